/** Text as connectors send it. */

/** `{{feedId}}` and `{feedId}`: what a template leaves when nothing fills it. */
const PLACEHOLDER = /^\s*\{\{?[^{}]*\}\}?\s*$/
const TEMPLATE = /^\s*\{\{[^{}]*\}\}\s*$/

/** Neither a database nor a reader can take these: NUL, and halves of a surrogate pair. */
const UNWRITABLE = /[\0\p{Surrogate}]/gu

/** Whether a value says nothing: no value, no text, or an unfilled `{{placeholder}}`. */
export function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null) return true

  return typeof value === 'string' && (!value.trim() || TEMPLATE.test(value))
}

/** Whether a part of a path was left as the documentation writes it. */
export function isUnfilled(text: string): boolean {
  return PLACEHOLDER.test(text)
}

export function cleanText(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD')
}
