import type { Browser, Page } from 'playwright-core'

import { joinBrowser, openWindow, withPicture } from './browser'
import { runningHost } from './host'
import { textsOf } from './texts'

const SCRIPT_LIMIT_BYTES = 200_000

const text = textsOf('en')
const host = runningHost()

let browser: Browser

beforeAll(async () => {
  browser = await joinBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test('an interaction is shown with less than 200 kB of script', async () => {
  const { page } = await openWindow(browser)
  const sent = await countScriptBytes(page)

  await page.goto(host.interactions.failure)
  await timeline(page).waitFor()
  await page.waitForLoadState('networkidle')

  expect(sent()).toBeGreaterThan(50_000)
  expect(sent()).toBeLessThan(SCRIPT_LIMIT_BYTES)
})

test('no word of another language is shown before the one that is asked for', async () => {
  const { page } = await openWindow(browser, 'en')

  await page.addInitScript(keepTextsShown)
  await page.goto(`${host.interactions.failure}?locale=pt`)
  await page
    .getByRole('heading', {
      name: textsOf('pt')('admin/offer-management.timeline.title'),
    })
    .waitFor()
  const shown = await page.evaluate(() => window.textsShown.join('\n'))

  expect(shown).toContain('Gerenciamento de anúncios')
  expect(shown).not.toContain('Offer Management')
  expect(shown).not.toContain(text('admin/offer-management.shell.language'))
})

test('a timeline of 2,000 logs is drawn as far as it is seen, to its last log', async () => {
  const { page, faults } = await openWindow(browser)

  await withPicture(page, 'long timeline', async () => {
    await page.goto(`${host.admin}/mercatus.feira-boa/106`)
    await page
      .getByRole('table', {
        name: text('admin/offer-management.offer.interactions'),
      })
      .getByRole('link')
      .first()
      .click()
    await page.getByText('2,000 logs').waitFor()
    const table = timeline(page)
    const rows = table.locator('tr[aria-rowindex]')

    await rows.nth(5).waitFor()
    expect(await table.getAttribute('aria-rowcount')).toBe('2001')
    expect(await rows.count()).toBeLessThan(200)

    await table.evaluate(scrollToEnd)
    await table.locator('tr[aria-rowindex="2001"]').waitFor()
    expect(await rows.count()).toBeLessThan(200)
    expect(faults).toEqual([])
  })
})

test('Back brings the list to where it was left', async () => {
  const { page } = await openWindow(browser)

  await page.goto(host.admin)
  const last = page.getByRole('table').getByRole('link').last()

  await last.waitFor()
  await last.scrollIntoViewIfNeeded()
  const left = await page.evaluate(() => window.scrollY)

  await last.click()
  await page
    .getByRole('heading', {
      name: text('admin/offer-management.offer.interactions'),
    })
    .waitFor()
  expect(left).toBeGreaterThan(0)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)

  await page.goBack()
  await page.waitForFunction((top) => window.scrollY === top, left)
})

declare global {
  interface Window {
    textsShown: string[]
  }
}

function timeline(page: Page) {
  return page.getByRole('table', {
    name: text('admin/offer-management.timeline.caption'),
  })
}

async function countScriptBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  let bytes = 0

  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await session.send('Network.enable')

  return () => bytes
}

/** Runs in the page: keeps every state of its text. */
function keepTextsShown(): void {
  window.textsShown = []
  new MutationObserver(() => {
    window.textsShown.push(document.body?.innerText ?? '')
  }).observe(document, { childList: true, characterData: true, subtree: true })
}

/** Runs in the page: scrolls all that scrolls around the table. */
function scrollToEnd(table: Element): void {
  for (let node = table.parentElement; node; node = node.parentElement) {
    node.scrollTop = node.scrollHeight
  }
}
