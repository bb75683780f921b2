/** Hosts as processes of their own, as `npm start` runs them, on one database. */
import { ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ACCOUNT, Answer, callAt, pairOf } from '../../testing/call'
import { askAt } from '../../testing/graphql'

const ROOT = join(__dirname, '../../..')
const SHIFT_CLOCK = join(__dirname, 'shiftClock.cjs')

export type HostProcess = {
  /** Without a slash at the end. */
  readonly url: string
  /** Calls a path of the Sent Offers API by the key of the account. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown
  ) => Promise<Answer>
  readonly query: (query: string, variables?: object) => Promise<Answer>
  /** What the process holds in memory, in bytes. */
  readonly memory: () => number
  readonly isRunning: () => boolean
  /** Ends it as a fault of the machine would: it is given no time. */
  readonly kill: () => Promise<void>
}

export type HostOptions = {
  readonly databaseUrl: string
  /** How far its clock is ahead. */
  readonly clockShiftMs?: number
}

/** Resolves when it takes requests; rejects with its output when it ends first. */
export function startHostProcess(options: HostOptions): Promise<HostProcess> {
  return launchHost(options).ready
}

/** A host that can be killed before it is ready. */
export function launchHost(options: HostOptions): {
  readonly ready: Promise<HostProcess>
  readonly kill: () => Promise<void>
} {
  const { databaseUrl, clockShiftMs = 0 } = options
  const child = spawn(
    process.execPath,
    [
      ...(clockShiftMs ? ['--require', SHIFT_CLOCK] : []),
      ...['--import', 'tsx', 'host/main.ts', '--empty'],
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        CLOCK_SHIFT_MS: String(clockShiftMs),
        DATABASE_URL: databaseUrl,
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        PORT: '0',
        VTEX_API_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    }
  )

  const isRunning = () => child.exitCode === null && !child.signalCode

  const kill = async () => {
    if (!isRunning()) return
    const exit = once(child, 'exit')

    child.kill('SIGKILL')
    await exit
  }

  const ready = addressOf(child).then((url): HostProcess => ({
    url,
    call: (method, path, body) =>
      callAt(
        `${url}/api/sent-offers${path}?an=${ACCOUNT}`,
        method,
        body,
        pairOf(ACCOUNT)
      ),
    query: (query, variables) => askAt(url, query, variables, pairOf(ACCOUNT)),
    memory: () => memoryOf(child),
    isRunning,
    kill,
  }))

  return { ready, kill }
}

function addressOf(child: ChildProcess): Promise<string> {
  let output = ''

  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      const [, url] = /^API +(http\S+)\/api\/sent-offers$/m.exec(output) ?? []

      if (url) resolve(url)
    }

    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', () =>
      reject(new Error(`The host ended before it was ready:\n${output}`))
    )
  })
}

function memoryOf({ pid }: ChildProcess): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])

  return Number(kilobytes) * 1024
}
