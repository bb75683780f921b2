/** What the command is told, by arguments and by the environment. */
import { parseArgs } from 'node:util'
import { readConfig } from '../config'
import { StorePlace } from '../storage/openStore'
import { ApiAddress } from './apiTarget'
import { Job } from './ingest'
import { Stopped } from './target'

type Env = Readonly<Record<string, string | undefined>>

export type Options = {
  readonly job: Job
  readonly account: string
  /** Where the store is. */
  readonly place: StorePlace
  /** Null: straight into the store. */
  readonly api: ApiAddress | null
}

export const USAGE = `npm run ingest -- FILE [options]

  FILE               lines of JSON; packed when its name ends with .gz
  --url URL          address of the host (default http://localhost:PORT)
  --account NAME     VTEX account (default: ACCOUNT)
  --store            straight into DATABASE_URL or DATA_DIR, without the API
  --parallel NUMBER  lines that are sent at once (default 64)
  --state PATH       where it is remembered how far it came (default FILE.state)

The key pair is taken from VTEX_APP_KEY and VTEX_APP_TOKEN; without them, that of
a host on this machine.`

const MAX_PARALLEL = 1_000

/** @throws Stopped with what is wrong. */
export function readOptions(args: readonly string[], env: Env): Options {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals

  if (!file || more.length) throw new Stopped(USAGE)

  const parallel = Number(values.parallel ?? 64)

  if (!(
    Number.isInteger(parallel) &&
    parallel > 0 &&
    parallel <= MAX_PARALLEL
  )) {
    throw new Stopped(
      `--parallel must be a whole number from 1 to ${MAX_PARALLEL}.`
    )
  }
  if (values.store && values.url) {
    throw new Stopped('--store and --url exclude each other.')
  }

  // The key pair is here for the API, and not for what a host calls with it.
  const { ACCOUNT, PORT, DATABASE_URL, DATA_DIR } = env
  const config = readConfig({
    PORT,
    DATABASE_URL,
    DATA_DIR,
    ACCOUNT: values.account ?? ACCOUNT,
  })
  const { port, account } = config
  const url = (values.url ?? `http://localhost:${port}`).replace(/\/+$/, '')

  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new Stopped('--url must be an address such as http://localhost:3000.')
  }

  return {
    account,
    place: config,
    job: {
      file,
      state: values.state ?? `${file}.state`,
      rejected: `${file}.rejected.ndjson`,
      parallel,
    },
    api: values.store
      ? null
      : {
          url,
          account,
          appKey: env.VTEX_APP_KEY || `vtexappkey-${account}-LOCAL`,
          appToken: env.VTEX_APP_TOKEN || 'local',
        },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        account: { type: 'string' },
        store: { type: 'boolean' },
        parallel: { type: 'string' },
        state: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Stopped(`${(error as Error).message}\n\n${USAGE}`)
  }
}
