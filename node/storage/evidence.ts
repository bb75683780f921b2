/** The evidence of logs: a document for each, so that a timeline is read without it. */
import { registeredAt } from '../domain/id'
import { Evidence, FullLog } from '../domain/log'
import { Document, Documents, Fields, MAX_SEARCH_PAGE } from './documents'
import { KeptLog } from './logGroups'
import { all, between, equal, where } from './where'

/** The evidence of a log, and where the log is found. */
export type FoundEvidence = {
  readonly evidence: Evidence
  readonly interactionId: string
  /** Its place among the logs of the interaction, if the log was stored. */
  readonly seq: number
  /** The first log of the document that keeps it. */
  readonly start: number
}

/** So few are read by id, and not searched. */
const FEW = 10

/** Bytes of evidence that one search may answer. */
const MAX_BYTES = 4_000_000

/** The documents of the logs that have evidence; `groups` is how the same logs are divided. */
export function evidenceDocuments(
  interactionId: string,
  groups: ReadonlyArray<readonly KeptLog[]>,
  logs: readonly FullLog[]
): ReadonlyArray<{ id: string; fields: Fields }> {
  const starts = new Map(
    groups.flatMap((group) => group.map(({ id }) => [id, group[0].seq]))
  )

  return logs.flatMap(({ id, seq, evidence }) =>
    evidence
      ? [
          {
            id,
            fields: {
              body: JSON.stringify(evidence),
              interactionId,
              registeredAt: registeredAt(interactionId),
              seq,
              start: starts.get(id) ?? seq,
            },
          },
        ]
      : []
  )
}

/** By the id of the log alone; null when there is none. */
export async function findEvidence(
  documents: Documents,
  logId: string
): Promise<FoundEvidence | null> {
  const document = await documents.get('evidence', logId)

  if (!document) return null

  return {
    evidence: toEvidence(document),
    interactionId: String(document.interactionId),
    seq: Number(document.seq),
    start: Number(document.start),
  }
}

/** The evidence of logs of an interaction by their ids, in few requests. */
export async function readEvidence(
  documents: Documents,
  interactionId: string,
  logs: readonly KeptLog[]
): Promise<ReadonlyMap<string, Evidence>> {
  const wanted = logs.filter(({ hasEvidence }) => hasEvidence)
  const found = new Map<string, Evidence>()

  await Promise.all(
    inReach(wanted).map(async (part) => {
      const shown =
        part.length > FEW
          ? await searchEvidence(documents, interactionId, part)
          : []
      const ids = new Set(part.map(({ id }) => id))

      shown
        .filter(({ id }) => ids.has(id))
        .forEach((document) => found.set(document.id, toEvidence(document)))
      await Promise.all(
        part.map(async ({ id }) => {
          if (found.has(id)) return
          const document = await documents.get('evidence', id, ['body'])

          if (document) found.set(id, toEvidence(document))
        })
      )
    })
  )

  return found
}

async function searchEvidence(
  documents: Documents,
  interactionId: string,
  logs: readonly KeptLog[]
): Promise<readonly Document[]> {
  const { items } = await documents.search(
    'evidence',
    {
      fields: ['id', 'body'],
      where: where(
        'evidence',
        all(
          equal('interactionId', interactionId),
          between('seq', logs[0].seq, logs[logs.length - 1].seq)
        )
      ),
      sort: 'seq ASC',
    },
    { from: 0, size: MAX_SEARCH_PAGE }
  )

  return items
}

/** The logs in parts of which one search can answer all, in their order of arrival. */
function inReach(logs: readonly KeptLog[]): readonly KeptLog[][] {
  const parts: KeptLog[][] = []
  let bytes = Infinity

  for (const log of [...logs].sort((a, b) => a.seq - b.seq)) {
    const part = parts[parts.length - 1]

    if (
      !part ||
      bytes + log.evidenceBytes > MAX_BYTES ||
      log.seq - part[0].seq >= MAX_SEARCH_PAGE
    ) {
      parts.push([])
      bytes = 0
    }
    parts[parts.length - 1].push(log)
    bytes += log.evidenceBytes
  }

  return parts
}

function toEvidence({ body }: Document): Evidence {
  return JSON.parse(String(body))
}
