/** Makes texts comparable without regard to capitals and accents, the same in every store. */

export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
