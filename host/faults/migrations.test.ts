import { Client } from 'pg'
import { DAY_MS } from '../../node/domain/instant'
import { migrate } from '../storage/migrate'
import { openPostgres } from '../storage/postgresSql'
import {
  AN_EARLY_LOG,
  migrationsUpTo,
} from '../storage/testing/earlierVersions'
import { newDatabase } from '../testing/database'
import {
  HostProcess,
  launchHost,
  startHostProcess,
} from './testing/hostProcess'
import { ask } from './testing/ownPostgres'

type Database = Awaited<ReturnType<typeof newDatabase>>

const running: HostProcess[] = []
const databases: Database[] = []

afterAll(async () => {
  await Promise.all(running.map((host) => host.kill()))
  await Promise.all(databases.map(({ drop }) => drop()))
})

async function aDatabase(): Promise<string> {
  const database = await newDatabase()

  databases.push(database)

  return database.databaseUrl
}

async function start(databaseUrl: string): Promise<HostProcess> {
  const host = await startHostProcess({ databaseUrl })

  running.push(host)

  return host
}

/** As the version before days were kept apart left it, with a log of yesterday. */
async function anEarlierDatabase(): Promise<string> {
  const databaseUrl = await aDatabase()
  const { folder, remove } = migrationsUpTo('0001')
  const database = openPostgres(databaseUrl)
  const time = (Date.now() - DAY_MS).toString(16).padStart(12, '0')
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000001`

  await migrate(database, folder)
  await database.transaction((tx) =>
    tx.script(AN_EARLY_LOG.replace(/'[\da-f]{8}-[\da-f-]+'/, `'${id}'`))
  )
  const next = migrationsUpTo('0003')

  await migrate(database, next.folder)
  await database.close()
  remove()
  next.remove()

  return databaseUrl
}

/** Columns, indexes and constraints of all tables, but for the days of them. */
async function schemaOf(databaseUrl: string): Promise<readonly unknown[]> {
  const own =
    "relnamespace = 'public'::regnamespace AND NOT relispartition AND relkind IN ('r', 'p')"

  return ask(
    databaseUrl,
    `SELECT relname::text, 'column' AS kind,
       attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull AS what
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE ${own} AND attnum > 0 AND NOT attisdropped
     UNION ALL
     SELECT relname::text, 'index', pg_get_indexdef(indexrelid)
     FROM pg_class JOIN pg_index ON indrelid = pg_class.oid WHERE ${own}
     UNION ALL
     SELECT relname::text, 'constraint', pg_get_constraintdef(pg_constraint.oid)
     FROM pg_class JOIN pg_constraint ON conrelid = pg_class.oid
     WHERE ${own} AND contype <> 'n'
     ORDER BY 1, 2, 3`
  )
}

/** Resolves when one connection waits for a lock of this kind. */
async function untilWaiting(rival: Client, kind: string): Promise<void> {
  const { rowCount } = await rival.query(
    `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE d.datname = current_database() AND locktype = $1 AND NOT granted`,
    [kind]
  )

  if (!rowCount) await untilWaiting(rival, kind)
}

test('of hosts that start together on an earlier database, one is killed in the middle of its migration, and the others come up on a whole schema', async () => {
  const [databaseUrl, empty] = await Promise.all([
    anEarlierDatabase(),
    aDatabase(),
  ])
  const rival = new Client({ connectionString: databaseUrl })

  await rival.connect()
  // A reader: what a migration may not have to itself.
  await rival.query('BEGIN')
  await rival.query('SELECT FROM log')

  const killed = launchHost({ databaseUrl })

  killed.ready.catch(() => undefined)
  await untilWaiting(rival, 'relation')
  const others = [start(databaseUrl), start(databaseUrl)]

  await untilWaiting(rival, 'advisory')
  await killed.kill()
  await rival.query('COMMIT')

  const [hosts] = await Promise.all([Promise.all(others), start(empty)])
  const { rows: logs } = await rival.query('SELECT description FROM log')

  await rival.end()
  expect(await schemaOf(databaseUrl)).toEqual(await schemaOf(empty))
  expect(logs).toEqual([{ description: 'Gefüllt' }])

  for (const { url } of hosts) {
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  }
})
