/** The order of the alphabet, whichever language the machine speaks. */

const { compare } = new Intl.Collator('en')

export const byName: (a: string, b: string) => number = compare
