import type { Browser, Page } from 'playwright-core'

import { joinBrowser, openWindow, withPicture } from './browser'
import { findInteraction, openInteraction, runningHost } from './host'
import { THROTTLED, timelineOf } from './scene'
import { textsOf } from './texts'

const text = textsOf('en')
const LOG = {
  agent: 'Saggin',
  description: 'The stock was read.',
  type: 'information',
}

let browser: Browser

beforeAll(async () => {
  browser = await joinBrowser()
})

afterAll(() => browser.close())

test('an open interaction is followed: new logs and the result come without a reload', async () => {
  const { page, faults } = await openWindow(browser)
  const interaction = await openInteraction('v2v.saggin/112')

  await interaction.log(LOG)
  await withPicture(page, 'following', async () => {
    await page.goto(interaction.address)
    await page.getByText('The stock was read.').waitFor()
    await page.evaluate(() => {
      document.title = 'not reloaded'
    })

    await interaction.log([
      { ...LOG, description: 'The stock was sent.' },
      { ...LOG, description: 'Stock updated.', type: 'success' },
    ])
    await page.getByText('Stock updated.').waitFor()
    expect(await page.locator('tr[data-row]').count()).toBe(3)

    await interaction.close()
    await page
      .getByText(text('admin/offer-management.interaction.result.success'), {
        exact: false,
      })
      .waitFor()
    await page.getByRole('switch').waitFor({ state: 'detached' })
    expect(
      await page.evaluate(
        () => performance.getEntriesByType('navigation').length
      )
    ).toBe(1)
    expect(faults).toEqual([])
  })
})

test('the page stays at its top while the logs of an open interaction are loaded', async () => {
  const { page } = await openWindow(browser)
  const interaction = await openInteraction('v2v.saggin/112')

  for (let group = 0; group < 3; group += 1) {
    await interaction.log(
      Array.from({ length: 500 }, (_, index) => ({
        ...LOG,
        description: `Store ${500 * group + index + 1} was read.`,
      }))
    )
  }
  await withPicture(page, 'at its top', async () => {
    await page.goto(interaction.address)
    await page.locator('table[aria-rowcount="1501"]').waitFor()

    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })
})

test('a link shows another person what its sender saw', async () => {
  const { page } = await openWindow(browser)
  const { address } = await findInteraction(THROTTLED, 'success')

  await page.goto(address)
  await timelineOf(page).waitFor()
  await page.locator('.om-types__type').filter({ hasText: 'Warning' }).click()
  await page.getByRole('searchbox').last().fill('attempt')
  await page.waitForURL(/q=attempt/)
  await page.locator('.om-fold__toggle').click()
  await page
    .getByRole('button', {
      name: text('admin/offer-management.timeline.option.fold'),
    })
    .click()
  await page.waitForURL(/fold=off/)
  await page.locator('mark').first().waitFor()
  const sent = await rowsOf(page)
  const { page: other } = await openWindow(browser)

  await other.goto(page.url())
  await other.locator('mark').first().waitFor()

  expect(sent).toHaveLength(7)
  expect(await rowsOf(other)).toEqual(sent)
})

test('a link to a log opens its evidence', async () => {
  const { page } = await openWindow(browser)
  const { address, logs } = await findInteraction(
    'vtex.meli-classic/109',
    'failure'
  )
  const failure = logs.find(({ type }) => type === 'failure')

  await page.goto(`${address}?log=${failure?.id}`)
  const panel = page.getByRole('complementary', {
    name: text('admin/offer-management.evidence.panel'),
  })

  await panel.getByText('The channel refused the item: 3 causes.').waitFor()
  await panel
    .getByText(/items\/validate/)
    .first()
    .waitFor()
})

test('keys lead through the timeline, and stay out of what is typed', async () => {
  const { page, faults } = await openWindow(browser)

  await withPicture(page, 'keys', async () => {
    await page.goto(runningHost().interactions.failure)
    await timelineOf(page).waitFor()

    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = await focusedRow(page)

    await page.keyboard.press('k')
    expect(await focusedRow(page)).toBe(second - 1)

    await page.keyboard.press('n')
    expect(await focusedText(page)).toContain('3 causes')
    const failure = await focusedRow(page)

    await page.keyboard.press('Enter')
    await page.locator('.om-panel').waitFor()
    await page.keyboard.press('k')
    await page.locator('.om-panel').getByText('The item was sent').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.om-panel').waitFor({ state: 'detached' })
    expect(await focusedRow(page)).toBe(failure - 1)

    await page.keyboard.press('p')
    expect(await focusedRow(page)).toBe(failure)

    await page.keyboard.press('/')
    await page.keyboard.type('jknp?')
    expect(await page.getByRole('searchbox').last().inputValue()).toBe('jknp?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')

    await page.keyboard.press('?')
    const map = page.getByRole('dialog')

    await map
      .getByText(text('admin/offer-management.keyboard.switch'))
      .waitFor()
    await page.keyboard.press('Escape')
    await map.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })
})

/** The texts of the rows, without what the passing of time changes. */
function rowsOf(page: Page): Promise<string[]> {
  return page.locator('tr[data-row] .om-log__description').allInnerTexts()
}

function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))
  )
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest('tr')?.textContent ?? ''
  )
}
