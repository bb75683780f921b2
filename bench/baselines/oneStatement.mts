/**
 * Bare `node:http` and one prepared statement that makes the answer of the page
 * of an interaction, as JSON, in the database. It knows neither GraphQL nor who
 * asks; what interactions without errors do not need is left out.
 */
import { createServer } from 'node:http'
import { readJson } from './body.mts'
import { serve } from './listening.mts'
import { planningPool } from './planningPool.mts'

type Question = {
  readonly variables: Readonly<
    Record<'feedId' | 'skuId' | 'interactionId', string>
  >
}

const id = (column: string) => `upper(replace(${column}::text, '-', ''))`
const iso = (instant: string) =>
  `to_char((${instant}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const registered = `to_timestamp(('x0000' || left(replace(i.id::text, '-', ''), 12))::bit(64)::bigint / 1000.0)`

const neighbour = (side: '<' | '>', order: '' | 'DESC') => `(
  SELECT json_build_object(
    'id', ${id('w.id')}, 'startDate', ${iso('w.start_date')},
    'closedAt', ${iso('w.closed_at')}, 'origin', upper(w.origin),
    'result', upper(w.result)
  )
  FROM interaction w
  WHERE w.account = i.account AND w.feed_id = i.feed_id
    AND w.sku_id = i.sku_id
    AND (w.start_date, w.id) ${side} (i.start_date, i.id)
  ORDER BY w.start_date ${order}, w.id ${order}
  LIMIT 1
)`

const STATEMENT = `
SELECT json_build_object('data', json_build_object('interaction',
  json_build_object(
    'id', ${id('i.id')}, 'feedId', i.feed_id, 'skuId', i.sku_id,
    'startDate', ${iso('i.start_date')}, 'registeredAt', ${iso(registered)},
    'closedAt', ${iso('i.closed_at')},
    'expiresAt', ${iso(`${registered} + interval '240 hours'`)},
    'lastLogAt', ${iso(`to_timestamp((i.tally->'last'->>'date')::bigint / 1000.0)`)},
    'source', upper(i.source), 'origin', upper(i.origin),
    'context', upper(i.context),
    'state', CASE WHEN i.closed_at IS NULL THEN 'OPEN' ELSE 'CLOSED' END,
    'result', upper(i.result),
    'newValue', json_build_object(
      'price', i.tally->'price'->'value',
      'inventory', i.tally->'inventory'->'value'
    ),
    'errors', '[]'::json, 'aftermath', NULL, 'openErrorCount', 0,
    'previous', ${neighbour('<', 'DESC')}, 'next', ${neighbour('>', '')},
    'logCounts', json_build_object(
      'total', i.log_count, 'success', i.tally->'counts'->'success',
      'info', i.tally->'counts'->'info',
      'warning', i.tally->'counts'->'warning',
      'failure', i.tally->'counts'->'failure'
    ),
    'agents', i.tally->'agents',
    'offer', json_build_object(
      'status', upper(o.status), 'externalOfferId', o.external_offer_id,
      'channel', json_build_object('name', c.name, 'logo', c.logo),
      'product', json_build_object(
        'productId', p.product_id, 'name', p.name, 'imageUrl', p.image_url
      )
    ),
    'logColumns', (
      SELECT json_build_object(
        'through', max(l.seq), 'total', i.log_count,
        'ids', json_agg(${id('l.id')} ORDER BY l.seq),
        'types', json_agg(upper(l.type) ORDER BY l.seq),
        'dates', json_agg(${iso('l.date')} ORDER BY l.seq),
        'dateOnly', coalesce(
          json_agg(l.seq - 1 ORDER BY l.seq) FILTER (WHERE l.date_only), '[]'
        ),
        'descriptions', json_agg(l.description ORDER BY l.seq),
        'agents', json_agg(l.agent ORDER BY l.seq),
        'withEvidence', coalesce(
          json_agg(l.seq - 1 ORDER BY l.seq) FILTER (WHERE l.has_evidence), '[]'
        ),
        'errors', coalesce(
          json_agg(json_build_object('index', l.seq - 1, 'errors', (
            SELECT json_agg(json_build_object(
              'code', error->'code', 'externalCode', error->'externalCode',
              'title', error->'title', 'description', error->'description'
            ))
            FROM jsonb_array_elements(l.errors) error
          )) ORDER BY l.seq) FILTER (WHERE l.errors <> '[]'), '[]'
        )
      )
      FROM log l WHERE l.account = $1 AND l.interaction_id = $4
    )
  )
))::text AS body
FROM interaction i
JOIN offer o ON o.account = i.account AND o.feed_id = i.feed_id
  AND o.sku_id = i.sku_id
JOIN product p ON p.account = o.account AND p.sku_id = o.sku_id
JOIN channel c ON c.id = o.feed_id
WHERE i.account = $1 AND i.feed_id = $2 AND i.sku_id = $3 AND i.id = $4`

const pool = planningPool()

serve(
  createServer((request, response) => {
    readJson<Question>(request, async ({ variables }) => {
      const { rows } = await pool.query({
        name: 'page',
        text: STATEMENT,
        values: [
          process.env.ACCOUNT,
          variables.feedId,
          variables.skuId,
          variables.interactionId,
        ],
      })

      response.writeHead(rows.length ? 200 : 404, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(rows[0]?.body ?? ''),
      })
      response.end(rows[0]?.body)
    })
  })
)
