/** How the evidence of many logs is searched and read, some megabytes at a time. */
import { InteractionQuery } from '../../node/domain/interactionQuery'
import { asId, Owner } from './ids'
import { bytesBefore } from './logColumns'
import { contains, logById, ofInteraction, withEvidenceOf } from './logRows'
import { Fragment, sql } from './sql'

/** Logs with evidence that one answer looks at, however short. */
const MAX_SEARCHED = 5_000

/** Lengths are kept beside large texts, so that nothing large is read to find them. */
const BYTES = sql`
  coalesce(octet_length(e.request), 0) + coalesce(octet_length(e.response), 0)`

/** The `EvidenceMatches` of the interaction, which is the row `i`. */
export function evidenceMatches(
  of: Owner,
  { text, after, maxBytes }: NonNullable<InteractionQuery['evidenceMatches']>
): Fragment {
  const isOurs = sql`
    e.account = ${of.account} AND e.interaction_id = ${of.interactionId}`

  // Rows are looked up one by one: a planner that knows nothing of a table that
  // has just been filled would rather join all logs of the interaction.
  const logId = sql`(
    SELECT ${asId(sql`l.id`)} FROM log l
    WHERE ${ofInteraction(of)} AND l.seq = searched.seq
  )`

  // What follows the last one searched, up to the next evidence, has none.
  const through = sql`(
    SELECT min(e.seq) - 1 FROM evidence e
    WHERE ${isOurs} AND e.seq > coalesce(
      (SELECT max(seq) FROM searched), ${after}::integer
    )
  )`

  return sql`(
    WITH searched AS MATERIALIZED (
      SELECT e.seq, (
        ${contains(sql`e.request`, text)} OR ${contains(sql`e.response`, text)}
      ) AS matches
      FROM (
        SELECT e.*, ${bytesBefore(BYTES, sql`e.seq`)} AS bytes_before
        FROM evidence e
        WHERE ${isOurs} AND e.seq > ${after}
        ORDER BY e.seq
        LIMIT ${MAX_SEARCHED}
      ) e
      WHERE e.bytes_before < ${maxBytes}
    )
    SELECT json_build_object(
      'through', coalesce(${through}, i.log_count),
      'total', i.log_count,
      'logIds', (
        SELECT coalesce(json_agg(${logId} ORDER BY searched.seq), '[]')
        FROM searched WHERE searched.matches
      )
    )
  )`
}

/** The `evidence` of the logs of the interaction, in the order of their ids. */
export function evidenceOf(
  of: Owner,
  { logIds, maxBytes }: NonNullable<InteractionQuery['evidence']>
): Fragment {
  return sql`(
    SELECT coalesce(
      json_agg(
        json_build_object(
          'logId', ${asId(sql`e.id`)},
          'evidence', CASE WHEN e.has_evidence THEN json_build_object(
            'request', e.request, 'response', e.response
          ) END
        ) ORDER BY e.place
      ), '[]'
    )
    FROM (
      SELECT e.*, wanted.place,
        ${bytesBefore(BYTES, sql`wanted.place`)} AS bytes_before
      FROM unnest(${logIds}::uuid[]) WITH ORDINALITY AS wanted (id, place)
      CROSS JOIN LATERAL (
        SELECT l.id, l.has_evidence, e.request, e.response
        FROM log l ${withEvidenceOf(of)}
        WHERE ${ofInteraction(of)} AND ${logById(sql`wanted.id`)}
      ) e
    ) e
    WHERE e.bytes_before < ${maxBytes}
  )`
}
