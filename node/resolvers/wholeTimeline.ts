/** What the pages ask of all logs of an interaction, one part after the other. */
import { z } from 'zod'
import { parseId } from '../domain/id'
import { InteractionQuery } from '../domain/interactionQuery'
import { MAX_LOG_COLUMNS } from '../domain/page'
import { decodeSelection, id, listOf, optional, searchText } from './arguments'
import { Selection } from './selection'

const DEFAULT_COLUMNS = 1000

/** An answer is held in memory as a whole. */
const COLUMN_BYTES = 4 * 1024 * 1024
const EVIDENCE_BYTES = 8 * 1024 * 1024

/** What the database folds and compares before anyone else has their turn. */
const SEARCHED_BYTES = 8 * 1024 * 1024

const after = optional(z.int().min(0, 'counts from 0.')).transform(
  (known) => known ?? 0
)

const columnsArguments = z.object({
  after,
  size: optional(
    z
      .int()
      .min(1, `goes from 1 to ${MAX_LOG_COLUMNS}.`)
      .max(MAX_LOG_COLUMNS, `goes from 1 to ${MAX_LOG_COLUMNS}.`)
  ).transform((size) => size ?? DEFAULT_COLUMNS),
})

const matchesArguments = z.object({
  text: searchText.min(1, 'must not be empty.'),
  after,
})

const evidenceArguments = z.object({ logIds: listOf(id) })

/** What `interaction` is asked for beside its header and pages of its logs. */
export function decodeInteractionQuery(selection: Selection): InteractionQuery {
  const columns = selection.field('logColumns')
  const matches = selection.field('evidenceMatches')
  const evidence = selection.field('evidence')
  const asks = (name: string) => selection.field(name) !== null

  return {
    columns: columns
      ? {
          ...decodeSelection(columnsArguments, columns, 'logColumns'),
          maxBytes: COLUMN_BYTES,
        }
      : undefined,
    evidenceMatches: matches
      ? {
          ...decodeSelection(matchesArguments, matches, 'evidenceMatches'),
          maxBytes: SEARCHED_BYTES,
        }
      : undefined,
    evidence: evidence
      ? { logIds: decodeLogIds(evidence), maxBytes: EVIDENCE_BYTES }
      : undefined,
    withNeighbours: asks('previous') || asks('next'),
    withWitnesses:
      asks('aftermath') ||
      selection.field('errors')?.field('aftermath') != null,
  }
}

/** Each once; what is no id names no log. */
function decodeLogIds(evidence: Selection): readonly string[] {
  const { logIds = [] } = decodeSelection(
    evidenceArguments,
    evidence,
    'evidence'
  )
  const known = logIds
    .map(parseId)
    .filter((logId): logId is string => logId !== null)

  return [...new Set(known)]
}
