import {
  addressOf,
  findInteraction,
  openInteraction,
  runningHost,
} from './host'
import type { States } from './scene'
import { resultOf, shown, THROTTLED, timelineOf } from './scene'

/** Registered in 2024: it is long gone. */
const EXPIRED_ID = '018CC251F4007000800000000000ABCD'

/** The page of an interaction in every state that comes from what happened. */
export const INTERACTION_STATES: States = {
  'the result success, its retries folded': {
    reach: async ({ page }) => {
      await page.goto((await findInteraction(THROTTLED, 'success')).address)
      await page.locator('.om-fold [aria-expanded=false]').waitFor()
    },
  },
  'retries unfolded': {
    reach: async ({ page }) => {
      await page.goto((await findInteraction(THROTTLED, 'success')).address)
      await page.locator('.om-fold__toggle').click()
      await page.locator('.om-fold [aria-expanded=true]').waitFor()
    },
  },
  'the result failure, still open': {
    reach: async ({ page, text }) => {
      await page.goto(runningHost().interactions.failure)
      await shown(page, text('admin/offer-management.result.failure'))
    },
  },
  'the result failure, fixed since': resultOf('anymarket.b2w/103', 'failure'),
  'the result failure after retries that nobody at the store can help':
    resultOf('mercatus.la-canasta/110', 'failure'),
  'the result failure without a known solution': resultOf(
    'mercatus.la-canasta/123',
    'failure'
  ),
  'a failure told in texts that nobody would expect': resultOf(
    'v2v.saggin/107',
    'failure'
  ),
  'the result notification': {
    reach: async ({ page }) => {
      await page.goto(runningHost().interactions.notification)
      await timelineOf(page).waitFor()
    },
  },
  'the result processing, followed': {
    reach: async ({ page }) => {
      await page.goto(runningHost().interactions.processing)
      await page.getByRole('switch', { checked: true }).waitFor()
    },
  },
  'probably stuck, following paused': {
    reach: async ({ page, text }) => {
      await page.goto(
        `${(await findInteraction('digibee.shopee/108', 'processing')).address}?follow=off`
      )
      await page.getByRole('switch', { checked: false }).waitFor()
      await page
        .getByText(text('admin/offer-management.timeline.open.stuck.text'))
        .waitFor()
    },
  },
  'hours without a log, and a day without a time': resultOf(
    'v2v.saggin/109',
    'success'
  ),
  'no logs yet': {
    reach: async ({ page, text }) => {
      const { address } = await openInteraction('v2v.saggin/108')

      await page.goto(address)
      await shown(page, text('admin/offer-management.timeline.empty.open'))
    },
  },
  'an interaction that has expired': {
    reach: async ({ page, text }) => {
      await page.goto(addressOf(THROTTLED, EXPIRED_ID))
      await page
        .getByText(text('admin/offer-management.interaction.expired.text'))
        .waitFor()
    },
  },
  'an API that fails': {
    fails: true,
    reach: async ({ page, text }) => {
      await page.route('**/_v/private/graphql/**', (route) =>
        route.fulfill({ status: 500, body: '' })
      )
      await page.goto(runningHost().interactions.failure)
      await shown(page, text('admin/offer-management.interaction.failed.title'))
    },
  },
  'a timeline of which a part cannot be loaded': {
    fails: true,
    reach: async ({ page, text }) => {
      await page.route('**/_v/private/graphql/**', (route) =>
        /"after":\s*[1-9]/.test(route.request().postData() ?? '')
          ? route.fulfill({ status: 500, body: '' })
          : route.continue()
      )
      await page.goto(
        (await findInteraction('mercatus.feira-boa/106', 'success')).address
      )
      await shown(page, text('admin/offer-management.timeline.failed.rest'))
      await page.locator('tr[data-row]').first().waitFor()
    },
  },
}
