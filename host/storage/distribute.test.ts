import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distribute } from './distribute'
import { migrate } from './migrate'
import { openPostgres } from './postgresSql'
import { Sql, sql } from './sql'
import { foreignKeysOf, tablesOf } from './testing/catalog'
import { newDatabase } from '../testing/database'

/** Citus cannot be installed here: what stands in for it is in this file. */
const STAND_IN = readFileSync(
  join(__dirname, 'testing/citusStandIn.sql'),
  'utf8'
)

let database: Sql
let other: Sql
let drop: () => Promise<void>

beforeEach(async () => {
  const made = await newDatabase()

  database = openPostgres(made.databaseUrl)
  other = openPostgres(made.databaseUrl)
  drop = made.drop
  await migrate(database)
})

afterEach(async () => {
  await Promise.all([database.close(), other.close()])
  await drop()
})

const install = () => database.transaction((tx) => tx.script(STAND_IN))
const spread = (by = database) => distribute(by, async () => true)
const asked = () =>
  database.query<string>(sql`SELECT to_json(call) FROM asked ORDER BY at`)

test('a database without Citus is left as it is', async () => {
  await distribute(database)
  await expect(asked()).rejects.toThrow()
})

test('with Citus, channels are on every server and every account on one', async () => {
  const { ofAccounts } = await tablesOf(database)
  const keys = await foreignKeysOf(database)

  await install()
  await spread()

  const [first, second, ...rest] = await asked()
  const order = [second, ...rest].map((call) => call.split(' ')[0])

  expect(first).toBe('reference channel')
  expect(second).toBe('feed by account with none')
  for (const call of rest) expect(call).toMatch(/^\w+ by account with feed$/)
  // Days are spread with the tables that they belong to.
  expect(new Set(order)).toEqual(
    new Set([...ofAccounts].filter((name) => !/_\d{8}$/.test(name)))
  )
  for (const { table, to } of keys.filter(({ to }) => to !== 'channel')) {
    expect(order.indexOf(to)).toBeLessThan(order.indexOf(table))
  }
})

test('processes that start at once spread each table once, and a later start none', async () => {
  await install()
  await Promise.all([spread(), spread(other)])
  const calls = await asked()

  expect(new Set(calls).size).toBe(calls.length)
  await spread()
  expect(await asked()).toEqual(calls)
})

test('a table that a later version adds is spread by its next start', async () => {
  await install()
  await spread()
  await database.transaction((tx) =>
    tx.script('CREATE TABLE added (account text PRIMARY KEY)')
  )
  await spread()
  expect((await asked()).at(-1)).toBe('added by account with feed')
})

test('what Citus refuses is told with what to do, and what was spread stays so', async () => {
  await install()
  await database.transaction((tx) =>
    tx.script('CREATE TABLE wrong (account text, id integer PRIMARY KEY)')
  )

  await expect(spread()).rejects.toThrow(
    /^Citus cannot spread the table wrong: .*wrong_pkey goes without the distribution column\. Connect DATABASE_URL to the coordinator/
  )
  expect(await asked()).toContain('feed by account with none')
})
