/** Makes texts comparable without regard to capitals and accents, the same in every store. */

export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The search keys of the words of a text, all of which must be in what it finds. */
export function searchWords(text: string): readonly string[] {
  return searchKey(text).split(/\s+/).filter(Boolean)
}
