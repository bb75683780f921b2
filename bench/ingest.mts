/**
 * How many logs a second are taken in for good. One log a POST, over 64
 * connections, to a thousand open interactions: against Fastify, which checks the
 * body and stores it by one INSERT, and against bare `node:http`, which only
 * parses it. A thousand logs a POST: against COPY of the same rows.
 */
import { versusRow } from './aims.mts'
import { startBaseline } from './baselineProcess.mts'
import { contest } from './contest.mts'
import { copying } from './copying.mts'
import { run, valueOf, withDatabase } from './database.mts'
import { quantile, Row } from './figures.mts'
import { startHost, withDataDir } from './hostProcess.mts'
import { load } from './load.mts'
import { LogsPath, openInteractions, sending } from './openInteractions.mts'

const PORT = 4394
const API = '/api/sent-offers'
const INTERACTIONS = 1_000

const ONE = { connections: 64, rounds: 3, ms: 4_000, warmUpMs: 500 }
const TOGETHER = { logs: 1_000, connections: 4, rounds: 3, ms: 4_000 }
const ROWS_COPIED = { without: 100_000, with: 40_000 }

/** More does not make it faster, and less makes it slower. */
const FASTIFY_POOL = '32'

const AIMS = { fastify: 2, parseOnly: 0.3, copy: 0.4 }

type Place = {
  readonly databaseUrl: string
  readonly paths: readonly LogsPath[]
}

export async function ingest(): Promise<readonly Row[]> {
  return withDatabase((databaseUrl) =>
    withDataDir(async (dataDir) => {
      const host = await startHost(dataDir, PORT, {
        DATABASE_URL: databaseUrl,
      })

      try {
        const paths = await openInteractions(
          host.url,
          'bench.ingest',
          INTERACTIONS
        )

        // A server does so by itself, within the first minutes.
        await run(databaseUrl, 'VACUUM (ANALYZE)')

        return [
          ...(await oneByOne({ databaseUrl, paths })),
          ...(await together({ databaseUrl, paths })),
        ]
      } finally {
        await host.stop()
      }
    })
  )
}

async function oneByOne({ databaseUrl, paths }: Place): Promise<Row[]> {
  const rows: Row[] = []
  const fastify = await startBaseline('fastify', {
    DATABASE_URL: databaseUrl,
    POOL_SIZE: FASTIFY_POOL,
  })

  const parseOnly = await startBaseline('parseOnly', {})
  const answered = { ours: 0, fastify: 0 }

  try {
    for (const withEvidence of [false, true]) {
      const logs = { paths, withEvidence }
      const standings = await contest(
        [
          { name: 'ours', port: PORT, next: sending(logs, API) },
          { name: 'fastify', port: fastify.port, next: sending(logs, '') },
          { name: 'parseOnly', port: parseOnly.port, next: sending(logs, '') },
        ],
        ONE
      )

      const of = (name: string) => standings.get(name)

      answered.ours += of('ours')?.answered ?? 0
      answered.fastify += of('fastify')?.answered ?? 0

      for (const name of ['fastify', 'parseOnly'] as const) {
        rows.push(
          versusRow(
            {
              what: `one log a POST, ${inWords(withEvidence)}`,
              ours: of('ours')?.perSecond ?? 0,
              against: NAMES[name],
              theirs: of(name)?.perSecond ?? 0,
              aim: AIMS[name],
            },
            'logs/s'
          )
        )
      }
    }
  } finally {
    await fastify.stop()
    await parseOnly.stop()
  }

  await requireStored(databaseUrl, 'log', answered.ours)
  await requireStored(databaseUrl, 'plain_log', answered.fastify)

  return rows
}

const NAMES = {
  fastify: 'Fastify, one INSERT',
  parseOnly: 'node:http, parse only',
}

async function together({ databaseUrl, paths }: Place): Promise<Row[]> {
  const rows: Row[] = []
  const { logs, connections, rounds, ms } = TOGETHER
  let stored = await countOf(databaseUrl, 'log')

  for (const withEvidence of [false, true]) {
    const next = sending({ paths, withEvidence, together: logs }, API)
    const copy = await copying(databaseUrl, connections, withEvidence)
    const ours: number[] = []
    const theirs: number[] = []

    for (let round = 0; round < rounds; round += 1) {
      const answers = await load({ port: PORT, connections, ms, next })

      if (answers.refused) throw new Error(answers.refusal)
      stored += answers.count * logs
      ours.push(answers.perSecond * logs)
      theirs.push(
        await copy(withEvidence ? ROWS_COPIED.with : ROWS_COPIED.without)
      )
    }

    rows.push(
      versusRow(
        {
          what: `${logs} logs a POST, ${inWords(withEvidence)}`,
          ours: quantile(ours, 0.5),
          against: 'COPY',
          theirs: quantile(theirs, 0.5),
          aim: AIMS.copy,
        },
        'logs/s'
      )
    )
  }

  await requireStored(databaseUrl, 'log', stored)

  return rows
}

function inWords(withEvidence: boolean): string {
  return withEvidence ? 'with evidence' : 'without evidence'
}

/** @throws unless every log that was answered is there, and no other. */
async function requireStored(
  databaseUrl: string,
  table: string,
  answered: number
): Promise<void> {
  const stored = await countOf(databaseUrl, table)

  if (stored !== answered) {
    throw new Error(`${answered} logs were answered, and ${stored} are stored.`)
  }
}

async function countOf(databaseUrl: string, table: string): Promise<number> {
  return Number(await valueOf(databaseUrl, `SELECT count(*) FROM ${table}`))
}
