/** What a masked value was, as far as its mark tells. */
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
  'CUSTOM',
  'UNREAD',
] as const

export type MaskKind = (typeof MASK_KINDS)[number]

/** The mark of a value that was masked before it was stored. */
export type Mask = {
  /** `CUSTOM` for a kind that this page does not know yet. */
  kind: MaskKind
  /** Bounds of the value's length in characters; without `max` when open. */
  min: number
  max?: number
}

/** A piece of a text, with the mark that it is, if it is one. */
export type MaskedPiece = { text: string; mask?: Mask }

const MARK = /__MASKED_([A-Z]+(?:_[A-Z]+)*)_(\d+)_(\d+|MORE)__/g

/** A text in pieces that join to it, each mark a piece of its own. */
export function splitMasks(text: string): MaskedPiece[] {
  if (text.indexOf('__MASKED_') === -1) return [{ text }]

  const pieces: MaskedPiece[] = []
  let from = 0

  text.replace(MARK, (mark, kind, min, max, at) => {
    if (at > from) pieces.push({ text: text.slice(from, at) })
    pieces.push({ text: mark, mask: toMask(kind, min, max) })
    from = at + mark.length

    return mark
  })

  if (from < text.length) pieces.push({ text: text.slice(from) })

  return pieces
}

/** How many masked values a text has. */
export function countMasks(text: string): number {
  return text.indexOf('__MASKED_') === -1 ? 0 : (text.match(MARK) ?? []).length
}

/** Whether nothing is left of a text but the mark of a text that was not read. */
export function isMaskedWhole(text: string): boolean {
  return /^\s*__MASKED_UNREAD_\d+_(?:\d+|MORE)__\s*$/.test(text.slice(0, 200))
}

function toMask(kind: string, min: string, max: string): Mask {
  const known = MASK_KINDS.filter((one) => one === kind)[0] ?? 'CUSTOM'

  return max === 'MORE'
    ? { kind: known, min: Number(min) }
    : { kind: known, min: Number(min), max: Number(max) }
}
