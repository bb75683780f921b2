/** Runs the built app in a process of its own, with the environment that VTEX IO gives it. */
import { ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import manifest from '../../manifest.json'
import { Instant } from '../../node/domain/instant'

export type WorkerProcess = {
  /** Of loopback. */
  readonly port: number
  /** Resolves when the worker's clock stands at the instant. */
  readonly setClock: (instant: Instant) => Promise<void>
  /** All lines that the worker has written until now, to either output. */
  readonly lines: () => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

/** Where the worker runs, and what it reaches others by. */
export type Place = {
  readonly account: string
  readonly workspace: string
  /** Of the proxy through which all calls go out. */
  readonly proxyUrl: string
}

const { vendor, name, version } = manifest

export const APP_ID = `${vendor}.${name}@${version}`

export async function startWorkerProcess(place: Place): Promise<WorkerProcess> {
  const { stdout: folder } = await promisify(execFile)(process.execPath, [
    join(__dirname, 'buildService.mjs'),
  ])

  const child = fork(join(__dirname, 'worker.cjs'), {
    cwd: folder,
    env: environmentOf(place),
    execArgv: ['--require', join(__dirname, 'testControls.cjs')],
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'ipc'],
  })
  const written: string[] = []
  const ended = once(child, 'exit').then(() => {
    const last = written.slice(-30).join('\n')

    throw new Error(`The worker has ended:\n${last}`)
  })

  // Whoever waits for the worker is told; nobody has to wait.
  ended.catch(() => undefined)

  const marks = [child.stdout, child.stderr].map((output) =>
    collect(output as Readable, written)
  )
  const controls = child.stdio[3] as Writable
  let count = 0

  forgetWhenNobodyWaits(child)

  const order = async (...lines: string[]) => {
    count += 1
    const reached = marks.map((mark) => mark(count))

    controls.write([...lines, `mark ${count}`, ''].join('\n'))
    await Promise.race([Promise.all(reached), ended])
  }

  return {
    port: await readiness(child, ended),
    setClock: (instant) => order(`clock ${instant}`),
    lines: async () => {
      await order()

      return [...written]
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return

      const exit = once(child, 'exit')

      child.ref()
      child.kill('SIGTERM')
      await exit
    },
  }
}

/** Nothing is inherited: the platform has none of this machine's settings. */
function environmentOf({ account, workspace, proxyUrl }: Place) {
  return {
    NODE_ENV: 'production',
    TZ: 'UTC',
    VTEX_ACCOUNT: account,
    VTEX_APP_ID: APP_ID,
    VTEX_APP_NAME: name,
    VTEX_APP_VENDOR: vendor,
    VTEX_APP_VERSION: version,
    VTEX_IO: 'true',
    VTEX_PRODUCTION: 'true',
    VTEX_PUBLIC_ENDPOINT: 'myvtex.com',
    VTEX_REGION: 'aws-us-east-1',
    VTEX_WORKSPACE: workspace,
    http_proxy: proxyUrl,
  }
}

/**
 * A test that fails before it stops the worker must not keep its own process
 * alive; the worker ends with it.
 */
function forgetWhenNobodyWaits(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  child.stdio.forEach((stream) => (stream as Socket | null)?.unref())
}

/** Adds what is written to `written`; the answer waits for a mark. */
function collect(output: Readable, written: string[]) {
  const waiting = new Map<string, () => void>()

  createInterface({ input: output }).on('line', (line) => {
    const reached = waiting.get(line)

    if (reached) {
      waiting.delete(line)
      reached()
    } else if (line) {
      written.push(line)
    }
  })

  return (mark: number) =>
    new Promise<void>((resolve) => waiting.set(`mark ${mark}`, resolve))
}

async function readiness(
  child: ChildProcess,
  ended: Promise<never>
): Promise<number> {
  const [message] = await Promise.race([once(child, 'message'), ended])

  return (message as { port: number }).port
}
