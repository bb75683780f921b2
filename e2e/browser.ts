import axe from 'axe-core'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const PICTURES = join(__dirname, '../build/e2e')
const WIDE = { width: 1366, height: 900 }
const PHONE = { width: 320, height: 640 }

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  })
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

/** What keeps people from using the page as it stands, wide and on a small phone. */
export async function barriersOf(page: Page): Promise<string[]> {
  const barriers: string[] = []

  for (const size of [PHONE, WIDE]) {
    await page.setViewportSize(size)
    barriers.push(...(await violationsOf(page)))

    const width = await page.evaluate(() => document.body.scrollWidth)

    if (width > size.width) barriers.push(`${width}px in ${size.width}px`)
  }

  return barriers
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(untilStill)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run()
  )

  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${impact} ${id}: ${html}`)
  )
}

/** What is still fading in has not its own colours yet. Spinners never rest. */
async function untilStill(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)

  await Promise.allSettled(passing.map(({ finished }) => finished))
}
