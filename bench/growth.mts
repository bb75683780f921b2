/**
 * What more logs cost who reads: the page of an interaction, the list of offers
 * with its totals and filters, and a search in it, one after the other, with a
 * hundred thousand logs, a million and ten million, a hundred an offer. Each
 * stock is in a database of its own behind a host of its own, and they are asked
 * by turns.
 */
import { Contender, contest, Standing } from './contest.mts'
import { DatabaseServer, withDatabaseServer } from './database.mts'
import { milliseconds, Row } from './figures.mts'
import { HostProcess, startHost, withDataDir } from './hostProcess.mts'
import { NextRequest } from './load.mts'
import { asking, GRAPHQL_PATH, inTurn, signIn } from './pageRequests.mts'
import {
  fillStock,
  lastTenDays,
  LOGS_OF_OFFER,
  PageKey,
  pagesOf,
} from './stock.mts'
import { searchesOf } from './stockSearches.mts'

const PORT = 4395
const SIZES = [100_000, 1_000_000, 10_000_000]

/** So many that hardly one is asked for twice. */
const PAGES = 50_000

const CONTEST = { connections: 1, rounds: 6, ms: 1_500, warmUpMs: 400 }

const KINDS = ['page', 'list', 'search'] as const

type Kind = (typeof KINDS)[number]

/** How much longer the slowest hundredth may take than with the least logs. */
const AIMS: Readonly<Record<Kind, number>> = { page: 1.2, list: 2, search: 2 }

type Stocked = {
  readonly logs: number
  readonly host: HostProcess
  readonly next: Readonly<Record<Kind, NextRequest>>
}

/** With as many logs as `most` at the most. */
export async function growth(most: number): Promise<readonly Row[]> {
  const sizes = SIZES.filter((size) => size <= most)

  return withDatabaseServer((server) =>
    withDataDir(async (dataDir) => {
      const stocks: Stocked[] = []

      try {
        for (const [index, logs] of sizes.entries()) {
          stocks.push(
            await stocked(server, `${dataDir}/${logs}`, PORT + index, logs)
          )
        }

        const rows: Row[] = []

        for (const kind of KINDS) {
          const standings = await contest(
            stocks.map((stock) => contenderOf(stock, kind)),
            CONTEST
          )

          rows.push(...rowsOf(kind, standings))
        }

        return rows
      } finally {
        for (const { host } of stocks) await host.stop()
      }
    })
  )
}

async function stocked(
  server: DatabaseServer,
  dataDir: string,
  port: number,
  logs: number
): Promise<Stocked> {
  const url = await server.create()
  const host = await startHost(dataDir, port, { DATABASE_URL: url })

  try {
    const begin = performance.now()

    await fillStock(url, lastTenDays(logs))
    const seconds = Math.round((performance.now() - begin) / 1000)

    console.log(`${logs.toLocaleString('en')} logs made in ${seconds} s`)
    const cookie = await signIn(host.url)
    const ask = asking('Offers', GRAPHQL_PATH, cookie)
    const askPage = asking('InteractionDetails', GRAPHQL_PATH, cookie)
    const pages = neverTheSame(await pagesOf(url, PAGES))

    return {
      logs,
      host,
      next: {
        page: inTurn(askPage, pages),
        list: inTurn(ask, [{ from: 0, size: 15 }]),
        search: inTurn(ask, searchesOf(logs / LOGS_OF_OFFER)),
      },
    }
  } catch (error) {
    await host.stop()
    throw error
  }
}

/** Where there are less, by other sizes of the page, which no cache takes for the same. */
function neverTheSame(pages: readonly PageKey[]): readonly object[] {
  return Array.from({ length: PAGES }, (_, index) => {
    const turn = Math.floor(index / pages.length)

    return { ...pages[index % pages.length], after: 0, size: 1_000 - turn }
  })
}

function contenderOf({ logs, host, next }: Stocked, kind: Kind): Contender {
  return { name: String(logs), port: host.port, next: next[kind] }
}

function rowsOf(kind: Kind, standings: ReadonlyMap<string, Standing>): Row[] {
  const [least] = standings.values()

  return [...standings].map(([logs, standing]) => {
    const ratio = standing.p99Ms / least.p99Ms

    return {
      what: kind,
      logs: Number(logs).toLocaleString('en'),
      'p50 ms': milliseconds(standing.p50Ms),
      'p99 ms': milliseconds(standing.p99Ms),
      'p99 ratio': ratio.toFixed(2),
      aim: `<= ${AIMS[kind]}`,
      met: ratio <= AIMS[kind] ? 'yes' : 'no',
    }
  })
}
