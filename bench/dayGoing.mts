/** A day of a million logs that has expired goes, while pages of others are read. */
import { openStore } from '../host/storage/openStore.ts'
import { readableSince } from '../node/domain/interaction.ts'
import { DAY_MS, toInstant } from '../node/domain/instant.ts'
import { run, withConnection } from './database.mts'
import { Row } from './figures.mts'
import { HostProcess } from './hostProcess.mts'
import { load } from './load.mts'
import {
  asking,
  GRAPHQL_PATH,
  inTurn,
  pageVariables,
  signIn,
} from './pageRequests.mts'
import { fillStock, PageKey } from './stock.mts'

const LOGS = 1_000_000
const CONNECTIONS = 8
const READ_MS = 5_000
const DAYS_AGO = 12

export async function dayOfLogs(url: string): Promise<void> {
  const from = (Math.floor(Date.now() / DAY_MS) - DAYS_AGO) * DAY_MS

  await fillStock(url, { logs: LOGS, from, to: from + DAY_MS - 120_000 })
}

export async function dropDay(
  { url, port }: HostProcess,
  databaseUrl: string
): Promise<readonly Row[]> {
  const ask = asking('InteractionDetails', GRAPHQL_PATH, await signIn(url))
  const pages = await openPages(databaseUrl)
  const next = inTurn(ask, pages.map(pageVariables))
  const read = () => load({ port, connections: CONNECTIONS, ms: READ_MS, next })

  await read()
  const before = await read()
  const store = await openStore({ databaseUrl, dataDir: '' })

  try {
    const meanwhile = read()
    const begin = performance.now()

    await store.purge(readableSince(toInstant(Date.now())))
    const seconds = (performance.now() - begin) / 1000
    const during = await meanwhile

    await requireGone(databaseUrl)

    return [
      rowOf('a day of 1,000,000 logs goes', seconds, 's'),
      rowOf('worst read meanwhile', Math.max(...during.latenciesMs), 'ms'),
      rowOf('worst read before', Math.max(...before.latenciesMs), 'ms'),
    ]
  } finally {
    await store.close()
  }
}

/** @throws when something of the day is left. */
async function requireGone(url: string): Promise<void> {
  const limit = new Date(Date.now() - 11 * DAY_MS).getTime().toString(16)

  await run(
    url,
    `DO $$ BEGIN
       IF EXISTS (SELECT FROM log WHERE interaction_id < '${limit.padStart(12, '0').padEnd(32, '0')}')
       THEN RAISE 'The day is still there.'; END IF;
     END $$`
  )
}

/** Open ones are read afresh each time. */
async function openPages(url: string): Promise<readonly PageKey[]> {
  return withConnection(url, async (connection) => {
    const { rows } = await connection.query<PageKey>(
      `SELECT feed_id AS "feedId", sku_id AS "skuId",
         upper(replace(id::text, '-', '')) AS "interactionId"
       FROM interaction WHERE feed_id = 'bench.cost0'`
    )

    return rows
  })
}

function rowOf(what: string, value: number, unit: string): Row {
  const digits = unit === 's' ? 3 : 1

  return { what, value: value.toFixed(digits), unit, aim: '', met: '' }
}
