/** So many errors can be told in full without burying what follows them. */
const FEW = 3

/** Whether an error of a list is told in full at once: all of a few, else the first. */
export function opensAtFirst(index: number, total: number): boolean {
  return index === 0 || total <= FEW
}
