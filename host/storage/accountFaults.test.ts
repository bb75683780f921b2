import { loadModule } from 'libpg-query'
import { accountFaults } from './testing/accountFaults'

const TABLES = {
  ofAccounts: new Set(['offer', 'product', 'interaction', 'log']),
  shared: new Set(['channel']),
}

beforeAll(() => loadModule())

const faultsOf = (text: string) => accountFaults(text, TABLES)

const RIGHT: Array<[name: string, text: string]> = [
  ['a value', 'SELECT 1 FROM offer WHERE account = $1'],
  ['a value of a list', 'SELECT 1 FROM offer o WHERE o.account = ANY ($1)'],
  ['a row of values', 'SELECT 1 FROM offer WHERE (sku_id, account) = ($1, $2)'],
  [
    'a join on the account',
    `SELECT 1 FROM offer o JOIN product p ON p.account = o.account
     JOIN channel c ON c.id = o.feed_id WHERE o.account = $1`,
  ],
  [
    'an outer join of what may be missing',
    `SELECT 1 FROM offer o LEFT JOIN product p USING (account, sku_id)
     WHERE o.account = $1`,
  ],
  [
    'a sub-select of the row outside',
    `SELECT (SELECT count(*) FROM log l WHERE l.account = i.account)
     FROM interaction i WHERE i.account = $1`,
  ],
  [
    'a sub-select beside it',
    `SELECT 1 FROM offer o CROSS JOIN LATERAL (
       SELECT 1 FROM product p WHERE p.account = o.account LIMIT 1
     ) p WHERE o.account = $1`,
  ],
  [
    'a WITH that passes the account on',
    `WITH chosen AS (SELECT account, id FROM interaction WHERE account = $1)
     DELETE FROM log l USING chosen c WHERE l.account = c.account`,
  ],
  [
    'rows of a value',
    `INSERT INTO log (seq, account)
     SELECT r.seq, r.account FROM json_to_recordset($1) AS r (account text, seq int)
     ON CONFLICT (account, seq) DO NOTHING`,
  ],
  [
    'rows that are asked for as pairs',
    `SELECT 1 FROM unnest($1::text[], $2::text[]) AS k (account, sku)
     JOIN offer o ON o.account = k.account AND o.sku_id = k.sku`,
  ],
  [
    'rows that are among others',
    `SELECT 1 FROM offer WHERE (account, sku_id) IN (
       SELECT account, sku_id FROM product WHERE account = $1)`,
  ],
  ['values', 'INSERT INTO offer (account, id) VALUES ($1, $2), ($3, $4)'],
]

test.each(RIGHT)('an account is known by %s', (_, text) => {
  expect(faultsOf(text)).toEqual([])
})

const WRONG: Array<[name: string, text: string, table?: string]> = [
  ['without any condition', 'SELECT 1 FROM offer'],
  ['by another column', 'SELECT 1 FROM offer WHERE sku_id = $1'],
  ['as one of two ways', 'SELECT 1 FROM offer WHERE account = $1 OR id = $2'],
  ['but for one', 'SELECT 1 FROM offer WHERE NOT account = $1'],
  [
    'in a join',
    `SELECT 1 FROM offer o JOIN product p ON p.sku_id = o.sku_id
     WHERE o.account = $1`,
    'product',
  ],
  [
    'in a join by the account of nothing',
    'SELECT 1 FROM offer o JOIN offer p ON p.account = o.account',
  ],
  [
    'by the side of an outer join that narrows nothing',
    `SELECT 1 FROM offer o LEFT JOIN product p
     ON o.account = $1 AND p.account = o.account`,
  ],
  [
    'in a sub-select',
    `SELECT (SELECT count(*) FROM log l WHERE l.seq = i.seq)
     FROM interaction i WHERE i.account = $1`,
    'log',
  ],
  [
    'by a sub-select alone',
    `SELECT 1 FROM offer o WHERE EXISTS (
       SELECT FROM product p WHERE p.account = $1 AND p.account = o.account)`,
  ],
  [
    'in a sub-select of a condition',
    `SELECT 1 FROM offer o WHERE o.account = $1 AND o.sku_id IN (
       SELECT sku_id FROM product)`,
    'product',
  ],
  [
    'in a WITH',
    `WITH few AS (SELECT sku_id FROM product)
     SELECT 1 FROM offer o JOIN few USING (sku_id) WHERE o.account = $1`,
    'product',
  ],
  [
    'where a WITH keeps the account back',
    `WITH few AS (SELECT id FROM interaction WHERE account = $1)
     DELETE FROM log USING few WHERE log.interaction_id = few.id`,
    'log',
  ],
  [
    'in one half of a UNION',
    `SELECT 1 FROM offer WHERE account = $1 UNION ALL SELECT 1 FROM product`,
    'product',
  ],
  ['in an UPDATE', 'UPDATE offer SET status = $1 WHERE sku_id = $2'],
  ['in a DELETE', 'DELETE FROM offer WHERE sku_id = $2'],
  ['in an INSERT', 'INSERT INTO offer (id, status) VALUES ($1, $2)'],
  [
    'where an INSERT takes another column for it',
    `INSERT INTO offer (account, id)
     SELECT p.sku_id, p.id FROM product p WHERE p.account = $1`,
  ],
  [
    'in what an upsert returns',
    `INSERT INTO offer (account, id) VALUES ($1, $2)
     ON CONFLICT (account, id) DO UPDATE SET status = (SELECT name FROM product)`,
    'product',
  ],
]

test.each(WRONG)(
  'a table whose account is left out %s is found',
  (_, text, table = 'offer') => {
    expect(faultsOf(text)).toContain(`${table} is bound to no account`)
  }
)

test('a conflict that is looked for over all accounts is found', () => {
  expect(
    faultsOf(`INSERT INTO offer (account, id) VALUES ($1, $2)
      ON CONFLICT (id) DO UPDATE SET status = excluded.status`)
  ).toEqual(['a conflict of offer is no matter of accounts'])
})

test('what is not understood is a fault', () => {
  expect(faultsOf('SELECT 1 FROM unheard WHERE account = $1')).toEqual([
    'unheard is no table that is known',
  ])
  expect(
    faultsOf(`MERGE INTO offer USING product p ON true
      WHEN MATCHED THEN DO NOTHING`)
  ).toEqual(['MergeStmt is not understood'])
})
