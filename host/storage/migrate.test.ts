import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from './migrate'
import { openPglite } from './pgliteSql'
import { openPostgres } from './postgresSql'
import { Sql, sql } from './sql'
import { AN_EARLY_LOG, migrationsUpTo } from './testing/earlierVersions'
import { newDatabase } from '../testing/database'

/** A folder with the real migrations, and others as a test adds them. */
let folder: string
let remove: () => void

beforeEach(() => {
  ;({ folder, remove } = migrationsUpTo('9000'))
})

afterEach(() => remove())

function addMigration(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.sql`), text)
}

function ran(database: Sql): Promise<readonly string[]> {
  return database.query<string>(
    sql`SELECT to_json(name) FROM migration ORDER BY ran_at, name`
  )
}

async function openServer(): Promise<{
  database: Sql
  close: () => Promise<void>
}> {
  const { databaseUrl, drop } = await newDatabase()
  const database = openPostgres(databaseUrl)

  return {
    database,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}

async function openEmbedded() {
  const database = await openPglite(null)

  return { database, close: () => database.close() }
}

describe.each([
  ['On a PostgreSQL server', openServer],
  ['On the embedded database', openEmbedded],
])('%s', (_, open) => {
  let database: Sql
  let close: () => Promise<void>

  beforeEach(async () => {
    ;({ database, close } = await open())
  }, 60_000)

  afterEach(() => close())

  test('migrations run once each, in the order of their names', async () => {
    addMigration(
      '9001-first',
      'CREATE TABLE one (n int); INSERT INTO one VALUES (1)'
    )
    addMigration('9002-second', 'UPDATE one SET n = n + 1')
    await migrate(database, folder)
    await migrate(database, folder)

    expect((await ran(database)).slice(-2)).toEqual([
      '9001-first',
      '9002-second',
    ])
    expect(await database.query(sql`SELECT to_json(n) FROM one`)).toEqual([2])
  })

  test('logs that were there before their sizes and days were kept have both', async () => {
    const first = migrationsUpTo('0001')

    await migrate(database, first.folder)
    first.remove()
    await database.transaction((tx) => tx.script(AN_EARLY_LOG))
    await migrate(database)

    expect(
      await database.query(
        sql`SELECT json_build_object('dateOnly', date_only, 'bytes', bytes) FROM log`
      )
    ).toEqual([{ dateOnly: false, bytes: 'Gefüllt[]'.length + 1 }])
  })

  test('all that was stored before tables were split by day is there afterwards', async () => {
    const before = migrationsUpTo('0003')
    const rows = async () => ({
      offers: await database.query(sql`
        SELECT json_build_array(sku_id, status, open_errors) FROM offer`),
      interactions: await database.query(
        sql`SELECT to_json(i) FROM interaction i ORDER BY id`
      ),
      logs: await database.query(
        sql`SELECT to_json(l) FROM log l ORDER BY interaction_id, seq`
      ),
      evidence: await database.query(sql`SELECT to_json(e) FROM evidence e`),
    })

    await migrate(database, before.folder)
    before.remove()
    await database.transaction((tx) =>
      tx.script(`${AN_EARLY_LOG};
        UPDATE offer SET open_errors = '[{"code":"A"}]', status = 'error';
        INSERT INTO interaction SELECT account, gen_random_uuid(), feed_id,
          sku_id, start_date, source, origin, context, now(), 'success', 0,
          tally FROM interaction;
        INSERT INTO evidence SELECT account, interaction_id, seq,
          repeat('curl ', 9000), NULL FROM log`)
    )
    const stored = await rows()

    await migrate(database)

    expect(await rows()).toEqual(stored)
    expect(stored.interactions).toHaveLength(2)
    expect(stored.evidence).toHaveLength(1)
  })

  test('a migration that fails leaves nothing, and those before it stay', async () => {
    addMigration('9001-good', 'CREATE TABLE good (n int)')
    addMigration('9002-bad', 'CREATE TABLE bad (n int); SELECT 1 / 0')

    await expect(migrate(database, folder)).rejects.toMatchObject({
      cause: { message: 'division by zero' },
    })
    expect((await ran(database)).slice(-1)).toEqual(['9001-good'])
    expect(
      await database.query(
        sql`SELECT to_json(relname) FROM pg_class WHERE relname IN ('good', 'bad')`
      )
    ).toEqual(['good'])
  })

  test('a database that a newer version changed is refused, by the name of the change', async () => {
    addMigration('9001-from-the-future', 'CREATE TABLE later (n int)')
    await migrate(database, folder)

    await expect(migrate(database)).rejects.toThrow(
      'its migration 9001-from-the-future is unknown here'
    )
  })
})

test('processes that start at the same time run each migration once', async () => {
  const { databaseUrl, drop } = await newDatabase()
  const starting = Array.from({ length: 5 }, () => openPostgres(databaseUrl))

  addMigration(
    '9001-count',
    'CREATE TABLE one (n int); INSERT INTO one VALUES (1)'
  )

  try {
    await Promise.all(starting.map((database) => migrate(database, folder)))

    expect(await starting[0].query(sql`SELECT to_json(n) FROM one`)).toEqual([
      1,
    ])
  } finally {
    await Promise.all(starting.map((database) => database.close()))
    await drop()
  }
})
