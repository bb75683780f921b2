import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import { failWith } from '../testing/answeringLink'
import type { Answer } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import { timelineServer } from '../testing/timelineServer'
import { wireLog, wireLogs } from '../testing/wire'
import { InteractionDetailsPage } from './InteractionDetailsPage'

const params = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

const attempt = (id: string, second: number) =>
  wireLog({
    id,
    type: 'WARNING',
    description: `The channel asks to wait ${second} s`,
    agent: 'Amazon API',
    date: `2026-11-20T09:15:${10 + second}.000Z`,
    hasEvidence: true,
  })

const LOGS = [
  wireLog({
    id: 'a',
    description: 'Adicionado à fila',
    date: '2026-11-20T09:15:00.000Z',
  }),
  attempt('w1', 3),
  attempt('w2', 5),
  attempt('w3', 9),
  wireLog({
    id: 'f',
    type: 'FAILURE',
    description: 'The channel refused the offer',
    agent: 'Amazon API',
    date: '2026-11-20T09:15:20.000Z',
    hasEvidence: true,
    errors: [
      {
        code: 'CTLG-006',
        externalCode: 'TOO_LONG',
        title: 'Too long',
        description: '4,210 characters',
      },
    ],
  }),
  wireLog({
    id: 's',
    type: 'SUCCESS',
    description: 'Accepted after all',
    agent: '',
    date: '2026-11-20T11:25:20.000Z',
  }),
]

type Query = Record<string, string>

const show = (
  query: Query = {},
  answer: Answer = timelineServer(LOGS),
  locale: 'en' | 'es' | 'pt' = 'en'
) => renderPage(<InteractionDetailsPage />, { params, answer, query, locale })

const table = () =>
  screen.findByRole('table', { name: /Logs in chron|Registros/ })

/** What the rows say in the column of descriptions; a gap says it in its own. */
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const cells = within(row).getAllByRole('cell')

      return (cells[2] ?? cells[0]).textContent
    })

const FOLDED =
  'Tried 3 times in 6 s, then failedGrouped by similarity: The channel asks to wait 3 s'

describe('rows', () => {
  test('tell type, date, elapsed time, description and agent of each log', async () => {
    show({ fold: 'off' })

    const failure = within(await table()).getAllByRole('row')[5]

    expect(
      within(failure)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    ).toEqual([
      'Failure',
      'Nov 20, 2026, 9:15:20 AM+1 s · 20 s in1 second after the log before, 20 seconds after the start',
      'The channel refused the offer',
      'Amazon API',
      '',
    ])
    expect(screen.getByText('6 logs')).toBeVisible()
  })

  test('mark the longest wait, and say that nothing happened meanwhile', async () => {
    show()
    await table()
    expect(screen.getByText('Longest wait: 2 h 10 min')).toBeVisible()
    expect(rows()).toContain('No logs for 2 h 10 min')
  })

  test('speak the reader’s language', async () => {
    show({}, timelineServer(LOGS), 'pt')
    await table()
    expect(rows()).toContain('Sem registros por 2 h 10 min')
    expect(
      screen.getByText(/^Tentou 3 vezes em 6 s e depois falhou/)
    ).toBeVisible()
    expect(screen.getByText('Maior espera: 2 h 10 min')).toBeVisible()
  })

  test('of a log that tells a day alone show that day, wherever it is read', async () => {
    show(
      { tz: 'America/Sao_Paulo' },
      timelineServer([
        wireLog({ date: '2026-11-20T00:00:00.000Z', isDateOnly: true }),
      ])
    )

    const cells = within((await table()).querySelector('tbody') as HTMLElement)

    expect(cells.getAllByRole('cell')[1]).toHaveTextContent(
      'Nov 20, 2026Day without a time, in UTC'
    )
  })
})

describe('retries', () => {
  test('are folded into one row that tells how often, how long and what came of it', async () => {
    show()
    await table()
    expect(rows()).toEqual([
      'Adicionado à fila',
      FOLDED,
      'The channel refused the offer',
      'No logs for 2 h 10 min',
      'Accepted after all',
    ])
  })

  test('are shown each when the row is opened, with evidence of their own', async () => {
    show()
    await table()
    await userEvent.click(screen.getByRole('button', { name: /^Tried 3/ }))
    expect(rows().slice(1, 5)).toEqual([
      FOLDED,
      'The channel asks to wait 3 s',
      'The channel asks to wait 5 s',
      'The channel asks to wait 9 s',
    ])
    expect(
      screen.getAllByRole('button', { name: /^See evidence: Warning/ })
    ).toHaveLength(3)
    expect(screen.getByText('Attempt 2 of 3')).toBeInTheDocument()
  })

  test('are never folded once that is switched off, which stands in the address', async () => {
    const page = show()

    await table()
    await userEvent.click(screen.getByRole('button', { name: 'Fold retries' }))
    expect(page.query().fold).toBe('off')
    expect(rows()).toHaveLength(7)
  })

  test('are compared, the first with the last, and the focus comes back', async () => {
    const page = show()

    await table()
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Compare the first and the last attempt',
      })
    )
    expect(page.query()).toMatchObject({ log: 'w1', with: 'w3' })

    const dialog = await screen.findByRole('dialog')

    expect(
      within(dialog).getByText('The channel asks to wait 3 s')
    ).toBeVisible()
    expect(
      within(dialog).getByText('The channel asks to wait 9 s')
    ).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(page.query()).toEqual({ tz: 'UTC' })
    expect(screen.getByRole('button', { name: /^Tried 3/ })).toHaveFocus()
  })
})

describe('any two logs', () => {
  test('are compared, the open one with the last of its agent', async () => {
    const page = show({ log: 'f' })

    await userEvent.click(
      await screen.findByRole('button', { name: /^Compare with the previous/ })
    )
    expect(page.query()).toMatchObject({ log: 'f', with: 'w3' })
  })

  test('are compared, the open one with whichever is chosen', async () => {
    const page = show({ log: 'f' })

    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare with another log' })
    )
    expect(
      screen.getByText(/^Choose the log to compare with this one: Failure/)
    ).toBeVisible()
    expect(
      screen.getByRole('button', { name: /^See evidence: Failure/ })
    ).toHaveFocus()
    await userEvent.click(
      screen.getByRole('button', { name: /^Compare with: Success/ })
    )
    expect(page.query()).toMatchObject({ log: 'f', with: 's' })

    const dialog = await screen.findByRole('dialog')

    expect(within(dialog).getByText('Accepted after all')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(page.query().with).toBeUndefined()
    expect(screen.queryByText(/^Choose the log/)).toBeNull()
  })

  test('need not be compared: the choice is left by a key', async () => {
    const page = show({ log: 'f' })

    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare with another log' })
    )
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByText(/^Choose the log/)).toBeNull()
    expect(page.query().log).toBe('f')
    expect(
      screen.getByRole('button', { name: 'Compare with another log' })
    ).toBeVisible()
  })
})

describe('filters', () => {
  test('leave some logs, say how many, and stand in the address', async () => {
    const page = show()

    await table()
    await userEvent.click(screen.getByRole('button', { name: 'Failure 1' }))
    await userEvent.click(screen.getByRole('button', { name: 'Success 1' }))
    expect(page.query().type).toBe('success,failure')
    expect(screen.getByText('2 of 6 shown')).toBeVisible()
    expect(rows()).toEqual([
      'The channel refused the offer',
      'No logs for 2 h 10 min',
      'Accepted after all',
    ])
    expect(page.requests).toHaveLength(1)
  })

  test('find text without regard to case and accents, also in errors', async () => {
    const page = show()

    await userEvent.type(await screen.findByRole('searchbox'), 'ADICIONADO A')
    expect(await screen.findByText('1 of 6 shown')).toBeVisible()
    expect(rows()).toEqual(['Adicionado à fila'])
    await userEvent.clear(screen.getByRole('searchbox'))
    await userEvent.type(screen.getByRole('searchbox'), '006.too_long{Enter}')
    expect(await screen.findByText('1 of 6 shown')).toBeVisible()
    expect(page.query().q).toBe('006.too_long')
  })

  test('look into folded attempts', async () => {
    show({ q: 'wait' })
    await table()
    expect(rows()).toEqual([FOLDED])
    await userEvent.clear(screen.getByRole('searchbox'))
    await userEvent.type(screen.getByRole('searchbox'), 'wait 5{Enter}')
    expect(await screen.findByText('1 of 6 shown')).toBeVisible()
    expect(rows()).toEqual(['The channel asks to wait 5 s'])
  })

  test('search the evidence after the logs, and say where it was found', async () => {
    show({ q: 'bearer' }, timelineServer(LOGS, { inEvidence: () => ['f'] }))
    expect(await screen.findByText('Searching the evidence…')).toBeVisible()
    expect(await screen.findByText('Evidence searched too')).toBeVisible()
    expect(rows()).toEqual(['The channel refused the offer'])
    expect(screen.getByText('In the evidence')).toBeVisible()
  })

  test('can leave the rest standing, mark what they are about, and be stepped through', async () => {
    const page = show({ agent: 'Amazon API', show: 'all' })

    await table()
    expect(screen.getByText('4 matches in 6')).toBeVisible()
    expect(rows()).toHaveLength(5)
    await userEvent.click(screen.getByRole('button', { name: 'Next match' }))
    expect(screen.getByText('Match 1 of 4')).toBeVisible()
    // The match is an attempt: its fold has been opened.
    expect(rows()).toHaveLength(8)
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the rest too' })
    )
    expect(page.query().show).toBeUndefined()
    expect(screen.getByText('4 of 6 shown')).toBeVisible()
  })

  test('that leave no log say so, and can all be taken back', async () => {
    const page = show({ q: 'nowhere', type: 'info', evidence: 'yes' })

    expect(
      await screen.findByRole('heading', {
        name: 'No log matches your search and filters',
      })
    ).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(screen.getByText('6 logs')).toBeVisible()
    expect(page.query()).toEqual({ tz: 'UTC' })
  })
})

describe('failures', () => {
  test('are counted, and gone to one after the other, from the last to the first', async () => {
    show({}, timelineServer([...LOGS, { ...LOGS[4], id: 'f2' }]))
    await table()
    expect(screen.getByText('2 failures')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Next failure' }))
    expect(screen.getByText('Failure 1 of 2')).toBeVisible()
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous failure' })
    )
    expect(screen.getByText('Failure 2 of 2')).toBeVisible()
  })

  test('are gone to even when the filters leave them out, which is said', async () => {
    show({ type: 'success' })
    await table()
    await userEvent.click(screen.getByRole('button', { name: 'Next failure' }))
    expect(rows()[0]).toBe('The channel refused the offer')
    expect(screen.getByText('Outside your filters')).toBeVisible()
  })
})

describe('a log', () => {
  test('named by the address is open, in a fold and outside the filters alike', async () => {
    const page = show({ log: 'w2', type: 'failure' })
    const dialog = await screen.findByRole('dialog')

    expect(
      within(dialog).getByText('The channel asks to wait 5 s')
    ).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(page.query().log).toBeUndefined()
  })

  test('that the interaction does not have is said to be missing, and forgotten', async () => {
    const page = show({ log: 'nonsense' })

    expect(await screen.findByText(/There is no log with the id/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'All right' }))
    expect(page.query().log).toBeUndefined()
    expect(screen.queryByText(/There is no log with the id/)).toBeNull()
  })

  test('opens by keyboard, and gives the focus back when it closes', async () => {
    const page = show({ fold: 'off' })
    const button = await screen.findByRole('button', {
      name: /^See evidence: Failure/,
    })

    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(page.query().log).toBe('f')
    expect(await screen.findByText('CTLG-006.TOO_LONG')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(
      screen.getByRole('button', { name: /^See evidence: Failure/ })
    ).toHaveFocus()
  })
})

describe('keys', () => {
  const focused = () => document.activeElement?.getAttribute('aria-label')

  afterEach(() => window.localStorage.clear())

  test('lead from row to row, and from failure to failure', async () => {
    show()
    await table()
    screen.getByRole('button', { name: /^Open log: Info/ }).focus()
    await userEvent.keyboard('j')
    expect(screen.getByRole('button', { name: /^Tried 3/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toMatch(/^See evidence: Failure/)
    await userEvent.keyboard('j')
    expect(focused()).toMatch(/^Open log: Success/)
    await userEvent.keyboard('n')
    expect(focused()).toMatch(/^See evidence: Failure/)
    await userEvent.keyboard('k')
    expect(screen.getByRole('button', { name: /^Tried 3/ })).toHaveFocus()
  })

  test('lead to the first row when none is in view', async () => {
    show()
    await table()
    const below = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue({ top: 5000, bottom: 5040, height: 40 } as DOMRect)

    await userEvent.keyboard('j')
    expect(focused()).toMatch(/^Open log: Info/)
    below.mockRestore()
  })

  test('lead to the search, which then takes letters as text', async () => {
    const page = show()

    await table()
    await userEvent.keyboard('/')
    expect(screen.getByRole('searchbox')).toHaveFocus()
    await userEvent.keyboard('fjn?')
    expect(screen.getByRole('searchbox')).toHaveValue('fjn?')
    expect(page.query().fold).toBeUndefined()
  })

  test('fold retries and show each', async () => {
    const page = show()

    await table()
    await userEvent.keyboard('f')
    expect(page.query().fold).toBe('off')
    await userEvent.keyboard('f')
    expect(page.query().fold).toBeUndefined()
  })

  test('are listed in the reader’s language, and single letters can be switched off', async () => {
    const page = show({}, timelineServer(LOGS), 'es')

    await table()
    await userEvent.keyboard('?')

    const dialog = await screen.findByRole('dialog', { name: 'Teclado' })

    expect(within(dialog).getByText('Falla siguiente')).toBeVisible()
    await userEvent.click(within(dialog).getByRole('checkbox'))
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cerrar' })
    )
    fireEvent.animationEnd(screen.getByTestId('modal__overlay'))
    await userEvent.keyboard('f')
    expect(page.query().fold).toBeUndefined()
    expect(window.localStorage.getItem('offer-management.keys')).toBe('off')
  })
})

describe('7,500 logs', () => {
  test('come with the interaction first, then in big pieces, and few are drawn', async () => {
    const page = show({}, timelineServer(wireLogs(0, 7500)))

    expect(await screen.findByText('7,500 logs')).toBeVisible()
    expect(
      page.requests.map(({ name, variables }) => [name, variables.after])
    ).toEqual([
      ['InteractionDetails', 0],
      ['Logs', 1000],
      ['Logs', 6000],
    ])
    expect(await table()).toHaveAttribute('aria-rowcount', '7501')
    expect(within(await table()).getAllByRole('row').length).toBeLessThan(60)
  })

  test('that fail to come leave those that came, and can be read on', async () => {
    let isBroken = true

    show(
      {},
      timelineServer(wireLogs(0, 7500), {
        answer: ({ variables }) =>
          isBroken && variables.after === 6000
            ? failWith('STORE_UNAVAILABLE', { requestId: 'req-7' })
            : undefined,
      })
    )

    const alert = await screen.findByRole('alert')

    expect(alert).toHaveTextContent('The other logs could not be loaded')
    expect(alert).toHaveTextContent('req-7')
    expect(screen.getByText('Loaded 6,000 of 7,500')).toBeVisible()
    expect(screen.getByText('Step 0')).toBeVisible()
    isBroken = false
    await userEvent.click(within(alert).getByRole('button'))
    expect(await screen.findByText('7,500 logs')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('are all there as one plain text', async () => {
    const page = show({}, timelineServer(wireLogs(0, 1200)))

    await table()
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as plain text' })
    )
    expect(page.query().view).toBe('text')

    const text = await screen.findByRole('region', {
      name: 'Timeline as plain text',
    })

    expect(text).toHaveTextContent('Info | Amazon connector Step 0 ')
    expect(text).toHaveTextContent('Step 1199')
  })
})
