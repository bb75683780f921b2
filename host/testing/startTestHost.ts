/**
 * A whole host on a free port, with a database in memory and a clock that stands
 * still at `NOW` until it is set: what a test starts in `beforeAll` and stops in `afterAll`.
 */
import { Writable } from 'node:stream'
import { Instant } from '../../node/domain/instant'
import { Store } from '../../node/domain/store'
import { NOW } from '../../node/testing/factories'
import { Config, readConfig } from '../config'
import { GRAPHQL_PATH, Host, HostParts, startHost } from '../server/startHost'
import { MemoryStore, openMemoryStore } from './memoryStore'

export type Headers = Readonly<Record<string, string>>

export type Answer = {
  readonly status: number
  readonly headers: Response['headers']
  /** Parsed when it is JSON, else its text. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects in it
  readonly body: any
}

export type TestHost = Host & {
  readonly store: Store
  readonly statements: MemoryStore['statements']
  readonly setClock: (instant: Instant) => void
  /** The log so far, a line each. */
  readonly logged: () => ReadonlyArray<Record<string, unknown>>
  /** Runs every job once more, as if its time had come. */
  readonly runJobs: () => void
  /** By the key pair of the account, unless `headers` is given. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Headers
  ) => Promise<Answer>
  readonly query: (
    query: string,
    variables?: object,
    headers?: Headers
  ) => Promise<Answer>
}

export const ACCOUNT = 'grocery1'

// A database has to start, on a machine that may be busy with other tests.
jest.setTimeout(60_000)

/** The development pair of an account, as headers. */
export function pairOf(account: string): Headers {
  return {
    'x-vtex-api-appkey': `vtexappkey-${account}-LOCAL`,
    'x-vtex-api-apptoken': 'local',
  }
}

export async function startTestHost(
  env: Record<string, string> = {},
  parts: Partial<HostParts> = {}
): Promise<TestHost> {
  const { store, statements } = parts.store
    ? { store: parts.store, statements: () => 0 }
    : await openMemoryStore()

  const lines: string[] = []
  const jobs: Array<() => void> = []
  let now = NOW

  const host = await startHost(testConfig(env), {
    clock: () => now,
    logTo: collectInto(lines),
    schedule: (run) => {
      jobs.push(run)

      return () => undefined
    },
    ...parts,
    store,
  })

  const call: TestHost['call'] = async (
    method,
    path,
    body,
    headers = pairOf(ACCOUNT)
  ) => {
    const response = await fetch(`${host.url}${path}`, {
      method,
      redirect: 'manual',
      headers:
        body === undefined
          ? headers
          : { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

    return toAnswer(response)
  }

  return {
    ...host,
    call,
    store,
    statements,
    query: (query, variables, headers) =>
      call('POST', GRAPHQL_PATH, { query, variables }, headers),
    setClock: (instant) => {
      now = instant
    },
    logged: () => lines.map((line) => JSON.parse(line)),
    runJobs: () => jobs.forEach((run) => run()),
  }
}

export function testConfig(env: Record<string, string> = {}): Config {
  return readConfig({ PORT: '0', LOG_LEVEL: 'debug', ...env })
}

async function toAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  const isJson = headers.get('content-type')?.startsWith('application/json')

  return { status, headers, body: isJson && text ? JSON.parse(text) : text }
}

function collectInto(lines: string[]): Writable {
  return new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
}
