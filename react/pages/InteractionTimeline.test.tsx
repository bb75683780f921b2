import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import type { Answer, Request } from '../testing/answeringLink'
import { failWith } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import { wireInteraction, wireLog, wireLogs } from '../testing/wire'
import { InteractionDetailsPage } from './InteractionDetailsPage'

const params = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

const LOGS = [
  wireLog({ id: 'a', description: 'Added to the queue' }),
  wireLog({
    id: 'b',
    type: 'WARNING',
    description: 'The channel asks to wait',
    agent: 'Amazon API',
    date: '2026-11-20T09:15:03.000Z',
  }),
  wireLog({
    id: 'c',
    type: 'FAILURE',
    description: 'The channel refused the offer',
    agent: '',
    date: '2026-11-20T09:15:03.000Z',
    hasEvidence: true,
  }),
  wireLog({
    id: 'd',
    type: 'SUCCESS',
    description: 'Accepted after all',
    date: '2026-11-20T09:15:06.000Z',
    hasEvidence: true,
  }),
]

const EVIDENCE = {
  id: 'c',
  evidence: {
    request: "curl -X POST https://api.example.com/items -d '<b>x</b>'",
    response: null,
  },
}

/** Answers as a server that filters; `answer` may answer in its place. */
const server =
  (
    answer: (request: Request) => object | undefined = () => undefined
  ): Answer =>
  (request) => {
    const { filter = {} } = request.variables
    const items = LOGS.filter(
      (log) =>
        (!filter.types?.length || filter.types.indexOf(log.type) !== -1) &&
        (!filter.agents?.length || filter.agents.indexOf(log.agent) !== -1) &&
        (!filter.text || log.description.indexOf(filter.text) !== -1)
    )

    return (
      answer(request) ??
      (request.name === 'Evidence'
        ? { log: EVIDENCE }
        : {
            interaction: {
              ...wireInteraction({ logs: { items: LOGS, total: 4 } }),
              logs: { items, total: items.length },
            },
          })
    )
  }

const show = (
  answer: Answer = server(),
  query: Record<string, string> = {},
  locale: 'en' | 'es' | 'pt' = 'en'
) => renderPage(<InteractionDetailsPage />, { params, answer, query, locale })

const descriptions = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[2].textContent)

describe('logs', () => {
  test('stand in the order in which the server gives them, with all there is to tell', async () => {
    show()

    const table = await screen.findByRole('table', {
      name: 'Logs in chronological order',
    })

    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent)
    ).toEqual(['Logs', 'Date', 'Description', 'Agent', 'Evidence'])
    expect(descriptions()).toEqual(LOGS.map((log) => log.description))

    const failure = within(table).getAllByRole('row')[3]

    expect(
      within(failure)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    ).toEqual([
      'Failure',
      'Nov 20, 2026, 9:15:03 AM',
      'The channel refused the offer',
      '-Not stated',
      '',
    ])
    expect(screen.getByText('4 logs')).toBeVisible()
  })

  test('bear the words of the reader’s language', async () => {
    show(server(), {}, 'es')

    const table = await screen.findByRole('table')

    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent)
    ).toEqual(['Registros', 'Fecha', 'Descripción', 'Agente', 'Evidencia'])
    expect(within(table).getByText('Falla')).toBeVisible()
    expect(within(table).getByText('Satisfactorio')).toBeVisible()
    expect(within(table).getByText('Advertencia')).toBeVisible()
    expect(within(table).getByText('Información')).toBeVisible()
  })
})

describe('filters', () => {
  test('by type stand in the address and are applied by the server', async () => {
    const page = show()

    await screen.findByRole('table')
    await userEvent.click(screen.getByRole('button', { name: 'Failure 1' }))
    await userEvent.click(screen.getByRole('button', { name: 'Warning 1' }))

    expect(page.query()).toMatchObject({ type: 'failure,warning', tz: 'UTC' })
    expect(await screen.findByText('2 of 4 logs')).toBeVisible()
    expect(descriptions()).toEqual([
      'The channel asks to wait',
      'The channel refused the offer',
    ])
    expect(
      screen.getByRole('button', { name: 'Failure 1', pressed: true })
    ).toBeVisible()
    expect(page.requests.map(({ name }) => name)).toEqual([
      'InteractionDetails',
      'Logs',
      'Logs',
    ])
  })

  test('of the address hold from the first request on', async () => {
    const page = show(server(), { type: 'success,nonsense', q: 'after~26' })

    expect(
      await screen.findByRole('searchbox', { name: 'Search in the logs' })
    ).toHaveValue('after&')
    expect(page.requests[0].variables.filter).toEqual({
      types: ['SUCCESS'],
      agents: [],
      text: 'after&',
    })
    expect(page.requests).toHaveLength(1)
  })

  test('by text follow what is typed', async () => {
    const page = show()

    await userEvent.type(await screen.findByRole('searchbox'), 'channel')
    expect(await screen.findByText('2 of 4 logs')).toBeVisible()
    expect(page.query().q).toBe('channel')
    expect(page.requests.slice(1)).toHaveLength(1)
  })

  test('by text take effect at once by Enter', async () => {
    const page = show()

    await userEvent.type(await screen.findByRole('searchbox'), 'queue{Enter}')
    expect(page.query().q).toBe('queue')
    expect(await screen.findByText('1 of 4 logs')).toBeVisible()
  })

  test('by agent are chosen among those that wrote logs', async () => {
    const page = show(
      server(({ name }) =>
        name === 'InteractionDetails'
          ? {
              interaction: wireInteraction({
                agents: ['Amazon API', 'Amazon connector'],
                logs: { items: LOGS, total: 4 },
              }),
            }
          : undefined
      )
    )

    await userEvent.click(await screen.findByRole('button', { name: /Agent/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Amazon API' }))
    await userEvent.click(screen.getByRole('button', { name: 'APPLY' }))

    expect(page.query().agent).toBe('Amazon API')
    expect(await screen.findByText('1 of 4 logs')).toBeVisible()
  })

  test('that leave no log say so, and can all be taken back', async () => {
    const page = show(server(), { q: 'nowhere', type: 'info' })

    expect(
      await screen.findByRole('heading', {
        name: 'No log matches your search and filters',
      })
    ).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(await screen.findByText('4 logs')).toBeVisible()
    expect(screen.getByRole('region', { name: 'Timeline' })).toHaveFocus()
    expect(page.query()).toEqual({ tz: 'UTC' })
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  test('that cannot be applied leave head and result standing, and can be tried again', async () => {
    let isBroken = true

    show(
      server(({ name }) =>
        name === 'Logs' && isBroken
          ? failWith('STORE_UNAVAILABLE', { requestId: 'req-7' })
          : undefined
      )
    )

    await userEvent.click(
      await screen.findByRole('button', { name: 'Failure 1' })
    )

    const alert = await screen.findByRole('alert')

    expect(alert).toHaveTextContent('The timeline could not be loaded')
    expect(alert).toHaveTextContent('req-7')
    expect(
      screen.getByRole('heading', { level: 1, name: 'Buzzlightyear G' })
    ).toBeVisible()
    expect(
      screen.getByRole('region', { name: 'Interaction result' })
    ).toBeVisible()

    isBroken = false
    await userEvent.click(within(alert).getByRole('button'))
    expect(await screen.findByText('1 of 4 logs')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a description longer than its place', () => {
  // jsdom has no layout: each text is said to be higher than what is shown.
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(9999)
  })
  afterEach(() => jest.restoreAllMocks())

  test('is read whole in a window of its log', async () => {
    show(server())
    await userEvent.click(
      (await screen.findAllByRole('button', { name: 'Read all' }))[0]
    )

    const dialog = await screen.findByRole('dialog', { name: 'Log' })

    expect(within(dialog).getByText('Added to the queue')).toBeVisible()
  })
})

describe('evidence', () => {
  const open = async () => {
    const button = await screen.findByRole('button', {
      name: 'See evidence: Failure, Nov 20, 2026, 9:15:03 AM',
    })

    await userEvent.click(button)

    return button
  }

  test('is read when it is asked for, and shown as the text it is', async () => {
    const page = show()

    await screen.findByRole('table')
    expect(page.requests.map(({ name }) => name)).not.toContain('Evidence')
    await open()

    const dialog = screen.getByRole('dialog', { name: 'Evidence' })

    expect(
      await within(dialog).findByText(
        "curl -X POST https://api.example.com/items -d '<b>x</b>'"
      )
    ).toBeVisible()
    expect(within(dialog).getByText('cURL')).toBeVisible()
    expect(within(dialog).getByText('The connector sent none.')).toBeVisible()
    expect(
      within(dialog).getByText('The channel refused the offer')
    ).toBeVisible()
    expect(page.requests[page.requests.length - 1]).toMatchObject({
      name: 'Evidence',
      variables: { ...params, logId: 'c' },
    })
  })

  test('opens and closes by keyboard, and gives the focus back', async () => {
    show()

    const button = await screen.findByRole('button', {
      name: /^See evidence: Failure/,
    })

    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('dialog')).toContainElement(
      document.activeElement as HTMLElement
    )
    await userEvent.keyboard('{Escape}')
    expect(button).toHaveFocus()
    fireEvent.animationEnd(screen.getByTestId('modal__overlay'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('closes by a button named in the reader’s language', async () => {
    show(server(), {}, 'pt')
    await userEvent.click(
      await screen.findByRole('button', { name: /^Ver evidência: Falha/ })
    )
    await userEvent.click(screen.getByRole('button', { name: 'Fechar' }))
    fireEvent.animationEnd(screen.getByTestId('modal__overlay'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByLabelText('Modal Close Button')).toBeNull()
  })

  test('is copied, and that is said', async () => {
    const user = userEvent.setup()

    show()
    await user.click(
      await screen.findByRole('button', { name: /^See evidence: Failure/ })
    )
    await user.click(
      await screen.findByRole('button', { name: 'Copy request' })
    )
    expect(await screen.findByText('Copied')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(EVIDENCE.evidence.request)
  })

  test('that cannot be loaded can be tried again', async () => {
    let isBroken = true

    show(
      server(({ name }) =>
        name === 'Evidence' && isBroken
          ? failWith('INTERNAL', { requestId: 'req-9' })
          : undefined
      )
    )
    await open()

    const dialog = screen.getByRole('dialog')

    expect(await within(dialog).findByText('req-9')).toBeVisible()
    isBroken = false
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Try again' })
    )
    expect(await within(dialog).findByText(/^curl/)).toBeVisible()
  })
})

describe('2,000 logs', () => {
  const long: Answer = ({ variables: { from, size } }) => ({
    interaction: wireInteraction({
      logs: { items: wireLogs(from, size), total: 2000 },
    }),
  })

  const drawnRows = () =>
    within(screen.getByRole('table')).getAllByRole('row').slice(1)

  /** Scrolls the table, whose rows jsdom gives no height, by `rows` guessed ones. */
  const scrollBy = (rows: number) => {
    const body = screen.getByRole('table').querySelector('tbody') as HTMLElement

    body.getBoundingClientRect = () => ({ top: -rows * 64 }) as DOMRect
    fireEvent.scroll(document)
  }

  test('are announced as such, and drawn only around what is seen', async () => {
    const page = show(long)

    expect(await screen.findByText('2,000 logs')).toBeVisible()
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '2001')
    expect(drawnRows().length).toBeLessThan(60)
    expect(drawnRows()[0]).toHaveAttribute('aria-rowindex', '2')
    expect(page.requests).toHaveLength(1)
  })

  test('are read in pages as they are scrolled to', async () => {
    const page = show(long)

    await screen.findByRole('table')
    scrollBy(1575)
    expect(await screen.findByText('Step 1575')).toBeVisible()
    expect(screen.queryByText('Step 0')).toBeNull()
    expect(drawnRows().length).toBeLessThan(60)

    const read = page.requests.slice(1).map(({ variables }) => variables.from)

    expect(read).toEqual([1500, 1600])
  })

  test('that fail to come leave those that came', async () => {
    let isBroken = true

    show((request) =>
      request.variables.from > 0 && isBroken
        ? failWith('STORE_UNAVAILABLE')
        : long(request)
    )
    await screen.findByRole('table')
    scrollBy(1000)

    const alert = await screen.findByRole('alert')

    scrollBy(0)
    expect(await screen.findByText('Step 0')).toBeVisible()
    scrollBy(1000)
    isBroken = false
    await userEvent.click(within(alert).getByRole('button'))
    expect(await screen.findByText('Step 1000')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
})
