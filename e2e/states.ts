import type { Browser } from 'playwright-core'

import { barriersOf, joinBrowser, openWindow, withPicture } from './browser'
import { INTERACTION_STATES } from './interactionStates'
import { OPENED_STATES } from './openedStates'
import type { Language } from './texts'
import { textsOf } from './texts'

const STATES = { ...INTERACTION_STATES, ...OPENED_STATES }

/** Tests the page of an interaction in each state, as somebody meets it who reads the language. */
export function testStates(language: Language): void {
  const text = textsOf(language)
  let browser: Browser

  beforeAll(async () => {
    browser = await joinBrowser()
  })

  afterAll(() => browser.close())

  describe(`to a seller who reads ${language}, no barrier stands in`, () => {
    test.each(Object.keys(STATES))('%s', async (name) => {
      const { reach, reopen, fails = false } = STATES[name]
      const { page, faults } = await openWindow(browser, language)

      await withPicture(page, `${name} ${language}`, async () => {
        await reach({ page, text })
        expect(
          await barriersOf(page, reopen && (() => reopen({ page, text })))
        ).toEqual([])
        expect(fails ? [] : faults).toEqual([])
      })
      await page.context().close()
    })
  })
}
