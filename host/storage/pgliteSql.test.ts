import { Failure } from '../../node/domain/errors'
import { openPglite } from './pgliteSql'
import { Sql, sql } from './sql'

let database: Sql

beforeAll(async () => {
  database = await openPglite(null)
  await database.run(sql`CREATE TABLE kept (text text)`)
}, 60_000)

beforeEach(() => database.run(sql`TRUNCATE kept`))

afterAll(() => database.close())

const keep = (text: string) => sql`INSERT INTO kept VALUES (${text})`

const kept = () =>
  database.query<string>(sql`SELECT to_json(text) FROM kept ORDER BY text`)

test('transactions happen one after the other, and statements beside them wait', async () => {
  const order: string[] = []

  const first = database.transaction(async (tx) => {
    order.push('first begins')
    await tx.run(keep('a'))
    await tx.run(keep('b'))
    order.push('first ends')
  })
  const beside = kept().then((texts) => order.push(texts.join()))
  const second = database.transaction(async () => {
    order.push('second')
  })

  await Promise.all([first, beside, second])
  expect(order).toEqual(['first begins', 'first ends', 'a,b', 'second'])
})

test('a transaction that fails stores nothing, and the next one starts clean', async () => {
  const failing = database.transaction(async (tx) => {
    await tx.run(keep('lost'))
    await tx.run(sql`SELECT 1 / ${0}::int`)
  })

  await expect(failing).rejects.toBeInstanceOf(Failure)
  await database.transaction((tx) => tx.run(keep('stays')))
  expect(await kept()).toEqual(['stays'])
})

test('a statement that is refused fails as internal, and says nothing of it in public', async () => {
  await expect(
    database.run(sql`SELECT secret FROM nowhere`)
  ).rejects.toMatchObject({
    code: 'INTERNAL',
    message: 'Something went wrong.',
    cause: { message: 'relation "nowhere" does not exist', code: '42P01' },
  })
})

test('the log of PostgreSQL is worked off while much is written, as nothing does so in the background', async () => {
  const waiting = () =>
    database.query<number>(sql`
      SELECT to_json(pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) / 1024 / 1024)
      FROM pg_control_checkpoint()`)
  const megabyte = keep('x'.repeat(1024 * 1024))

  // Compressed it would be next to nothing.
  await database.run(sql`ALTER TABLE kept ALTER text SET STORAGE EXTERNAL`)

  for (let count = 0; count < 48; count += 1) {
    await database.transaction((tx) => tx.run(megabyte))
  }
  const [megabytes] = await waiting()

  expect(megabytes).toBeLessThan(40)
}, 60_000)

test('what was deleted is cleaned up, and what is there is counted for the planner', async () => {
  const deadAndKnown = () =>
    database.query<[number, number]>(sql`
      SELECT json_build_array(n_dead_tup, n_live_tup)
      FROM pg_stat_user_tables WHERE relname = 'kept'`)

  await database.run(sql`
    INSERT INTO kept SELECT ${'x'.repeat(512)} FROM generate_series(1, 2000)`)
  await database.run(sql`
    DELETE FROM kept WHERE ctid IN (SELECT ctid FROM kept LIMIT 1500)`)
  for (let count = 0; count < 100; count += 1) await kept()
  await database.tidy()

  expect(await deadAndKnown()).toEqual([[0, 500]])
})

test('a table in days is counted as a whole, and its days one by one', async () => {
  await database.transaction((tx) =>
    tx.script(`
      CREATE TABLE daily (day int) PARTITION BY RANGE (day);
      CREATE TABLE daily_1 PARTITION OF daily FOR VALUES FROM (1) TO (2);
      INSERT INTO daily SELECT 1 FROM generate_series(1, 100)`)
  )
  await database.run(keep('x'.repeat(512 * 1024)))
  await database.tidy()

  expect(
    await database.query(sql`
      SELECT json_build_array(tablename, inherited) FROM pg_stats
      WHERE tablename LIKE 'daily%' ORDER BY tablename`)
  ).toEqual([
    ['daily', true],
    ['daily_1', false],
  ])
})
