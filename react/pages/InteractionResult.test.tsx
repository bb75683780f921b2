import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { showInteraction } from '../testing/interactionPage'
import {
  wireColumns,
  wireInteraction,
  wireIssue,
  wireLog,
} from '../testing/wire'

const section = async (name: string) => screen.findByRole('region', { name })

/** The buttons that show and hide an issue. */
const disclosures = (result: HTMLElement) =>
  within(result)
    .getAllByRole('heading', { level: 4 })
    .map((heading) => within(heading).getByRole('button'))

describe('result', () => {
  test('success says that nothing is left to do, and what was set', async () => {
    showInteraction({
      newValue: {
        price: { amount: '79.9', currency: 'BRL' },
        inventory: 1200,
      },
    })

    const result = await section('Interaction result')

    expect(within(result).getByText('Success')).toBeVisible()
    expect(
      within(result).getByText(/There is nothing for you to do/)
    ).toBeVisible()
    expect(within(result).getByText('New price: R$79.90')).toBeVisible()
    expect(within(result).getByText('New inventory: 1,200 items')).toBeVisible()
  })

  test('a price without a currency is a plain number', async () => {
    showInteraction({
      newValue: { price: { amount: '79.9', currency: null }, inventory: null },
    })

    expect(await screen.findByText('New price: 79.90')).toBeVisible()
  })

  test('a failure tells each of a few issues in the connector’s words', async () => {
    showInteraction({
      result: 'FAILURE',
      errors: [
        wireIssue(),
        wireIssue({
          title: null,
          code: 'CTLG-007',
          errorCode: {
            id: 'CTLG-007',
            solvedBy: 'SELLER',
            solutionLink: null,
          },
        }),
      ],
    })

    const result = await section('Interaction result')
    const [first, second] = disclosures(result)

    expect(within(result).getByText('Failure')).toBeVisible()
    expect(within(result).getByText('2')).toBeVisible()
    expect(first).toHaveTextContent('Descripción demasiado larga')
    expect(first).toHaveAttribute('aria-expanded', 'true')
    expect(second).toHaveTextContent('Images')

    const description = within(result).getAllByText(
      'The description has 4,210 characters, 2,000 are allowed.'
    )[0]

    expect(description).toBeVisible()
    expect(within(result).getAllByText('CTLG-006.TOO_LONG')[0]).toBeVisible()
    first.focus()
    await userEvent.keyboard('{Enter}')
    expect(first).toHaveAttribute('aria-expanded', 'false')
    expect(description).not.toBeVisible()
    await userEvent.keyboard(' ')
    expect(description).toBeVisible()
  })

  test('of many issues the first is told in full', async () => {
    showInteraction({
      result: 'FAILURE',
      errors: [wireIssue(), wireIssue(), wireIssue(), wireIssue()],
    })

    const result = await section('Interaction result')

    expect(
      disclosures(result).map((button) => button.getAttribute('aria-expanded'))
    ).toEqual(['true', 'false', 'false', 'false'])
  })

  test('an only issue is open at once and links to where it is solved', async () => {
    showInteraction({ result: 'FAILURE', errors: [wireIssue()] })

    const link = await screen.findByRole('link', {
      name: /^Correct the description/,
    })

    expect(link).toBeVisible()
    expect(link).toHaveAttribute(
      'href',
      'https://grocery1.myvtex.com/admin/Site/ProdutoForm.aspx?id=73'
    )
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'))
  })

  test('says so when an issue has no solution', async () => {
    showInteraction({
      result: 'FAILURE',
      errors: [
        wireIssue({
          errorCode: {
            id: 'NTMAP-001',
            solvedBy: 'CONNECTOR',
            solutionLink: null,
          },
        }),
      ],
    })

    expect(
      await screen.findByText(/no known solution in your store/)
    ).toBeVisible()
  })

  test('text of a connector is shown as text', async () => {
    showInteraction({
      result: 'FAILURE',
      errors: [wireIssue({ description: '<img src=x onerror=alert(1)>' })],
    })

    const text = await screen.findByText('<img src=x onerror=alert(1)>')

    expect(text).toBeVisible()
    // Read from the side that its own language is read from.
    expect(text).toHaveAttribute('dir', 'auto')
  })

  test('a very long text is cut until all of it is asked for', async () => {
    showInteraction({
      result: 'FAILURE',
      errors: [wireIssue({ description: 'word '.repeat(1000) })],
    })
    const button = await screen.findByRole('button', { name: 'Show all' })

    await userEvent.click(button)
    expect(
      screen.getByRole('button', { name: 'Show less', expanded: true })
    ).toHaveFocus()
  })

  test('a failure that the offer has recovered from says so', async () => {
    const { offer } = wireInteraction()

    showInteraction({
      result: 'FAILURE',
      errors: [wireIssue()],
      offer: { ...offer, status: 'SYNCED' },
    })

    expect(
      await screen.findByText(/no error of the offer is open any more/)
    ).toBeVisible()
  })

  test('a failure that stands says that the offer stays in Error', async () => {
    const { offer } = wireInteraction()

    showInteraction({
      result: 'FAILURE',
      errors: [wireIssue()],
      openErrorCount: 1,
      offer: { ...offer, status: 'ERROR' },
    })

    expect(
      await screen.findByText(/the offer keeps the status Error/)
    ).toBeVisible()
  })

  test('a notification only informs, in Spanish too', async () => {
    showInteraction({ result: 'NOTIFICATION' }, { locale: 'es' })

    const result = await section('Resultado de la interacción')

    expect(within(result).getByText('Notificación')).toBeVisible()
    expect(within(result).getByText(/Solo informa/)).toBeVisible()
  })

  test('processing needs nothing, and is followed by one control alone', async () => {
    const { startDate } = wireInteraction()
    const now = jest
      .spyOn(Date, 'now')
      .mockReturnValue(Date.parse(startDate) + 60000)

    showInteraction({ result: 'PROCESSING', closedAt: null })

    const result = await section('Interaction result')

    expect(within(result).getByText('Processing')).toBeVisible()
    expect(within(result).getByText(/there is nothing for you/)).toBeVisible()
    expect(within(result).getByRole('switch')).toBeChecked()
    expect(screen.getAllByRole('switch')).toHaveLength(1)
    now.mockRestore()
  })

  test('processing that went quiet long ago promises nothing', async () => {
    showInteraction({
      result: 'PROCESSING',
      closedAt: null,
      logCounts: { total: 3, success: 0, info: 1, warning: 2, failure: 0 },
    })

    const result = await section('Interaction result')

    expect(within(result).getByText(/probably stuck$/)).toBeVisible()
    expect(within(result).getByText(/ask whoever runs/)).toBeVisible()
    expect(within(result).getByText(/before it went quiet/)).toBeVisible()
    expect(within(result).queryByText(/nothing for you/)).toBeNull()
    expect(within(result).queryByText(/tries again by itself/)).toBeNull()
  })
})

describe('whose job it is', () => {
  test.each([
    ['en' as const, 'SELLER' as const, 'You, the seller', /Correct it in your/],
    [
      'pt' as const,
      'CONNECTOR' as const,
      'O conector',
      /Quem opera o conector/,
    ],
    ['es' as const, 'CHANNEL' as const, 'El canal', /El marketplace tiene que/],
  ])('in %s an issue of the %s says so', async (locale, party, word, text) => {
    showInteraction(
      {
        result: 'FAILURE',
        errors: [wireIssue({ errorCode: { id: 'CTLG-005', solvedBy: party } })],
      },
      { locale }
    )

    expect(await screen.findByText(word)).toBeVisible()
    expect(screen.getByText(text)).toBeVisible()
  })

  test('a suffix of a code is kept, and told as the code it belongs to', async () => {
    showInteraction({
      result: 'FAILURE',
      errors: [
        wireIssue({
          code: 'CTLG-005-001',
          externalCode: 'X',
          errorCode: { id: 'CTLG-005', solvedBy: 'SELLER' },
        }),
      ],
    })

    expect(await screen.findByText('CTLG-005-001.X')).toBeVisible()
    expect(screen.getByText(/What it means: Product info/)).toBeVisible()
  })

  test('the connector’s words are marked as its own, and lead to their log', async () => {
    const page = showInteraction({
      result: 'FAILURE',
      errors: [wireIssue()],
      logColumns: wireColumns([
        wireLog(),
        wireLog({
          id: 'FAILED',
          type: 'FAILURE',
          date: wireIssue().date,
          agent: 'Conector Mercatus',
          hasEvidence: true,
          errors: [
            {
              code: 'CTLG-006',
              externalCode: 'TOO_LONG',
              title: null,
              description: 'Too long',
            },
          ],
        }),
      ]),
    })

    expect(await screen.findByText(/^Written by/)).toHaveTextContent(
      'Written by Conector Mercatus'
    )
    await userEvent.click(
      screen.getByRole('button', { name: 'See log and evidence' })
    )
    expect(page.query().log).toBe('FAILED')
  })

  test('a mask in the connector’s words is read as words', async () => {
    showInteraction({
      result: 'FAILURE',
      errors: [wireIssue({ description: 'Refused __MASKED_TOKEN_33_64__' })],
    })

    const result = await section('Interaction result')

    expect(result).toHaveTextContent('Refused')
    expect(result).not.toHaveTextContent('__MASKED')
  })
})

describe('warnings', () => {
  test.each([
    ['SUCCESS' as const, /tried again by itself until it succeeded/],
    ['PROCESSING' as const, /the system tries again by itself\./],
    ['NOTIFICATION' as const, /tries again by itself\. Nothing needs doing/],
    ['FAILURE' as const, /was tried again by the system itself/],
  ])('with result %s they are explained', async (result, words) => {
    showInteraction({
      result,
      errors: result === 'FAILURE' ? [wireIssue()] : [],
      logColumns: wireColumns([wireLog({ type: 'WARNING' })]),
    })

    expect(await screen.findByText(words)).toBeVisible()
  })
})
