/**
 * A whole host on a free port, with a database in memory and a clock that stands
 * still at `NOW` until it is set: what a test starts in `beforeAll` and stops in `afterAll`.
 */
import { Writable } from 'node:stream'
import { Instant } from '../../node/domain/instant'
import { Store } from '../../node/domain/store'
import serviceJson from '../../node/service.json'
import { NOW } from '../../node/testing/factories'
import { Config, readConfig } from '../config'
import { Host, HostParts, startHost } from '../server/startHost'
import { ACCOUNT, Answer, callAt, Headers, pairOf } from './call'
import { askAt } from './graphql'
import { MemoryStore, openMemoryStore } from './memoryStore'

export { ACCOUNT, pairOf } from './call'
export type { Answer, Headers } from './call'

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

  const call: TestHost['call'] = (
    method,
    path,
    body,
    headers = pairOf(ACCOUNT)
  ) => callAt(`${host.url}${path}`, method, body, headers)

  return {
    ...host,
    call,
    store,
    statements,
    query: (query, variables, headers = pairOf(ACCOUNT)) =>
      askAt(host.url, query, variables, headers),
    setClock: (instant) => {
      now = instant
    },
    logged: () => lines.map((line) => JSON.parse(line)),
    runJobs: () => jobs.forEach((run) => run()),
  }
}

/** Takes as much at once as VTEX IO lets one installation take. */
export function testConfig(env: Record<string, string> = {}): Config {
  return readConfig({
    PORT: '0',
    LOG_LEVEL: 'debug',
    REQUESTS_AT_ONCE: String(serviceJson.rateLimitPerReplica.concurrent),
    ...env,
  })
}

function collectInto(lines: string[]): Writable {
  return new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
}
