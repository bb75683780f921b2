/** The mark that stands in the place of a masked value. It never tells the value. */

export const MASK_KINDS = [
  'TOKEN',
  'COOKIE',
  'APP_KEY',
  'BASIC_AUTH',
  'PASSWORD',
  'SECRET',
  'JWT',
  'CARD',
  'CPF',
  'CNPJ',
  'PRIVATE_KEY',
  /** Of a key that the account chose. */
  'CUSTOM',
  /** A text that could not be searched within the limits. */
  'UNREAD',
] as const

/** What was masked. */
export type MaskKind = (typeof MASK_KINDS)[number]

/** Upper ends of the classes of lengths: enough to recognise a value by, too little to guess it. */
const CLASS_ENDS = [8, 16, 32, 64, 128]

/** One mark. Made of letters that mean the same in shells, addresses, JSON and XML. */
export const MARK = /__MASKED_[A-Z]+(?:_[A-Z]+)*_\d+_(?:\d+|MORE)__/

const MARKS = new RegExp(MARK, 'g')

/** `length` counts the characters of the value. */
export function markOf(kind: MaskKind, length: number): string {
  const index = CLASS_ENDS.findIndex((end) => length <= end)
  const max = index < 0 ? 'MORE' : CLASS_ENDS[index]
  const [before = 0] = CLASS_ENDS.filter((end) => end < length).slice(-1)
  const min = before + 1

  return `__MASKED_${kind}_${min}_${max}__`
}

/** The text without its marks. */
export function withoutMarks(text: string): string {
  return text.includes('__MASKED_') ? text.replace(MARKS, '') : text
}
