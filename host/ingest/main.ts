/** `npm run ingest`: the program. It alone touches the process: arguments, signals, exit code and what is printed. */
import { toInstant } from '../../node/domain/instant'
import { explain } from '../startFailure'
import { openStore } from '../storage/openStore'
import { apiTarget } from './apiTarget'
import { ingest } from './ingest'
import { Options, readOptions } from './options'
import { progress } from './progress'
import { storeTarget } from './storeTarget'
import { Stopped, Target } from './target'

/** As shells have it: ended by SIGINT. */
const INTERRUPTED = 130

void main()

async function main(): Promise<void> {
  try {
    process.exitCode = await run(
      readOptions(process.argv.slice(2), process.env)
    )
  } catch (error) {
    const text = error instanceof Stopped ? error.message : explain(error)

    process.stderr.write(`${text}\n`)
    process.exitCode = 2
  }
}

/** 0 when every line was stored, 1 when some were rejected. */
async function run({ job, api, account, place }: Options): Promise<number> {
  const ending = new AbortController()
  const end = () => ending.abort()

  process.once('SIGINT', end)
  process.once('SIGTERM', end)

  const target: Target = api
    ? apiTarget(api, job.parallel)
    : storeTarget(await openStore(place), account, () => toInstant(Date.now()))

  try {
    const { lines, rejected, isComplete } = await ingest(job, {
      target,
      signal: ending.signal,
      progress: (total) => progress(total, process.stderr),
    })

    process.stdout.write(
      `${lines} lines, ${rejected} rejected${rejected ? `: see ${job.rejected}` : ''}\n`
    )

    if (!isComplete) {
      process.stdout.write('The same command goes on from here.\n')

      return INTERRUPTED
    }

    return rejected ? 1 : 0
  } finally {
    await target.close()
  }
}
