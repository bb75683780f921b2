/**
 * Starts the app as VTEX IO would: @vtex/api's worker in a process of its own,
 * the router in front of it, and the proxy behind it, with the stand-ins of
 * VTEX's APIs at the end.
 */
import type { Middleware } from 'koa'
import { Server } from 'node:http'
import manifest from '../../manifest.json'
import { Clock, Instant } from '../../node/domain/instant'
import serviceJson from '../../node/service.json'
import { Identities } from '../platform/identities'
import { listen, stopListening } from '../server/listen'
import { fireEvent, FiredEvent } from './events'
import { createGateway } from './gateway'
import { createOutboundProxy, OutboundCall } from './outboundProxy'
import { APP_ID, startWorkerProcess } from './workerProcess'

export type RuntimeWorld = {
  /** That a request is for when it names none. */
  readonly account: string
  /** Of the stand-ins, and of the worker until its clock is set. */
  readonly clock: Clock
  readonly identities: Identities
  readonly standIns: readonly Middleware[]
  /** Addresses of servers that are no API of VTEX, by the host names the app has for them. */
  readonly elsewhere?: Readonly<Record<string, string>>
  /** Whether each account has installed the app before it is called for the first time. */
  readonly isInstalled: boolean
}

export type Runtime = {
  /** Of the router, without a slash at the end. */
  readonly url: string
  /** Sets the worker's clock; requests wait until it stands there. */
  readonly setClock: (instant: Instant) => void
  /** All that the worker has written until now, a line each. */
  readonly lines: () => Promise<readonly string[]>
  /** What the app called through the proxy. */
  readonly outboundCalls: () => readonly OutboundCall[]
  /** Statuses of the handlers of service.json that the event was told to. */
  readonly fireEvent: (event: FiredEvent) => Promise<readonly number[]>
  readonly stop: () => Promise<void>
}

const WORKSPACE = 'master'

const LOOPBACK = '127.0.0.1'

/** What the worker answers when a handler of an event has done its work. */
const HANDLED = 204

/** What the platform tells all apps when this one was installed. */
export const INSTALLATION: FiredEvent = {
  sender: 'apps',
  topic: 'setup',
  body: { to: { id: APP_ID, registry: 'smartcheckout' } },
}

export async function startRuntime(world: RuntimeWorld): Promise<Runtime> {
  const { account, clock, identities, standIns, elsewhere = {} } = world
  const calls: OutboundCall[] = []
  const proxy = createOutboundProxy({
    policies: manifest.policies,
    identities,
    standIns,
    elsewhere,
    told: (call) => calls.push(call),
  })
  const proxyPort = await listen(proxy.unref(), 0, LOOPBACK)
  const worker = await startWorkerProcess({
    account,
    workspace: WORKSPACE,
    proxyUrl: `http://${LOOPBACK}:${proxyPort}`,
  })

  // An app acts for the account it is installed in, as the account's own keys do.
  const credentialOf = (name: string) =>
    identities.issueToken({
      id: APP_ID,
      user: `vtexappkey-${name}-APP`,
      account: name,
      tokenType: 'appkey',
    }).token

  let settled = worker.setClock(clock())

  const tell = async (event: FiredEvent) => {
    await settled

    return fireEvent(
      { account, workspace: WORKSPACE, workerPort: worker.port, credentialOf },
      event
    )
  }

  const installs = new Map<string, Promise<unknown>>()

  const install = async (name: string) => {
    const statuses = await tell({ ...INSTALLATION, account: name })
    const refused = statuses.filter((status) => status !== HANDLED)

    if (!statuses.length || refused.length) {
      throw new Error(`${name} cannot install the app: ${statuses.join(', ')}`)
    }
  }

  const installed = (name: string) => {
    const known = installs.get(name) ?? install(name)

    installs.set(name, known)

    return known
  }

  const gateway = createGateway({
    account,
    workspace: WORKSPACE,
    routes: serviceJson.routes,
    workerPort: worker.port,
    credentialOf,
    ready: async (name) => {
      await settled
      if (world.isInstalled) await installed(name)
    },
    standIns,
  })
  const port = await listen(gateway.unref(), 0, LOOPBACK)

  return {
    url: `http://${LOOPBACK}:${port}`,
    setClock: (instant) => {
      settled = settled.then(() => worker.setClock(instant))
    },
    lines: worker.lines,
    outboundCalls: () => [...calls],
    fireEvent: tell,
    stop: async () => {
      await closed(gateway)
      await worker.stop()
      await closed(proxy)
    },
  }
}

function closed(server: Server): Promise<void> {
  return stopListening(server, 1000)
}
