/** A real Chromium, and what it tells of the memory of a page. */
import { Browser, chromium, Page } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../tools/setup/chromium.mjs'
import { installProbe } from './probe.mts'

const VIEWPORT = { width: 1366, height: 900 }

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      ...CHROMIUM_ARGS,
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}

/** A window with the probe in each of its pages, and a cache of its own. */
export async function openWindow(browser: Browser) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en' })

  // The compiler names functions by this, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  await context.addInitScript(installProbe)

  return context
}

/** Bytes of JavaScript objects that the page holds, and nodes of its documents. */
export async function memoryOf(
  page: Page
): Promise<{ heapBytes: number; nodes: number }> {
  const session = await page.context().newCDPSession(page)

  await session.send('HeapProfiler.enable')
  for (let pass = 0; pass < 3; pass += 1) {
    await session.send('HeapProfiler.collectGarbage')
  }

  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')

  await session.detach()

  return { heapBytes: usedSize, nodes }
}
