/** The mark that stands in the place of a masked value. It never tells the value. */
import { matchesOf } from './matches'

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

const CLASSES = [...CLASS_ENDS, Infinity].map((end, index) => {
  const first = (CLASS_ENDS[index - 1] ?? 0) + 1

  return `${first}_${end === Infinity ? 'MORE' : end}`
})

/**
 * One mark. Made of letters that mean the same in shells, addresses, JSON and
 * XML. Of the kinds and classes there are and of no others, so that no text can
 * pass for one.
 */
export const MARK = new RegExp(
  `__MASKED_(?:${MASK_KINDS.join('|')})_(?:${CLASSES.join('|')})__`
)

const MARKS = new RegExp(MARK, 'g')
/** What every mark begins with. */
export const MARK_START = '__MASKED_'
const MAX_MARK = markOf('PRIVATE_KEY', Infinity).length

/** `length` counts the characters of the value. */
export function markOf(kind: MaskKind, length: number): string {
  const index = CLASS_ENDS.findIndex((end) => length <= end)

  return `${MARK_START}${kind}_${CLASSES.at(index)}__`
}

/** The text without its marks. */
export function withoutMarks(text: string): string {
  return text.includes(MARK_START) ? text.replace(MARKS, '') : text
}

/** Whether the place is within a mark. */
export function isInMark(text: string, at: number): boolean {
  const from = Math.max(0, at - MAX_MARK)
  const around = text.slice(from, at + MAX_MARK)

  return (
    around.includes(MARK_START) &&
    matchesOf(around, MARKS).some(
      ({ index, 0: mark }) =>
        index <= at - from && at - from < index + mark.length
    )
  )
}
