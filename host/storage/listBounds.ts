/** How far lists are counted. Behind these bounds a count says "at least", so that it costs the same in any account. */

export type ListBounds = {
  /** For what an index alone counts: offers by channel and status, and interactions of an offer. */
  readonly countedTo: number
  /** For what is looked at one by one, such as what a search finds; so many are also put in order at once. */
  readonly searchedTo: number
}

export const LIST_BOUNDS: ListBounds = { countedTo: 10_000, searchedTo: 1_000 }
