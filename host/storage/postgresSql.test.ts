import { Client } from 'pg'
import { aSeller, keyOf, Seller } from '../../node/testing/factories'
import { migrate } from './migrate'
import { openPostgres } from './postgresSql'
import { Sql, sql } from './sql'
import { createStore } from './store'
import { newDatabase } from '../testing/database'

let databaseUrl: string
let drop: () => Promise<void>
let database: Sql
let rival: Client
let seller: Seller

beforeEach(async () => {
  ;({ databaseUrl, drop } = await newDatabase())
  database = openPostgres(databaseUrl)
  await migrate(database)
  seller = await aSeller(createStore(database))
  rival = new Client({ connectionString: databaseUrl })
  // Its connection may be cut by a test.
  rival.on('error', () => undefined)
  await rival.connect()
})

afterEach(async () => {
  await rival.end()
  await database.close()
  await drop()
})

/** Holds the lock of an offer, as a change in another process does. */
async function holdOffer(): Promise<() => Promise<unknown>> {
  const { account, feedId, skuId } = seller.offer()
  const name = `offer-management offer ${JSON.stringify([account, feedId, skuId])}`

  await rival.query('BEGIN')
  await rival.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    name,
  ])

  return () => rival.query('COMMIT')
}

/** Resolves when that many connections wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  const { rows } = await rival.query(
    "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
  )

  if (rows.length < count) await untilWaiting(count)
}

test('changes of different offers do not wait for each other, however many wait for one', async () => {
  const release = await holdOffer()
  const waiting = Array.from({ length: 30 }, () => seller.report())

  await untilWaiting(1)
  const { interaction } = await seller.report({ skuId: '2' })

  await seller.addLogs(keyOf(interaction), [{}])
  await seller.close(keyOf(interaction))
  await release()

  expect(await Promise.all(waiting)).toHaveLength(30)
})

test('a change waits for that of the same offer in another process, and sees what it stored', async () => {
  const { interaction } = await seller.report()
  const release = await holdOffer()
  const change = seller.addLogs(keyOf(interaction), [{}])

  await untilWaiting(1)
  await rival.query(
    "UPDATE interaction SET tally = jsonb_set(tally, '{counts,info}', '41')"
  )
  await release()

  expect((await change)[0].seq).toBe(42)
})

test('connections that the server cut are made anew', async () => {
  await cutConnections()
  // The pool may learn of it by a statement that fails.
  await database.run(sql`SELECT 1`).catch(() => undefined)
  expect(await database.query(sql`SELECT to_json(2)`)).toEqual([2])
})

test('a connection cut in the middle of a change fails it as unavailable, and nothing is stored', async () => {
  const failing = database.transaction(async (tx) => {
    await tx.run(sql`UPDATE feed SET affiliate_id = 'lost'`)
    await cutConnections()
    await tx.run(sql`SELECT 1`)
  })

  await expect(failing).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: 'The database does not answer. Try again in a few seconds.',
    facts: { retryAfterSeconds: 5 },
    cause: expect.any(Error),
  })
  expect(
    await database.query(sql`SELECT to_json(affiliate_id) FROM feed`)
  ).toEqual(['SGN'])
})

test('a statement that the server refuses fails as internal, and says nothing of it in public', async () => {
  const refused = database.run(sql`SELECT secret FROM nowhere`)

  await expect(refused).rejects.toMatchObject({
    code: 'INTERNAL',
    message: 'Something went wrong.',
    cause: { message: 'relation "nowhere" does not exist' },
  })
})

/** Ends all connections of the database but that of the test. */
function cutConnections(): Promise<unknown> {
  return rival.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'
  )
}
