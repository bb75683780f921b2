import type { Log } from '../log'

/** A text as a search sees it: without case and accents. */
export function foldText(text: string): string {
  // Most texts have neither, and splitting letters from accents is slow.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()

  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

// Logs never change, and each letter typed asks for the text of all of them.
const foldedTexts = new WeakMap<Log, string>()

/**
 * What a search in a log looks at, folded: its description, and code, title and
 * description of its errors, each on a line of its own.
 */
export function searchText(log: Log): string {
  const known = foldedTexts.get(log)

  if (known !== undefined) return known

  const text = foldText(
    log.errors.reduce(
      (all, error) =>
        `${all}\n${error.code}\n${error.title ?? ''}\n${error.description}`,
      log.description
    )
  )

  foldedTexts.set(log, text)

  return text
}
