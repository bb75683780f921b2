import {
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, MIGRATIONS_DIR } from './migrate'
import { openPglite } from './pgliteSql'
import { openPostgres } from './postgresSql'
import { Sql, sql } from './sql'
import { newDatabase } from './testing/harnesses'

/** A folder with the real migrations, and others as a test adds them. */
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offer-management-migrations-'))
  cpSync(MIGRATIONS_DIR, folder, { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true }))

/** A log, and what it hangs on, as the first version stored them. */
const EARLY_LOG = `
  INSERT INTO channel VALUES ('c', 'v', 'n', 'l', 'o');
  INSERT INTO feed VALUES ('a', 'c', 'SGN', '1', true);
  INSERT INTO product (account, sku_id) VALUES ('a', '1');
  INSERT INTO offer (
    account, feed_id, sku_id, id, status, open_errors, created_at, updated_at
  ) VALUES ('a', 'c', '1', gen_random_uuid(), 'sending', '[]', now(), now());
  INSERT INTO interaction (
    account, id, feed_id, sku_id, start_date, source, origin, context, result,
    log_count, tally
  ) SELECT 'a', id, 'c', '1', now(), 'seller', 'catalog', 'setup',
    'processing', 1, '{}' FROM offer;
  INSERT INTO log SELECT 'a', id, 1, gen_random_uuid(), 'info', now(),
    'Gefüllt', '', NULL, '[]', false FROM interaction`

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
    const later = readdirSync(folder).filter((file) => file > '0002')

    later.forEach((file) => rmSync(join(folder, file)))
    await migrate(database, folder)
    await database.transaction((tx) => tx.script(EARLY_LOG))
    await migrate(database)

    expect(
      await database.query(
        sql`SELECT json_build_object('dateOnly', date_only, 'bytes', bytes) FROM log`
      )
    ).toEqual([{ dateOnly: false, bytes: 'Gefüllt[]'.length + 1 }])
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
