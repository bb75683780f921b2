/**
 * What it takes to keep logs: bytes a log, memory of the host at rest and while
 * it takes in as much as it can, the time in which a day of a million logs goes
 * and what readers notice of it, and the start on PostgreSQL.
 */
import { dayOfLogs, dropDay } from './dayGoing.mts'
import { withDatabase } from './database.mts'
import { milliseconds, quantile, Row } from './figures.mts'
import { HostProcess, startHost, withDataDir } from './hostProcess.mts'
import { load } from './load.mts'
import { residentMegabytes, watchMemory } from './memory.mts'
import { LogsPath, openInteractions, sending } from './openInteractions.mts'
import { storedBytes } from './storedBytes.mts'

const PORT = 4398
const API = '/api/sent-offers'
const STARTS = 5
const LOAD_MS = 15_000

/** How much more than in the middle third of the load memory may be in the last. */
const MAX_GROWTH = 1.15

export async function cost(): Promise<readonly Row[]> {
  return withDatabase((url) =>
    withDataDir(async (dataDir) => {
      const settings = { DATABASE_URL: url }
      const first = await timedStart(dataDir, settings)
      const { host } = first
      const rows: Row[] = []

      try {
        const atRest = residentMegabytes(host.pid)
        const { rows: bytes, paths } = await storedBytes(host.url, PORT, url)

        rows.push(...bytes, row('memory at rest', atRest, 'MB'))
        rows.push(...(await memoryUnderLoad(host, paths)))
        await dayOfLogs(url)
        rows.push(...(await dropDay(host, url)))
      } finally {
        await host.stop()
      }

      rows.push(row('first start, makes the tables', first.ms, 'ms'))
      rows.push(await laterStarts(dataDir, settings))

      return rows
    })
  )
}

async function memoryUnderLoad(
  host: HostProcess,
  paths: readonly LogsPath[]
): Promise<readonly Row[]> {
  const ways = [
    { words: 'one log a POST, 64 connections', connections: 64 },
    {
      words: '1,000 logs a POST, 8 connections',
      connections: 8,
      together: 1_000,
    },
  ]

  const rows: Row[] = []

  for (const { words, connections, together } of ways) {
    const fresh = await openInteractions(
      host.url,
      `bench.memory${connections}`,
      paths.length
    )

    const next = sending({ paths: fresh, withEvidence: true, together }, API)
    const watch = watchMemory(host.pid)

    // A host that is full may say so, as long as it does not grow.
    await load({ port: PORT, connections, ms: LOAD_MS * 2, next })
    const [, middle, last] = watch.thirds()
    const growth = last / middle

    rows.push({
      ...row(`most memory, ${words}`, watch.most(), 'MB'),
      aim: `last third <= ${MAX_GROWTH} x middle`,
      met: growth <= MAX_GROWTH ? 'yes' : `no, ${growth.toFixed(2)}`,
    })
  }

  return rows
}

async function laterStarts(
  dataDir: string,
  settings: Readonly<Record<string, string>>
): Promise<Row> {
  const each: number[] = []

  for (let run = 0; run < STARTS; run += 1) {
    const { host, ms } = await timedStart(dataDir, settings)

    each.push(ms)
    await host.stop()
  }

  return row('later start, to the first page', quantile(each, 0.5), 'ms')
}

async function timedStart(
  dataDir: string,
  settings: Readonly<Record<string, string>>
): Promise<{ host: HostProcess; ms: number }> {
  const begin = performance.now()
  const host = await startHost(dataDir, PORT, settings)

  return { host, ms: performance.now() - begin }
}

function row(what: string, value: number, unit: string): Row {
  return { what, value: milliseconds(value), unit, aim: '', met: '' }
}
