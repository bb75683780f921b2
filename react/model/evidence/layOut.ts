import { formatJson } from './formatJson'
import { formatXml } from './formatXml'
import type { Body } from './httpMessage'
import type { Work } from './work'

/** A body over lines, as its format is read best. */
export function* layOut({ text, format }: Body): Work<string> {
  if (format === 'json') return yield* formatJson(text)
  if (format === 'xml' || format === 'html') return yield* formatXml(text)

  return text
}
