import { act, screen } from '@testing-library/react'
import React from 'react'

import type { Answer } from '../testing/answeringLink'
import { failWith } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import { timelineServer } from '../testing/timelineServer'
import type { WireInteraction, WireLog } from '../testing/wire'
import { wireLog } from '../testing/wire'
import { InteractionDetailsPage } from './InteractionDetailsPage'

const params = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

const START = '2026-11-20T09:15:00.000Z'
const MINUTE_MS = 60000

const OPEN: Partial<WireInteraction> = {
  startDate: START,
  closedAt: null,
  state: 'OPEN',
  result: 'PROCESSING',
}

/** A log so many seconds after the start. */
const logAt = (second: number) =>
  wireLog({
    id: `at-${second}`,
    description: `At ${second}`,
    date: new Date(Date.parse(START) + second * 1000).toISOString(),
  })

let logs: WireLog[]
let parts: Partial<WireInteraction>
let failure: object | undefined

const server: Answer = (request) =>
  failure ?? timelineServer(logs, { parts })(request)

const show = (query: Record<string, string> = {}, locale?: 'en' | 'pt') =>
  renderPage(<InteractionDetailsPage />, {
    params,
    answer: server,
    query,
    locale,
  })

/** Lets time pass, and all that it sets off happen. */
const pass = (ms: number) =>
  act(async () => {
    jest.advanceTimersByTime(ms)
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  })

const said = () =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join(' ')

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(START) + 10000 })
  logs = [logAt(0), logAt(5)]
  parts = OPEN
  failure = undefined
})

afterEach(() => {
  jest.useRealTimers()
})

test('an open interaction is asked for what is new, less and less often', async () => {
  const page = show()

  await pass(0)
  expect(screen.getByText('2 logs')).toBeVisible()
  await pass(2000)
  expect(page.requests).toHaveLength(2)
  expect(page.requests[1].variables.after).toBe(2)
  await pass(3999)
  expect(page.requests).toHaveLength(2)
  await pass(1)
  expect(page.requests).toHaveLength(3)
})

test('news are shown and said, and bring the next look near', async () => {
  const page = show()

  await pass(0)
  await pass(2000)
  logs = [...logs, logAt(12), logAt(13)]
  await pass(4000)
  expect(screen.getByText('At 13')).toBeVisible()
  await pass(1000)
  expect(said()).toContain('2 new logs')

  const looks = page.requests.length

  await pass(1000)
  expect(page.requests).toHaveLength(looks + 1)
})

test('a closed interaction shows its result at once, says it, and is asked for no more', async () => {
  const page = show({}, 'pt')

  await pass(0)
  expect(screen.getByRole('switch', { name: 'Acompanhando' })).toBeChecked()
  parts = { startDate: START }
  await pass(2000)
  await pass(1000)
  expect(said()).toContain('A interação foi encerrada. Resultado: Sucesso')
  expect(screen.queryByRole('switch')).toBeNull()

  const looks = page.requests.length

  await pass(5 * MINUTE_MS)
  expect(page.requests).toHaveLength(looks)
})

test('following is paused and taken up again, which stands in the address', async () => {
  const page = show({ follow: 'off' })

  await pass(0)
  await pass(MINUTE_MS)
  expect(page.requests).toHaveLength(1)

  const control = screen.getByRole('switch', { name: 'Paused' })

  expect(control).not.toBeChecked()
  act(() => control.click())
  expect(page.query().follow).toBeUndefined()
  await pass(2000)
  expect(page.requests).toHaveLength(2)
})

test('a hidden window asks for nothing, and asks at once when it is seen again', async () => {
  const hidden = jest.spyOn(document, 'hidden', 'get')
  const page = show()

  await pass(0)
  hidden.mockReturnValue(true)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await pass(10 * MINUTE_MS)
  expect(page.requests).toHaveLength(1)
  hidden.mockReturnValue(false)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await pass(0)
  expect(page.requests).toHaveLength(2)
  hidden.mockRestore()
})

test('a look that fails is told quietly, leaves the page standing, and is tried again', async () => {
  show()
  await pass(0)
  failure = failWith('STORE_UNAVAILABLE')
  await pass(2000)
  expect(screen.getByText(/^The last check for news failed/)).toBeVisible()
  expect(screen.getByText('At 5')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  failure = undefined
  await pass(4000)
  expect(screen.queryByText(/^The last check for news failed/)).toBeNull()
})

test('an interaction that expires meanwhile gives way to the page that says so', async () => {
  show()
  await pass(0)
  failure = failWith('INTERACTION_EXPIRED', { expiredAt: START })
  await pass(2000)
  expect(screen.queryByText('At 5')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Timeline' })).toBeNull()
})

test('a long silence is said to be one, and grows by itself', async () => {
  jest.setSystemTime(Date.parse(START) + 180 * MINUTE_MS)
  logs = [logAt(0), logAt(20 * 60)]
  show()
  await pass(0)
  expect(
    screen.getByText('Open for 3 h, last log 2 h 40 min ago: probably stuck')
  ).toBeVisible()
  expect(screen.getByText(/ask whoever runs the connector/)).toBeVisible()
  await pass(MINUTE_MS)
  expect(
    screen.getByText(
      'Open for 3 h 1 min, last log 2 h 41 min ago: probably stuck'
    )
  ).toBeVisible()
})

test('what is written is not stuck', async () => {
  show()
  await pass(0)
  expect(screen.getByText('Open for 10 s, last log 5 s ago')).toBeVisible()
})
