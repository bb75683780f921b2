import type { Page } from 'playwright-core'

import { findInteraction } from './host'
import type { textsOf } from './texts'

type Text = ReturnType<typeof textsOf>

export type Scene = { page: Page; text: Text }

export type State = {
  /** Brings the page into the state, and resolves once it is there. */
  reach: (scene: Scene) => Promise<unknown>
  /** A failing API is part of the state. */
  fails?: boolean
  /** Opens once more what takes its place when it opens. */
  reopen?: (scene: Scene) => Promise<void>
}

export type States = Record<string, State>

/** An offer of the sample whose connector was throttled seven times. */
export const THROTTLED = 'vtex.amazon/105'

/** The page of the interaction of an offer that ended in a result. */
export function resultOf(offer: string, result: 'success' | 'failure'): State {
  return {
    reach: async ({ page }) => {
      await page.goto((await findInteraction(offer, result)).address)
      await timelineOf(page).waitFor()
    },
  }
}

export function shown(page: Page, words: string): Promise<void> {
  return page.getByText(words, { exact: true }).first().waitFor()
}

export function timelineOf(page: Page) {
  return page.locator('.om-logs')
}

/** Saves the interaction that the page shows, with its evidence. */
export async function saveAsJson(page: Page, text: Text, file: string) {
  await page
    .getByRole('button', { name: text('admin/offer-management.export.open') })
    .click()
  const choices = page.getByRole('dialog', {
    name: text('admin/offer-management.export.title'),
  })

  await choices
    .getByRole('radio', {
      name: text('admin/offer-management.export.format.json'),
    })
    .check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    choices
      .getByRole('button', {
        name: text('admin/offer-management.export.start'),
      })
      .click(),
  ])

  await download.saveAs(file)
}
