/** How logs are kept: those of one change together, in documents of some kilobytes. */
import { registeredAt } from '../domain/id'
import { Evidence, FullLog, Log } from '../domain/log'
import { Fields } from './documents'
import { logDocumentId } from './ids'

/** A log as it is kept, with the bytes of its evidence, so that it need not be read to be left out. */
export type KeptLog = Log & { readonly evidenceBytes: number }

/** Characters of the logs in one document, but for a single log that is longer. */
const MAX_LENGTH = 30_000

/** Digits of a date in milliseconds, and of the number of a log, so that they sort as text. */
const DATE_DIGITS = 15
const SEQ_DIGITS = 9

export function toKeptLog({ evidence, ...log }: FullLog): KeptLog {
  return { ...log, evidenceBytes: bytesOfEvidence(evidence) }
}

export function toLog({ evidenceBytes, ...log }: KeptLog): Log {
  return log
}

export function bytesOfEvidence(evidence: Evidence | null): number {
  const { request, response } = evidence ?? {}

  return Buffer.byteLength(request ?? '') + Buffer.byteLength(response ?? '')
}

/** The logs as they are divided among documents. */
export function inGroups(logs: readonly KeptLog[]): readonly KeptLog[][] {
  const groups: KeptLog[][] = []
  let room = 0

  for (const log of logs) {
    const { length } = JSON.stringify(log)

    if (length > room) {
      groups.push([])
      room = MAX_LENGTH
    }
    groups[groups.length - 1].push(log)
    room -= length
  }

  return groups
}

/** The document of logs that follow each other, with its id. */
export function logDocument(
  interactionId: string,
  group: readonly KeptLog[]
): { id: string; fields: Fields } {
  const places = group.map(
    ({ date, seq }) => `${digits(date, DATE_DIGITS)}-${digits(seq, SEQ_DIGITS)}`
  )

  return {
    id: logDocumentId(interactionId, group[0].seq),
    fields: {
      body: JSON.stringify(group),
      interactionId,
      registeredAt: registeredAt(interactionId),
      seq: group[0].seq,
      until: group[group.length - 1].seq,
      at: places.sort()[0],
    },
  }
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
