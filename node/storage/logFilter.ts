/** What narrows a timeline, and where a page of it ends. */
import { compareMoments, Evidence, LogError } from '../domain/log'
import { LogFilter, LogQuery } from '../domain/logQuery'
import { KeptLog } from './logGroups'

/** The page of the timeline that is asked for, and how many logs the filter leaves. */
export function pageOfLogs(
  logs: readonly KeptLog[],
  { filter, slice, withEvidence, maxBytes = Infinity }: LogQuery
): { items: readonly KeptLog[]; total: number } {
  const left = logs.filter(toPredicate(filter))
  const page = [...left]
    .sort(compareMoments)
    .slice(slice.from, slice.from + slice.size)

  const bytesOf = (log: KeptLog) =>
    textBytes(log) + (withEvidence ? log.evidenceBytes : 0)

  return { items: untilBytes(page, bytesOf, maxBytes), total: left.length }
}

/** Ends with the item by which all come to so many bytes; one at least. */
export function untilBytes<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  maxBytes: number
): readonly T[] {
  let bytes = 0
  const end = items.findIndex((item) => {
    if (bytes >= maxBytes) return true
    bytes += bytesOf(item)

    return false
  })

  return end < 0 ? items : items.slice(0, end)
}

/** Bytes of the texts of a log that have no bound of their own. */
export function textBytes({ description, errors }: KeptLog): number {
  return (
    Buffer.byteLength(description) + Buffer.byteLength(JSON.stringify(errors))
  )
}

/** Whether the request or the response contains the text, in any case. */
export function evidenceContains(
  { request, response }: Evidence,
  text: string
): boolean {
  const contains = containing(text)

  return contains(request ?? '') || contains(response ?? '')
}

function toPredicate({
  types,
  agents,
  text,
}: LogFilter): (log: KeptLog) => boolean {
  const contains = text ? containing(text) : null

  return (log) =>
    (!types?.length || types.includes(log.type)) &&
    (!agents?.length || agents.includes(log.agent)) &&
    (!contains ||
      contains(log.description) ||
      log.errors.some((error) => contains(shownText(error))))
}

/** What a page shows of an error; its code is shown as one with the external code. */
function shownText({
  code,
  externalCode,
  title,
  description,
}: LogError): string {
  const name = externalCode === null ? code : `${code}.${externalCode}`

  return [name, title, description].filter((text) => text !== null).join('\n')
}

/** In any case, of any script. */
function containing(text: string): (whole: string) => boolean {
  const wanted = text.toLowerCase()

  return (whole) => whole.toLowerCase().includes(wanted)
}
