/**
 * How a whole timeline is read: columns that the database itself puts together,
 * as an object for each of tens of thousands of logs costs more than their text.
 */
import { InteractionQuery } from '../../node/domain/interactionQuery'
import { asId, Owner } from './ids'
import { asInstant } from './instants'
import { Fragment, sql } from './sql'

/** The `LogColumns` of the interaction, which is the row `i`. */
export function logColumns(
  { account, interactionId }: Owner,
  { after, size, maxBytes }: NonNullable<InteractionQuery['columns']>
): Fragment {
  const inOrder = sql`ORDER BY l.seq`
  const list = (value: Fragment, of = sql``) =>
    sql`coalesce(json_agg(${value} ${inOrder}) ${of}, '[]')`
  const index = sql`l.seq - 1 - ${after}::integer`

  return sql`(
    SELECT json_build_object(
      'through', coalesce(max(l.seq), ${after}::integer),
      'total', i.log_count,
      'ids', ${list(asId(sql`l.id`))},
      'types', ${list(sql`l.type`)},
      'dates', ${list(asInstant(sql`l.date`))},
      'dateOnly', ${list(index, sql`FILTER (WHERE l.date_only)`)},
      'descriptions', ${list(sql`l.description`)},
      'agents', ${list(sql`l.agent`)},
      'withEvidence', ${list(index, sql`FILTER (WHERE l.has_evidence)`)},
      'errors', ${list(
        sql`json_build_object('index', ${index}, 'errors', l.errors)`,
        sql`FILTER (WHERE l.errors <> '[]')`
      )}
    )
    FROM (
      SELECT l.*, ${bytesBefore(sql`l.bytes`, sql`l.seq`)} AS bytes_before
      FROM log l
      WHERE l.account = ${account} AND l.interaction_id = ${interactionId}
        AND l.seq > ${after}
      ORDER BY l.seq
      LIMIT ${size}
    ) l
    WHERE l.bytes_before < ${maxBytes}
  )`
}

/** What the bytes of the rows before each one come to. */
export function bytesBefore(bytes: Fragment, order: Fragment): Fragment {
  return sql`coalesce(
    sum(${bytes}) OVER (
      ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0
  )`
}
