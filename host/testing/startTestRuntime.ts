/**
 * The app in the real runtime of VTEX IO, with the stand-ins of its APIs and a
 * clock that stands still at `NOW` until it is set: what a test starts in
 * `beforeAll` and stops in `afterAll`.
 */
import { Clock, Instant } from '../../node/domain/instant'
import { NOW } from '../../node/testing/factories'
import { platform } from '../platform'
import { createIdentities, Grants } from '../platform/identities'
import { Runtime, startRuntime } from '../runtime/startRuntime'
import { ACCOUNT } from './call'

export type TestRuntime = Runtime & {
  /** The log of the app so far, an entry each. */
  readonly logged: () => Promise<ReadonlyArray<Record<string, unknown>>>
}

export type TestRuntimeParts = {
  /** What users may do who are no ordinary ones. */
  readonly grants?: Grants
}

export async function startTestRuntime(
  parts: TestRuntimeParts = {}
): Promise<TestRuntime> {
  let now = NOW
  const clock: Clock = () => now
  const identities = createIdentities(ACCOUNT, clock, parts.grants)
  const runtime = await startRuntime({
    account: ACCOUNT,
    clock,
    identities,
    standIns: platform(identities, () => 'http://images.invalid'),
  })

  return {
    ...runtime,
    setClock: (instant: Instant) => {
      now = instant
      runtime.setClock(instant)
    },
    logged: async () => (await runtime.lines()).map(toEntry),
  }
}

/** Lines of the platform's logger hold what the app logged; all others are kept as they are. */
function toEntry(line: string): Record<string, unknown> {
  if (!line.startsWith('{"__VTEX_IO_LOG"')) return { line }

  const { data, level, account, requestId } = JSON.parse(line)

  return { level, account, requestId, ...Object(data) }
}
