import type { Browser } from 'playwright-core'

import { barriersOf, joinBrowser, openWindow, withPicture } from './browser'
import { runningHost } from './host'
import type { Language } from './texts'
import { textsOf } from './texts'

/** VTEX's own words, so that a wrong translation does not confirm itself. */
const WORDS: Record<Language, { module: string; failure: string }> = {
  en: { module: 'Offer Management', failure: 'Failure' },
  es: { module: 'Gestión de anuncios', failure: 'Falla' },
  pt: { module: 'Gerenciamento de anúncios', failure: 'Falha' },
}

const host = runningHost()

let browser: Browser

beforeAll(async () => {
  browser = await joinBrowser()
})

afterAll(async () => {
  await browser?.close()
})

describe.each(Object.keys(WORDS) as Language[])(
  'a seller who reads %s',
  (language) => {
    const text = textsOf(language)
    const { module, failure } = WORDS[language]

    test('walks from the list to the evidence of a failure and back, and meets no barrier', async () => {
      const { page, faults } = await openWindow(browser, language)
      const heading = (name: string | RegExp, level?: number) =>
        page.getByRole('heading', { name, level, exact: true })

      await withPicture(page, `walk ${language}`, async () => {
        await page.goto(host.admin)
        await heading(module, 1).waitFor()
        const search = page.getByRole('searchbox')

        await search.fill('granola')
        await search.press('Enter')
        await page
          .getByRole('link', { name: /granola/i })
          .first()
          .waitFor()
        expect(await barriersOf(page)).toEqual([])

        await page
          .getByRole('link', { name: /granola/i })
          .first()
          .click()
        await page
          .getByText(text('admin/offer-management.offer.errors.title'))
          .waitFor()
        const interactions = page.getByRole('table', {
          name: text('admin/offer-management.offer.interactions'),
        })

        await interactions.getByRole('link').first().waitFor()
        expect(await barriersOf(page)).toEqual([])

        await interactions.getByRole('link').first().click()
        await heading(text('admin/offer-management.timeline.title')).waitFor()
        await page.getByText(failure, { exact: true }).first().waitFor()
        const magnifier = page
          .locator('tr[data-row]')
          .filter({ hasText: 'Product information was read' })
          .locator('[data-main]')

        await magnifier.waitFor()
        expect(await barriersOf(page)).toEqual([])

        await magnifier.click()
        const panel = page.locator('.om-panel')

        await panel
          .getByText(/stockkeepingunit/)
          .first()
          .waitFor()
        expect(await barriersOf(page)).toEqual([])

        await page.keyboard.press('Escape')
        await panel.waitFor({ state: 'detached' })
        expect(
          await magnifier.evaluate((node) => node === document.activeElement)
        ).toBe(true)

        // An open log has an address of its own, which Back passes by.
        while (page.url().includes('/interactions/')) await page.goBack()
        await interactions.waitFor()
        await page.goBack()
        await heading(module, 1).waitFor()
        expect(await search.inputValue()).toBe('granola')
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        expect(faults).toEqual([])
      })
    })
  }
)
