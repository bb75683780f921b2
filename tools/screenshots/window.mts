/** A window of Chromium that shows the app as it stands in an App Store: without the frame of the Admin. */
import { Browser, chromium, Page } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../setup/chromium.mjs'

export type Device = 'desktop' | 'mobile'

/** The desktop is as wide as what VTEX leaves to an app beside its own menu. */
const DEVICES = {
  desktop: { viewport: { width: 1120, height: 840 }, deviceScaleFactor: 1.5 },
  mobile: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
}

/** The App Store wants the app alone; in VTEX's own Admin it stands in a frame as well. */
const WITHOUT_ADMIN = `
  .shell-skip, .shell-top, .shell-side { display: none !important; }
  .shell-body { display: block !important; }
  :root { --shell-top: 0rem; }
`

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: CHROMIUM_ARGS,
  })
}

/** `faults` are what went wrong in the page, which no picture is to show. */
export async function openWindow(
  browser: Browser,
  device: Device
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    ...DEVICES[device],
    isMobile: device === 'mobile',
    hasTouch: device === 'mobile',
    locale: 'en',
    timezoneId: 'America/Sao_Paulo',
    reducedMotion: 'reduce',
  })

  const page = await context.newPage()
  const faults: string[] = []

  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript((style) => {
    document.addEventListener('DOMContentLoaded', () => {
      document.head.appendChild(document.createElement('style')).textContent =
        style
    })
  }, WITHOUT_ADMIN)

  return { page, faults }
}

/** Resolves when nothing is loading, moving or focused any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await page.evaluate(() => (document.activeElement as HTMLElement)?.blur())
}
