/**
 * The app in the real runtime of VTEX IO, with the stand-ins of its APIs and a
 * clock that stands still at `NOW` until it is set: what a test starts in
 * `beforeAll` and stops in `afterAll`.
 */
import type { Middleware } from 'koa'
import { Clock, Instant } from '../../node/domain/instant'
import { NOW } from '../../node/testing/factories'
import { createInstalledApp, InstalledApp, platform } from '../platform'
import { createIdentities, Grants } from '../platform/identities'
import {
  MASTER_DATA_PATH,
  MasterDataStandIn,
  openMasterData,
} from '../platform/masterData'
import { Runtime, startRuntime } from '../runtime/startRuntime'
import { ACCOUNT, Answer, callAt, pairOf } from './call'
import { openNewDatabase } from './database'

/** Path of the Sent Offers API inside VTEX IO, without a slash at the end. */
export const SENT_OFFERS_PATH = '/_v/offer-management/api/sent-offers'

export type TestRuntime = Runtime & {
  /** Calls a path of the Sent Offers API for an account, by its own key. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    account?: string
  ) => Promise<Answer>
  /** The log of the app so far, an entry each. */
  readonly logged: () => Promise<ReadonlyArray<Record<string, unknown>>>
  readonly masterData: MasterDataStandIn
  /** What VTEX IO keeps for the app, and does for it. */
  readonly installed: InstalledApp
  /** Every document of Master Data, as text. */
  readonly kept: () => Promise<string>
  /** From now on Master Data answers nothing but that it is not there. */
  readonly loseStore: () => Promise<void>
}

export type TestRuntimeParts = {
  /** What users may do who are no ordinary ones. */
  readonly grants?: Grants
  /** Addresses of servers that are no API of VTEX, by the host names the app has for them. */
  readonly elsewhere?: Readonly<Record<string, string>>
  /** Asked before the stand-ins of VTEX's APIs: what plays their troubles. */
  readonly inFront?: Middleware
  /** Whether accounts have installed the app before they call it. They have, when absent. */
  readonly isInstalled?: boolean
}

export async function startTestRuntime(
  parts: TestRuntimeParts = {}
): Promise<TestRuntime> {
  let now = NOW
  let isLost = false

  const clock: Clock = () => now
  const identities = createIdentities(ACCOUNT, clock, parts.grants)
  // The database and the worker start at the same time: the first call waits for both.
  const opening = openMasterData({ open: openNewDatabase, clock })
  const routes = opening.then((standIn) => standIn.routes(identities))
  const installed = createInstalledApp()
  const lose: Middleware = async (ctx, next) => {
    if (isLost && ctx.path.startsWith(MASTER_DATA_PATH)) ctx.status = 503
    else await next()
  }
  const runtime = await startRuntime({
    account: ACCOUNT,
    clock,
    identities,
    standIns: [
      ...(parts.inFront ? [parts.inFront] : []),
      lose,
      ...platform(identities, () => 'http://images.invalid', installed),
      async (ctx, next) => (await routes)(ctx, next),
    ],
    elsewhere: parts.elsewhere,
    isInstalled: parts.isInstalled ?? true,
  })

  const masterData = await opening

  return {
    ...runtime,
    call: (method, path, body, account = ACCOUNT) =>
      callAt(
        `${runtime.url}${SENT_OFFERS_PATH}${path}?an=${account}`,
        method,
        body,
        pairOf(account)
      ),
    masterData,
    installed,
    setClock: (instant: Instant) => {
      now = instant
      runtime.setClock(instant)
    },
    logged: async () => (await runtime.lines()).map(toEntry),
    kept: masterData.dump,
    loseStore: async () => {
      isLost = true
    },
    stop: async () => {
      await runtime.stop()
      await masterData.close()
    },
  }
}

/** Lines of the platform's logger hold what the app logged; all others are kept as they are. */
function toEntry(line: string): Record<string, unknown> {
  if (!line.startsWith('{"__VTEX_IO_LOG"')) return { line }

  const { data, level, account, requestId } = JSON.parse(line)

  return { level, account, requestId, ...Object(data) }
}
