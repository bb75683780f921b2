/** The rows of a stock, as views and functions that the database reads them from. */
import { ACCOUNT } from './sentOffers.mts'
import { BRANDS, CATEGORIES, KINDS, NOUNS } from './stockWords.mts'

type Size = {
  readonly offers: number
  readonly interactions: number
  readonly from: number
  readonly to: number
}

/** Those of the table that are not made from others. */
export const LOG_COLUMNS = `account, interaction_id, seq, id, type, date, description, agent, data,
  errors, has_evidence, date_only`

const arrayOf = (words: readonly string[]) =>
  `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`

const AGENTS = ['price-sync', 'Mercatus', 'Feira Boa']

const at = (words: readonly string[], index: string) =>
  `(${arrayOf(words)})[1 + (${index}) % ${words.length}]`

/** Milliseconds since 1970 as an instant. */
const instant = (ms: string) => `to_timestamp((${ms}) / 1000.0)`

/** Where the interaction `k` stands in time, and whose it is: each offer has one in each half. */
const PLACE = ({ offers, interactions, from, to }: Size) => `
  SELECT k, k % ${offers} AS o,
    (${from} + (k::numeric * ${to - from} / ${interactions}))::bigint AS ms
  FROM generate_series(first, last - 1) k`

/** Every ninth offer failed last time. */
const HAS_FAILED = (size: Size) => `(p.k >= ${size.offers} AND p.o % 9 = 7)`

export function STOCK_VIEWS(size: Size): string {
  const skus = Math.ceil(size.offers / 10)
  const feed = (index: string) => `'bench.channel' || (${index})`
  const error = `jsonb_build_array(jsonb_build_object(
    'code', 'PRC-001', 'externalCode', 'RULE-' || p.o % 40,
    'title', 'The price was refused',
    'description', 'Rule ' || p.o % 40 || ' of the channel wants another price.',
    'date', p.ms + 98000, 'seq', 50, 'origin', 'price',
    'closableOrigins', jsonb_build_array('price'),
    'interactionId', upper(replace(id7(p.ms, 'i' || p.k)::text, '-', ''))
  ))`

  return `
CREATE FUNCTION id7(ms bigint, seed text) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(ms), 12, '0') || '7' || left(md5(seed), 3) || '8'
    || substr(md5(seed), 4, 15))::uuid
$$;

CREATE FUNCTION stock_place(first integer, last integer)
RETURNS TABLE (k integer, o integer, ms bigint)
LANGUAGE sql STABLE AS $$ ${PLACE(size)} $$;

CREATE VIEW stock_channel AS
SELECT ${feed('c')} AS id, 'bench' AS vendor, 'Channel ' || c AS name,
  'https://example.com/logo' || c || '.png' AS logo, '${ACCOUNT}' AS owner
FROM generate_series(0, 9) c;

CREATE VIEW stock_feed (
  account, id, affiliate_id, sales_channel, active
) AS
SELECT '${ACCOUNT}', ${feed('c')}, 'BNC', '1', true
FROM generate_series(0, 9) c;

CREATE VIEW stock_product (
  account, sku_id, product_id, name, name_key, image_url, eans, brand,
  category, asked_at
) AS
SELECT '${ACCOUNT}', (100000 + s)::text, (5000000 + s)::text,
  named.name, lower(named.name),
  'https://example.com/image' || s || '.png',
  ARRAY[(7890000000000 + s::bigint * 7)::text], ${at(BRANDS, 's / 7')},
  ${at(CATEGORIES, 's')}, now()
FROM generate_series(0, ${skus - 1}) s
CROSS JOIN LATERAL (SELECT ${at(KINDS, 's / 12')} || ' ' || ${at(NOUNS, 's')}
  || ' ' || ${at(BRANDS, 's / 7')} || ' ' || (s % 19 + 1) * 50 || ' g, lot '
  || s AS name) named;

CREATE VIEW stock_interaction (
  account, id, feed_id, sku_id, start_date, source, origin, context,
  closed_at, result, log_count, tally
) AS
SELECT '${ACCOUNT}', id7(p.ms, 'i' || p.k), ${feed('p.o % 10')},
  (100000 + p.o / 10)::text, ${instant('p.ms')}, 'seller', 'price', 'ongoing',
  ${instant('p.ms + 100000')},
  CASE WHEN ${HAS_FAILED(size)} THEN 'failure' ELSE 'success' END, 50,
  jsonb_build_object(
    'counts', jsonb_build_object('info', 45, 'warning', 4,
      'success', CASE WHEN ${HAS_FAILED(size)} THEN 0 ELSE 1 END,
      'failure', CASE WHEN ${HAS_FAILED(size)} THEN 1 ELSE 0 END),
    'conclusive', jsonb_build_object('date', p.ms + 98000, 'seq', 50, 'value',
      CASE WHEN ${HAS_FAILED(size)} THEN 'failure' ELSE 'success' END),
    'status', NULL,
    'price', CASE WHEN NOT ${HAS_FAILED(size)} THEN
      jsonb_build_object('date', p.ms + 98000, 'seq', 50, 'value',
        jsonb_build_object('amount', (p.o % 900)::text || '.90', 'currency', 'BRL'))
    END,
    'inventory', NULL, 'externalOfferId', NULL,
    'errors', CASE WHEN ${HAS_FAILED(size)} THEN ${error} ELSE '[]' END,
    'agents', to_jsonb(ARRAY['Feira Boa', 'Mercatus', 'price-sync']),
    'last', jsonb_build_object('date', p.ms + 98000, 'seq', 50)
  )
FROM stock_place(0, ${size.interactions}) p;

-- Each as its last interaction left it.
CREATE VIEW stock_offer (
  account, feed_id, sku_id, id, status, price_amount, price_currency,
  inventory, external_offer_id, open_errors, discarded_at, discarded_by,
  created_at, updated_at
) AS
SELECT '${ACCOUNT}', ${feed('p.o % 10')}, (100000 + p.o / 10)::text,
  id7(p.ms - 86400000, 'o' || p.o),
  CASE WHEN ${HAS_FAILED(size)} THEN 'error' WHEN p.o % 13 = 5 THEN 'sending'
    ELSE 'synced' END,
  (p.o % 900 + 0.90)::numeric, 'BRL', p.o % 211, 'FB-' || p.o,
  CASE WHEN ${HAS_FAILED(size)} THEN ${error} ELSE '[]' END,
  NULL::timestamptz, NULL::uuid, ${instant('p.ms - 86400000')},
  ${instant('p.ms + 100000')}
FROM stock_place(${size.offers}, ${size.interactions}) p;

CREATE VIEW stock_ledger (
  account, feed_id, sku_id, ledger
) AS
SELECT '${ACCOUNT}', ${feed('p.o % 10')}, (100000 + p.o / 10)::text,
  jsonb_build_object('reports', '[]'::jsonb, 'settled', '{}'::jsonb,
    'closed', NULL, 'standing', NULL, 'price', NULL, 'inventory', NULL,
    'externalOfferId', NULL)
FROM stock_place(${size.offers}, ${size.interactions}) p;

CREATE FUNCTION stock_log(first integer, last integer) RETURNS TABLE (
  account text, interaction_id uuid, seq integer, id uuid, type text,
  date timestamptz, description text, agent text, data jsonb, errors jsonb,
  has_evidence boolean, date_only boolean
)
LANGUAGE sql STABLE AS $$
  SELECT '${ACCOUNT}', p.id, seq,
    id7(p.ms + seq * 2000, p.k * 100 + seq || 'l'),
    CASE WHEN seq = 50 THEN CASE WHEN p.has_failed THEN 'failure' ELSE 'success' END
      WHEN seq % 12 = 6 THEN 'warning' ELSE 'info' END,
    ${instant('p.ms + seq * 2000 - 2000')},
    CASE WHEN seq = 50 THEN 'The price is now ' || p.o % 900 || '.90 BRL on the channel.'
      WHEN seq % 12 = 6 THEN 'Store ' || seq || ': the channel is throttling: HTTP 429, retry in ' || seq % 7 || ' s.'
      ELSE 'Store ' || seq || ': update of ' || (p.k * 37 + seq) % 211 || ' items sent, version ' || 4000 + p.k % 1000 + seq || '.' END,
    ${at(AGENTS, 'seq')},
    CASE WHEN seq = 50 AND NOT p.has_failed THEN jsonb_build_object(
      'externalOfferId', NULL, 'inventory', NULL, 'status', NULL, 'price',
      jsonb_build_object('amount', (p.o % 900)::text || '.90', 'currency', 'BRL')
    ) END,
    CASE WHEN seq % 12 = 6 OR (seq = 50 AND p.has_failed) THEN jsonb_build_array(jsonb_build_object(
      'code', 'PRC-001', 'externalCode', 'RULE-' || p.o % 40,
      'title', 'The price was refused', 'description',
      'Rule ' || p.o % 40 || ' of the channel wants another price.',
      'closableOrigins', '[]'::jsonb
    )) ELSE '[]' END,
    seq % 8 = 0, false
  FROM (
    SELECT p.*, id7(p.ms, 'i' || p.k) AS id, ${HAS_FAILED(size)} AS has_failed
    FROM stock_place(first, last) p
  ) p
  CROSS JOIN generate_series(1, 50) seq
$$;

CREATE FUNCTION stock_evidence(first integer, last integer) RETURNS TABLE (
  account text, interaction_id uuid, seq integer, request text, response text
)
LANGUAGE sql STABLE AS $$
  SELECT '${ACCOUNT}', id7(p.ms, 'i' || p.k), seq,
    'curl -X PATCH ''https://api.feiraboa.example/v1/stores/' || seq || '/prices/FB-' || p.o
      || ''' -H ''Authorization: Bearer ***'' -H ''Content-Type: application/json'' --data-raw ''{"price":'
      || p.o % 900 || '.90,"currency":"BRL","version":' || 4000 + p.k || '}''',
    'HTTP/1.1 200 OK' || E'\\nContent-Type: application/json\\nX-Request-Id: '
      || md5(p.k::text || seq) || E'\\n\\n{"store":' || seq || ',"status":"accepted","trace":"'
      || md5(seq || 'a' || p.k) || md5(seq || 'b' || p.k) || md5(seq || 'c' || p.k) || '","offer":{"id":"FB-'
      || p.o || '","price":' || p.o % 900 || '.90,"currency":"BRL","listed":true}}'
  FROM stock_place(first, last) p CROSS JOIN generate_series(8, 48, 8) seq
$$;`
}
