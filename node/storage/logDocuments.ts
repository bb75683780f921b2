/** Reads of logs: what a search does not show yet is read by id. */
import { compareMoments, Log } from '../domain/log'
import { Page } from '../domain/page'
import { Document, Documents } from './documents'
import { findAll } from './findAll'
import { logDocumentId } from './ids'
import { KeptInteraction } from './interactionDocuments'
import { KeptLog, toLog } from './logGroups'
import { above, all, below, equal, where } from './where'

/** Logs counted from 1 in their order of arrival; both ends are included. */
export type Range = { readonly from: number; readonly to: number }

/** So few documents are read by id at once, and not searched. */
const FEW = 3

/** Documents that may be there are asked for so many at once. */
const MAX_GUESSES = 50

/** A timeline up to this long is put in order here, not by a search. */
const SHORT = 500

/** The first logs of the timeline, of which a search may not show the latest yet, and how many there are. */
export async function earliestLogs(
  documents: Documents,
  kept: KeptInteraction,
  size: number
): Promise<Page<Log>> {
  const { logCount } = kept
  const logs =
    logCount <= SHORT
      ? await readKeptLogs(documents, kept, { from: 1, to: logCount })
      : await searchEarliest(documents, kept, size)

  return {
    items: [...logs].sort(compareMoments).slice(0, size).map(toLog),
    total: logCount,
  }
}

/**
 * The logs of the range that the interaction has, in their order of arrival.
 * `known` are some that need not be read.
 */
export async function readKeptLogs(
  documents: Documents,
  { interaction: { id }, logCount, logStarts }: KeptInteraction,
  range: Range,
  known: readonly KeptLog[] = []
): Promise<readonly KeptLog[]> {
  const wanted = new Wanted(range.from, Math.min(range.to, logCount), known)
  const get = async (seqs: readonly number[]) => {
    const found = await Promise.all(
      seqs.map((seq) => documents.get('logs', logDocumentId(id, seq), ['body']))
    )

    wanted.add(found)
  }
  const startsAsked = () =>
    logStarts.filter((start, index) => {
      const next = logStarts[index + 1] ?? logCount + 1

      return wanted.missing().some((seq) => seq >= start && seq < next)
    })
  const isAllKnown = () => (logStarts[0] ?? 1) <= (wanted.missing()[0] ?? 1)

  if (!wanted.missing().length) return wanted.logs()
  if (!isAllKnown() || startsAsked().length > FEW) {
    wanted.add(await searchLogs(documents, id, wanted.bounds()))
  }
  await get(startsAsked())

  // The log after one that is there begins a document: one at least is found each time.
  for (let guesses = 1; wanted.missing().length;) {
    const before = wanted.missing()

    await get(before.slice(0, guesses))
    const found = before.length - wanted.missing().length

    // They are being deleted.
    if (!found) break
    guesses = found === guesses ? Math.min(2 * guesses, MAX_GUESSES) : 1
  }

  return wanted.logs()
}

/** The documents that hold logs of the range, as far as a search shows them. */
function searchLogs(
  documents: Documents,
  interactionId: string,
  { from, to }: Range
): Promise<readonly Document[]> {
  return findAll(documents, 'logs', {
    fields: ['id', 'body'],
    where: where(
      'logs',
      all(
        equal('interactionId', interactionId),
        above('until', from - 1),
        below('seq', to + 1)
      )
    ),
    sort: 'seq ASC',
  })
}

/** So many documents as logs are wanted hold them all: each begins with one of the earliest or none does. */
async function searchEarliest(
  documents: Documents,
  { interaction: { id } }: KeptInteraction,
  size: number
): Promise<readonly KeptLog[]> {
  const { items } = await documents.search(
    'logs',
    {
      fields: ['id', 'body'],
      where: where('logs', equal('interactionId', id)),
      sort: 'at ASC',
    },
    { from: 0, size }
  )

  return items.flatMap(toKeptLogs)
}

export function toKeptLogs({ body }: Document): readonly KeptLog[] {
  return JSON.parse(String(body))
}

/** The logs of a range, as they are found. */
class Wanted {
  private readonly found = new Map<number, KeptLog>()

  private left: readonly number[] | null = null

  constructor(
    private readonly from: number,
    private readonly to: number,
    known: readonly KeptLog[]
  ) {
    this.keep(known)
  }

  add(found: ReadonlyArray<Document | null>): void {
    found.forEach((document) => document && this.keep(toKeptLogs(document)))
  }

  missing(): readonly number[] {
    this.left ??= this.numbers().filter((seq) => !this.found.has(seq))

    return this.left
  }

  bounds(): Range {
    const missing = this.missing()

    return { from: missing[0], to: missing[missing.length - 1] }
  }

  logs(): readonly KeptLog[] {
    return this.numbers().flatMap((seq) => this.found.get(seq) ?? [])
  }

  private keep(logs: readonly KeptLog[]): void {
    logs.forEach((log) => this.found.set(log.seq, log))
    this.left = null
  }

  private numbers(): number[] {
    return Array.from(
      { length: Math.max(0, this.to - this.from + 1) },
      (_, index) => this.from + index
    )
  }
}
