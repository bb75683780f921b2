import { chromium } from 'playwright-core'
import { startHost } from '../../e2e/startHost.mjs'
import { findChromium } from '../setup/chromium.mjs'
import { buildShellIfChanged } from '../setup/shellBuild.mjs'

/** What the tests in a real browser share: one browser, and one host with the sample. */
export default async function browserReady() {
  const executablePath = await findChromium()

  await buildShellIfChanged()
  const [browser, host] = await Promise.all([
    chromium.launchServer({ executablePath, args: options() }),
    startHost(),
  ])

  process.env.E2E_BROWSER = browser.wsEndpoint()
  process.env.E2E_HOST = JSON.stringify(host.addresses)
  globalThis.endToEnd = { browser, host }
}

function options() {
  return [
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
  ]
}
