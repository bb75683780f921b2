/**
 * The program: reads the configuration, starts the host, and on a first start
 * plays the sample connector. It alone touches the process: signals, exit code
 * and what is printed.
 */
import type { Store } from '../node/domain/store'
import { Config, readConfig } from './config'
import type { Host } from './server/startHost'
import { explain } from './startFailure'

/** Starts without the sample. */
const EMPTY = '--empty'

void main()

async function main(): Promise<void> {
  try {
    const config = readConfig(process.env)
    const { host, store } = await start(config)

    await watchProcess(config, host)
    announce(host)
    if (!process.argv.includes(EMPTY)) await playFirst(host, config, store)
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exit(1)
  }
}

/** The database opens in a thread of its own, while the server is loaded here. */
async function start(config: Config): Promise<{ host: Host; store: Store }> {
  const opening = openStore(config)

  // Should the server fail first, nobody would await the store any more.
  opening.catch(() => undefined)

  const { startHost } = await import('./server/startHost')
  const store = await opening

  try {
    return { host: await startHost(config, { store }), store }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openStore(config: Config): Promise<Store> {
  if (config.store === 'masterdata') {
    const place = await import('./server/masterDataStore')

    return place.openMasterDataStore(config)
  }
  const place = await import('./storage/openStore')

  return place.openStore(config)
}

async function watchProcess(config: Config, host: Host): Promise<void> {
  const { createLogger } = await import('./server/logger')
  const logger = createLogger(config.logLevel)

  const crash = (error: unknown) => {
    logger.fatal({ err: error }, 'The host failed and ends')
    process.exit(1)
  }

  const end = () => {
    host.stop().then(() => process.exit(0), crash)
  }

  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
}

function announce({ url, developmentPair }: Host): void {
  print([
    ['Admin', `${url}/admin/offer-management`],
    ['API', `${url}/api/sent-offers`],
    ['API reference', `${url}/api/sent-offers/reference`],
    ['GraphQL', `${url}/_v/private/graphql/v1`],
    ['Health', `${url}/healthz and ${url}/readyz`],
  ])

  if (!developmentPair) return

  print([
    ['X-VTEX-API-AppKey', developmentPair.appKey],
    ['X-VTEX-API-AppToken', developmentPair.appToken],
  ])
}

/** Plays the sample when the account has no feed yet. A sample that fails stops nothing. */
async function playFirst(
  { url, developmentPair }: Host,
  { account }: Config,
  store: Store
): Promise<void> {
  const feeds = await store.listFeeds(account)

  if (feeds.length || !developmentPair) return

  const { playSample } = await import('./sample/play')

  process.stdout.write('\nPlaying the sample connector...\n')

  try {
    const pages = await playSample({
      baseUrl: url,
      account,
      ...developmentPair,
      now: Date.now(),
    })

    print(Object.entries(pages).map(([result, page]) => [`A ${result}`, page]))
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
  }
}

function print(lines: ReadonlyArray<readonly [string, string]>): void {
  const text = lines.map(([label, value]) => `${label.padEnd(20)} ${value}\n`)

  process.stdout.write(`\n${text.join('')}`)
}
