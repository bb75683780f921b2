import { chromium } from 'playwright-core'
import { startHost } from '../../e2e/startHost.mjs'
import { CHROMIUM_ARGS, findChromium } from '../setup/chromium.mjs'
import { buildIfChanged } from '../setup/buildIfChanged.mjs'
import { shell } from '../setup/shellBuild.mjs'

const ARGS = [
  ...CHROMIUM_ARGS,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
]

/** What the tests in a real browser share: one browser, and one host with the sample. */
export default async function browserReady() {
  const executablePath = await findChromium()

  await buildIfChanged(shell)
  const [browser, host] = await Promise.all([
    chromium.launchServer({ executablePath, args: ARGS }),
    startHost(),
  ])

  process.env.E2E_BROWSER = browser.wsEndpoint()
  process.env.E2E_HOST = JSON.stringify(host.addresses)
  globalThis.endToEnd = { browser, host }
}
