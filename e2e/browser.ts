import axe from 'axe-core'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const PICTURES = join(__dirname, '../build/e2e')
const WIDE = { width: 1366, height: 900 }

/** Zoom makes the window smaller in its own pixels: half as wide at 200 %. */
const ZOOMED = { width: 640, height: 512 }
const PHONE = { width: 320, height: 640 }

/** Of WCAG 2.2; axe leaves it out unless it is asked for. */
const RULES = { 'target-size': { enabled: true } }

/** What may differ between a window that is zoomed and the small phone. */
const OF_WIDTH = [
  'color-contrast',
  'scrollable-region-focusable',
  'target-size',
]

/** The browser that all tests share; closing it closes their windows alone. */
export function joinBrowser(): Promise<Browser> {
  return chromium.connect(process.env.E2E_BROWSER ?? '')
}

/** A new window of a person who prefers some language, with what went wrong in it. */
export async function openWindow(
  browser: Browser,
  language = 'en'
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: WIDE,
    locale: language,
    timezoneId: 'America/Sao_Paulo',
  })

  const page = await context.newPage()
  const faults: string[] = []

  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) {
      faults.push(`${response.status()} ${response.url()}`)
    }
  })

  return { page, faults }
}

/** Keeps a picture of the page when what is done with it fails. */
export async function withPicture<T>(
  page: Page,
  name: string,
  act: () => Promise<T>
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    mkdirSync(PICTURES, { recursive: true })
    await page.screenshot({
      path: join(PICTURES, `${name.replace(/\W+/g, '-')}.png`),
    })
    throw error
  }
}

/**
 * What keeps people from using the page as it stands: wide, zoomed to 200 % and
 * on a small phone. `reopen` is called at each size, for what takes its place
 * when it opens.
 */
export async function barriersOf(
  page: Page,
  reopen?: () => Promise<void>
): Promise<string[]> {
  const barriers: string[] = []

  for (const size of [PHONE, ZOOMED, WIDE]) {
    await page.setViewportSize(size)
    await reopen?.()
    barriers.push(
      ...(await violationsOf(page, size === ZOOMED ? OF_WIDTH : undefined)).map(
        (found) => `${size.width}px: ${found}`
      )
    )

    const width = await page.evaluate(() => document.body.scrollWidth)

    if (width > size.width) barriers.push(`${width}px in ${size.width}px`)
  }

  return barriers
}

/** By the rules that are named, or else by all. */
async function violationsOf(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(untilStill)
  // Once a page: to bring it in takes as long as to run it.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source)
  }
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        ...options,
        resultTypes: ['violations'],
      }),
    only ? { runOnly: only } : { rules: RULES }
  )

  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${impact} ${id}: ${html}`)
  )
}

/** What is still fading in has not its own colours yet. Spinners never rest. */
async function untilStill(): Promise<void> {
  // What a change of the window brings begins with the frames after it.
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }

  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)

  await Promise.allSettled(passing.map(({ finished }) => finished))
}
