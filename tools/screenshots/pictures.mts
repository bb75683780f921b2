/** The pictures of the app, in the order in which the App Store shows them. */
import { Locator, Page } from 'playwright-core'
import { findInteraction, runningHost } from '../../e2e/host.ts'
import type { Device } from './window.mts'

type Picture = {
  /** Name of the file, without its ending. */
  readonly name: string
  readonly devices: readonly Device[]
  /** Brings the page to what the picture is to show. */
  readonly reach: (page: Page, device: Device) => Promise<void>
}

/** An offer that was refused with three errors, and one whose connector was throttled seven times. */
const REFUSED = 'vtex.meli-classic/109'
const THROTTLED = 'vtex.amazon/105'

const BOTH: readonly Device[] = ['desktop', 'mobile']

export const PICTURES: readonly Picture[] = [
  {
    name: '1-offers',
    devices: BOTH,
    reach: async (page) => {
      await page.goto(runningHost().admin)
      await page.getByText('Containing errors').first().waitFor()
      await page.getByText('Nut and Cocoa Granola').first().waitFor()
    },
  },
  {
    name: '2-offer-details',
    devices: BOTH,
    reach: async (page) => {
      await page.goto(`${runningHost().admin}/${REFUSED}`)
      await page.locator('.om-table').first().waitFor()
    },
  },
  {
    name: '3-interaction-failure',
    devices: BOTH,
    reach: async (page, device) => {
      await page.goto((await findInteraction(REFUSED, 'failure')).address)
      await page.locator('.om-logs').waitFor()
      // On a phone, the error and what to do about it are below the fold.
      if (device === 'mobile') {
        await scrollTo(page.getByText('Is it still a problem?'))
      }
    },
  },
  {
    name: '4-evidence',
    devices: BOTH,
    reach: async (page) => {
      const { address, logs } = await findInteraction(THROTTLED, 'success')
      const attempts = logs.filter(({ type }) => type === 'warning')

      await page.goto(`${address}?log=${attempts[2].id}`)
      await page.locator('.om-panel').getByText('PUT').first().waitFor()
      await scrollTo(page.getByRole('heading', { name: 'Timeline' }))
    },
  },
  {
    name: '5-comparison',
    devices: ['desktop'],
    reach: async (page) => {
      const { address, logs } = await findInteraction(THROTTLED, 'success')
      const attempts = logs.filter(({ type }) => type === 'warning')

      await page.goto(`${address}?log=${attempts[1].id}&with=${attempts[5].id}`)
      await page.getByRole('dialog').waitFor()
    },
  },
]

/** To the top of the window, with a little room above. */
async function scrollTo(place: Locator): Promise<void> {
  await place.evaluate((element: HTMLElement) => {
    element.style.scrollMarginTop = '0.5rem'
    element.scrollIntoView({ block: 'start' })
  })
}
