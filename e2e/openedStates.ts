import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { barriersOf } from './browser'
import { findInteraction, runningHost } from './host'
import type { States } from './scene'
import { saveAsJson, shown, THROTTLED, timelineOf } from './scene'

/** The page of an interaction in every state that a person can bring it into. */
export const OPENED_STATES: States = {
  'evidence open, each of its views': {
    reach: async ({ page, text }) => {
      const { address, logs } = await findInteraction(
        'mercatus.feira-boa/118',
        'failure'
      )
      const log = logs.find(({ type }) => type === 'failure')

      await page.goto(`${address}?log=${log?.id}`)
      await page
        .locator('.om-panel')
        .getByText(/curl|POST/)
        .first()
        .waitFor()
      const views = page.locator('.om-panel').getByRole('tab')
      const barriers: string[] = []

      for (const view of await views.all()) {
        await view.click()
        barriers.push(...(await barriersOf(page)))
      }

      expect(barriers).toEqual([])
      expect(await page.locator('.om-panel').textContent()).toContain(
        text('admin/offer-management.evidence.request')
      )
    },
  },
  'evidence in XML open': {
    reach: async ({ page }) => {
      const { address, logs } = await findInteraction(
        'mercatus.la-canasta/110',
        'failure'
      )

      await page.goto(`${address}?log=${logs[2].id}`)
      await page.locator('.om-panel').getByText(/POST/).first().waitFor()
    },
  },
  'two attempts compared': {
    reach: async ({ page, text }) => {
      const { address, logs } = await findInteraction(THROTTLED, 'success')
      const attempts = logs.filter(({ type }) => type === 'warning')

      await page.goto(`${address}?log=${attempts[1].id}&with=${attempts[5].id}`)
      await page
        .getByRole('dialog')
        .getByText(text('admin/offer-management.compare.title'))
        .first()
        .waitFor()
      await page.waitForLoadState('networkidle')
    },
  },
  filtered: {
    reach: async ({ page }) => {
      await page.goto(
        `${(await findInteraction(THROTTLED, 'success')).address}?type=warning&q=attempt`
      )
      await page.locator('mark').first().waitFor()
    },
  },
  'what is searched for marked, and the rest left standing': {
    reach: async ({ page }) => {
      await page.goto(
        `${(await findInteraction(THROTTLED, 'success')).address}?q=listing&show=all&fold=off`
      )
      await page.locator('mark').first().waitFor()
    },
  },
  'nothing left by the filters': {
    reach: async ({ page, text }) => {
      await page.goto(`${runningHost().interactions.failure}?q=zzzz`)
      await shown(page, text('admin/offer-management.timeline.unmatched'))
    },
  },
  'the timeline as plain text': {
    reach: async ({ page, text }) => {
      await page.goto(`${runningHost().interactions.failure}?view=text`)
      await page
        .getByRole('region', {
          name: text('admin/offer-management.timeline.plain.label'),
        })
        .waitFor()
    },
  },
  'the keyboard map open': {
    reach: async ({ page, text }) => {
      await page.goto(runningHost().interactions.failure)
      await timelineOf(page).waitFor()
      await page.keyboard.press('?')
      await page
        .getByRole('dialog')
        .getByText(text('admin/offer-management.keyboard.switch'))
        .waitFor()
    },
  },
  'the choices of an export open': {
    reach: async ({ page }) => {
      await page.goto(runningHost().interactions.failure)
      await page.locator('.om-export__button').click()
    },
    reopen: async ({ page, text }) => {
      await page.keyboard.press('Escape')
      await page.locator('.om-export__button').click()
      await page
        .getByRole('dialog', {
          name: text('admin/offer-management.export.title'),
        })
        .waitFor()
    },
  },
  'the choice of a time zone open': {
    reach: async ({ page }) => {
      await page.goto(runningHost().interactions.failure)
      await page.locator('.om-times__button').first().click()
    },
    reopen: async ({ page, text }) => {
      await page.keyboard.press('Escape')
      await page.locator('.om-times__button').first().click()
      await page
        .getByRole('dialog', {
          name: text('admin/offer-management.timeZone.title'),
        })
        .waitFor()
    },
  },
  'a place to open a saved file': {
    reach: async ({ page, text }) => {
      await page.goto(`${runningHost().admin}/saved`)
      await page
        .getByRole('heading', {
          name: text('admin/offer-management.saved.open.title'),
        })
        .waitFor()
    },
  },
  'a saved file open': {
    reach: async ({ page, text }) => {
      const folder = await mkdtemp(join(tmpdir(), 'offer-management-saved-'))
      const file = join(folder, 'saved.json')

      try {
        await page.goto(runningHost().interactions.failure)
        await saveAsJson(page, text, file)
        await page.goto(`${runningHost().admin}/saved`)
        await page.locator('input[type=file]').setInputFiles(file)
        await timelineOf(page).waitFor()
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  },
}
