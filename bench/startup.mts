/**
 * How long a developer waits: from the start of the process to the first
 * answered page, on a folder without a database and on one that has it. A start
 * that is not counted builds the pages beforehand.
 */
import { milliseconds, quantile, Row } from './figures.mts'
import { startHost, withDataDir } from './hostProcess.mts'

const RUNS = 5
const PORT = 4390

export async function startup(): Promise<readonly Row[]> {
  await withDataDir(timeOneStart)

  return withDataDir(async (dataDir) => {
    const first = await timeOneStart(dataDir)
    const later: number[] = []

    for (let run = 0; run < RUNS; run += 1) {
      later.push(await timeOneStart(dataDir))
    }

    return [
      { start: 'first, makes the database', runs: 1, ms: milliseconds(first) },
      {
        start: 'later, median',
        runs: RUNS,
        ms: milliseconds(quantile(later, 0.5)),
      },
      {
        start: 'later, slowest',
        runs: RUNS,
        ms: milliseconds(quantile(later, 1)),
      },
    ]
  })
}

async function timeOneStart(dataDir: string): Promise<number> {
  const begin = performance.now()
  const host = await startHost(dataDir, PORT)
  const ms = performance.now() - begin

  await host.stop()

  return ms
}
