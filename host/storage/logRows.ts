/**
 * How logs are read: the database itself puts their columns into the shape of
 * the domain. Evidence is touched only where it is asked for.
 */
import { LogFilter, LogQuery } from '../../node/domain/logQuery'
import { asId, Owner } from './ids'
import { asInstant } from './instants'
import { bytesBefore } from './logColumns'
import { every, Fragment, NOTHING, sql } from './sql'

const EVIDENCE = sql`CASE WHEN l.has_evidence THEN json_build_object(
  'request', e.request, 'response', e.response
) END`

/** True for the logs `l` of the interaction. */
export function ofInteraction({ account, interactionId }: Owner): Fragment {
  return sql`l.account = ${account} AND l.interaction_id = ${interactionId}`
}

/** Joins the evidence `e` of the log `l` of the interaction, for `fullLog(true)`. */
export function withEvidenceOf({ account, interactionId }: Owner): Fragment {
  return sql`
    LEFT JOIN evidence e ON e.account = ${account}
      AND e.interaction_id = ${interactionId} AND e.seq = l.seq`
}

/**
 * The end of a statement that leaves the one log `l` with the id. Asked for by
 * its place in the order of ids, it is found by their index also while the
 * planner knows nothing of a table that has just been filled.
 */
export function logById(id: Fragment): Fragment {
  return sql`l.id BETWEEN ${id} AND ${id} ORDER BY l.id LIMIT 1`
}

/** A `FullLog` of the row `l`, and of `e` when its evidence is asked for. */
export function fullLog(withEvidence: boolean): Fragment {
  return sql`json_build_object(
    'id', ${asId(sql`l.id`)}, 'seq', l.seq, 'type', l.type,
    'date', ${asInstant(sql`l.date`)}, 'isDateOnly', l.date_only,
    'description', l.description,
    'agent', l.agent, 'data', l.data, 'errors', l.errors,
    'hasEvidence', l.has_evidence,
    'evidence', ${withEvidence ? EVIDENCE : sql`NULL`}
  )`
}

/** A `Page<FullLog>` of the interaction, which is the row `i`, in the order of the timeline. */
export function logPage(of: Owner, query: LogQuery): Fragment {
  const { filter, slice, withEvidence, maxBytes } = query
  const conditions = narrow(filter)
  const all = every([ofInteraction(of), ...conditions])
  const join = withEvidence ? withEvidenceOf(of) : NOTHING
  const total = conditions.length
    ? sql`(SELECT count(*) FROM log l WHERE ${all})`
    : sql`i.log_count`

  const page = sql`
    SELECT * FROM log l WHERE ${all}
    ORDER BY l.date, l.seq
    LIMIT ${slice.size} OFFSET ${slice.from}`

  return sql`json_build_object(
    'total', ${total},
    'items', (
      SELECT coalesce(
        json_agg(${fullLog(withEvidence)} ORDER BY l.date, l.seq), '[]'
      )
      FROM (
        ${maxBytes === undefined ? page : measured(page, join, withEvidence)}
      ) l ${join}
      ${maxBytes === undefined ? NOTHING : sql`WHERE l.bytes_before < ${maxBytes}`}
    )
  )`
}

/**
 * The logs with the `bytes_before` each of them on the page. Lengths are kept
 * beside large values, so that nothing large is read to find them.
 */
function measured(
  page: Fragment,
  join: Fragment,
  withEvidence: boolean
): Fragment {
  const bytes = withEvidence
    ? sql`l.bytes + coalesce(octet_length(e.request), 0)
        + coalesce(octet_length(e.response), 0)`
    : sql`l.bytes`

  return sql`
    SELECT l.*, ${bytesBefore(bytes, sql`l.date, l.seq`)} AS bytes_before
    FROM (${page}) l ${join}`
}

function narrow({ types, agents, text }: LogFilter): Fragment[] {
  const conditions = []

  if (types?.length) conditions.push(sql`l.type = ANY (${types}::text[])`)
  if (agents?.length) conditions.push(sql`l.agent = ANY (${agents}::text[])`)
  if (text) {
    conditions.push(sql`(
      ${contains(sql`l.description`, text)} OR EXISTS (
        SELECT FROM jsonb_array_elements(l.errors) error
        WHERE ${contains(ERROR_TEXT, text)}
      )
    )`)
  }

  return conditions
}

/** What a page shows of an error; its code is shown as one with the external code. */
const ERROR_TEXT = sql`concat_ws(E'\\n',
  concat_ws('.', error->>'code', error->>'externalCode'),
  error->>'title', error->>'description'
)`

/** In any case, of any script: the rules of Unicode, not those of the server's locale. */
export function contains(column: Fragment, text: string): Fragment {
  return sql`strpos(
    lower(${column} COLLATE "und-x-icu"),
    lower(${text}::text COLLATE "und-x-icu")
  ) > 0`
}
