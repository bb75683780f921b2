/**
 * How fast the page of a closed interaction of 50 logs is answered over HTTP, by
 * requests that are the same for all: uncached, over more interactions than any
 * cache in the process holds, and cached, a few of them again and again. Against
 * Mercurius with its compiler, one statement over bare `node:http`, and a
 * constant of the same bytes.
 */
import { deepStrictEqual } from 'node:assert'
import { versusRow } from './aims.mts'
import { startBaseline } from './baselineProcess.mts'
import { contest, Contender, Standing } from './contest.mts'
import { withDatabase } from './database.mts'
import { Row } from './figures.mts'
import { startHost, withDataDir } from './hostProcess.mts'
import { askOnce } from './load.mts'
import {
  asking,
  GRAPHQL_PATH,
  inTurn,
  pageVariables,
  signIn,
} from './pageRequests.mts'
import { ACCOUNT } from './sentOffers.mts'
import {
  fillStock,
  lastTenDays,
  LOGS_OF_INTERACTION,
  pagesOf,
} from './stock.mts'

const PORT = 4393
/** As many as the pool of `pg` has unless told, which is what the host has. */
export const POOL_SIZE = '10'

const PAGES = { uncached: 20_000, cached: 500 }
const COMPARED = 20

const CONTEST = { rounds: 5, ms: 2_000, warmUpMs: 300 }

const AIMS = {
  uncached: [
    ['Mercurius', 1],
    ['one statement', 0.7],
  ],
  cached: [
    ['Mercurius', 4],
    ['constant', 0.35],
  ],
} as const

export async function read(): Promise<readonly Row[]> {
  return withDatabase((url) =>
    withDataDir(async (dataDir) => {
      const settings = { DATABASE_URL: url }
      const host = await startHost(dataDir, PORT, settings)

      try {
        await fillStock(
          url,
          lastTenDays(PAGES.uncached * LOGS_OF_INTERACTION * 1.1)
        )

        return await againstAll(host.url, url)
      } finally {
        await host.stop()
      }
    })
  )
}

async function againstAll(
  hostUrl: string,
  databaseUrl: string
): Promise<readonly Row[]> {
  const cookie = await signIn(hostUrl)
  const pages = (await pagesOf(databaseUrl, PAGES.uncached)).map(pageVariables)
  const ours = asking('InteractionDetails', GRAPHQL_PATH, cookie)
  const theirs = asking('InteractionDetails', '/graphql', cookie)
  const settings = { DATABASE_URL: databaseUrl, POOL_SIZE, ACCOUNT }
  const CONSTANT = await askOnce(PORT, ours(pages[0]))

  const servers = {
    Mercurius: await startBaseline('mercurius', settings),
    'one statement': await startBaseline('oneStatement', settings),
    constant: await startBaseline('constant', { CONSTANT }),
  }

  try {
    for (const page of pages.slice(0, COMPARED)) {
      const answers = [await askOnce(PORT, ours(page))]

      answers.push(await askOnce(servers.Mercurius.port, theirs(page)))
      answers.push(await askOnce(servers['one statement'].port, theirs(page)))
      requireSame(answers.map((text) => JSON.parse(text)))
    }

    const rows: Row[] = []

    for (const connections of [64, 8]) {
      for (const kind of ['uncached', 'cached'] as const) {
        const some = pages.slice(0, PAGES[kind])
        const contenders: Contender[] = [
          { name: 'ours', port: PORT, next: inTurn(ours, some) },
          ...Object.entries(servers).map(([name, { port }]) => ({
            name,
            port,
            next: inTurn(theirs, some),
          })),
        ]

        const standings = await contest(contenders, { ...CONTEST, connections })

        rows.push(...rowsOf(kind, connections, standings))
      }
    }

    return rows
  } finally {
    for (const { stop } of Object.values(servers)) await stop()
  }
}

/** @throws unless all tell the same, to the last letter but for the order of their properties. */
export function requireSame(answers: readonly unknown[]): void {
  for (const answer of answers) deepStrictEqual(answer, answers[0])
}

function rowsOf(
  kind: keyof typeof AIMS,
  connections: number,
  standings: ReadonlyMap<string, Standing>
): readonly Row[] {
  const speed = (name: string) => standings.get(name)?.perSecond ?? 0

  return AIMS[kind].map(([against, aim]) =>
    versusRow(
      {
        what: `${kind}, ${connections} connections`,
        ours: speed('ours'),
        against,
        theirs: speed(against),
        aim,
      },
      'pages/s'
    )
  )
}
