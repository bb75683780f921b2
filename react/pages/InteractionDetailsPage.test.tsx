import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import type { Answer } from '../testing/answeringLink'
import { failWith } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import type { WireInteraction } from '../testing/wire'
import {
  wireColumns,
  wireInteraction,
  wireIssue,
  wireLog,
} from '../testing/wire'
import { InteractionDetailsPage } from './InteractionDetailsPage'

const params = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

type Options = {
  locale?: 'en' | 'es' | 'pt'
  query?: Record<string, string>
}

const show = (answer: Answer, options: Options = {}) =>
  renderPage(<InteractionDetailsPage />, { params, answer, ...options })

const showInteraction = (
  parts: Partial<WireInteraction> = {},
  options: Options = {}
) => show(() => ({ interaction: wireInteraction(parts) }), options)

/** The buttons that show and hide an issue. */
const disclosures = (result: HTMLElement) =>
  within(result)
    .getAllByRole('heading', { level: 4 })
    .map((heading) => within(heading).getByRole('button'))

const section = async (name: string) => screen.findByRole('region', { name })

describe('head', () => {
  test('names offer, channel, ids and what the interaction was about', async () => {
    showInteraction()

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Buzzlightyear G' })
    ).toBeVisible()
    expect(screen.getByText('Amazon')).toBeVisible()
    expect(screen.getByText('ID-VTEX · 405535')).toBeVisible()
    expect(screen.getByText(/ID on the channel/)).toHaveTextContent(
      'ID on the channel · B07XJ8C8F5'
    )
    expect(
      screen.getByText('Interaction · 01935E6B2C007A3F9D52A1B2C3D4E5F6')
    ).toBeVisible()
    expect(screen.getByText('Price')).toBeVisible()
    expect(screen.getByText('Seller')).toBeVisible()
    expect(screen.getByText('Update')).toBeVisible()
    expect(screen.getByText('Nov 20, 2026, 9:15:00 AM')).toBeVisible()
    expect(screen.getByText('Nov 20, 2026, 9:15:07 AM')).toBeVisible()
    expect(screen.getByText('7 d 2 h left')).toBeVisible()
    expect(document.title).toBe('Buzzlightyear G - Interaction details')
  })

  test('speaks Portuguese, dates included', async () => {
    showInteraction({}, { locale: 'pt' })

    expect(await section('Resultado da Interação')).toBeVisible()
    expect(await section('Linha do tempo')).toBeVisible()
    expect(screen.getByText('Atualização')).toBeVisible()
    expect(screen.getByText('20 de nov. de 2026, 9:15:00')).toBeVisible()
    expect(screen.getByText('faltam 7 d 2 h')).toBeVisible()
  })

  test('writes dates in the zone that the address names, and says which', async () => {
    showInteraction({}, { query: { tz: 'America/Sao_Paulo' } })

    expect(await screen.findByText('Nov 20, 2026, 6:15:00 AM')).toBeVisible()
    expect(screen.getAllByText(/America\/Sao_Paulo/)[0]).toBeVisible()
  })

  test('falls back to the zone of the browser when the address names none there is', async () => {
    showInteraction({}, { query: { tz: 'Mars/Olympus' } })

    expect(await screen.findByText('Nov 20, 2026, 9:15:00 AM')).toBeVisible()
  })

  test('stands without name, picture and channel id while they are unknown', async () => {
    showInteraction({
      closedAt: null,
      offer: {
        status: 'SENDING',
        externalOfferId: null,
        product: null,
        channel: { name: 'Amazon', logo: '' },
      },
    })

    expect(
      await screen.findByRole('heading', { level: 1, name: 'SKU 405535' })
    ).toBeVisible()
    expect(screen.queryByText(/ID on the channel/)).toBeNull()
    expect(screen.getByText('Still open')).toBeVisible()
  })

  test('leads back to the offer and keeps language and time zone', async () => {
    const page = showInteraction({}, { query: { locale: 'en', q: 'price' } })

    await userEvent.click(
      await screen.findByRole('link', { name: 'Back to the offer' })
    )

    expect(page.visited).toEqual([
      '/admin/app/offer-management/vtex.amazon/405535?locale=en&tz=UTC',
    ])
  })
})

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

  test('processing can be looked at again until it is over', async () => {
    let result: WireInteraction['result'] = 'PROCESSING'

    show(() => ({ interaction: wireInteraction({ result, closedAt: null }) }))

    expect(await screen.findByText('Processing')).toBeVisible()
    expect(screen.getByText(/still working on this/)).toBeVisible()
    result = 'SUCCESS'
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
    expect(await screen.findByText(/goal of this interaction/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull()
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

describe('copying for support', () => {
  const copied = async () => navigator.clipboard.readText()

  const failed = {
    result: 'FAILURE' as const,
    errors: [wireIssue()],
    logColumns: wireColumns([
      wireLog({
        id: 'FAILED',
        type: 'FAILURE',
        date: wireIssue().date,
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
  }

  const answer =
    (parts: Partial<WireInteraction>, evidence: object): Answer =>
    ({ name }) =>
      name === 'Evidence' ? evidence : { interaction: wireInteraction(parts) }

  test('takes what happened along, with the evidence of the log', async () => {
    const user = userEvent.setup()

    show(
      answer(failed, {
        log: {
          id: 'FAILED',
          evidence: { request: 'curl https://x.example', response: null },
        },
      })
    )
    await user.click(
      await screen.findByRole('button', { name: 'Copy for support' })
    )
    expect(await screen.findByText(/^Copied: paste/)).toBeVisible()
    expect(await copied()).toContain('- Code: `CTLG-006.TOO_LONG`')
    expect(await copied()).toContain('2026-11-20 09:15:05.000 UTC')
    expect(await copied()).toContain('```text\ncurl https://x.example\n```')
    expect(await copied()).toContain(
      `/admin/offer-management/vtex.amazon/405535/interactions/${params.interactionId}>`
    )
  })

  test('goes without evidence that cannot be read, and says so', async () => {
    const user = userEvent.setup()

    show(answer(failed, failWith('STORE_UNAVAILABLE')), { locale: 'es' })
    await user.click(
      await screen.findByRole('button', { name: 'Copiar para soporte' })
    )
    expect(await screen.findByText(/sin la evidencia/)).toBeVisible()
    expect(await copied()).toContain('- Código: `CTLG-006.TOO_LONG`')
  })

  test('shows the text when the browser does not let it be copied', async () => {
    const user = userEvent.setup()

    show(answer({ ...failed, logColumns: wireColumns([]) }, {}))
    const button = await screen.findByRole('button', {
      name: 'Copy for support',
    })

    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'))
    await user.click(button)
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Summary for support',
    })

    expect(text.value).toContain('CTLG-006.TOO_LONG')
  })

  test('of several issues, all can be copied at once', async () => {
    const user = userEvent.setup()

    show(
      answer(
        {
          ...failed,
          errors: [
            wireIssue(),
            wireIssue({ code: 'CTLG-007', title: 'Second' }),
          ],
          logColumns: wireColumns([]),
        },
        {}
      )
    )
    await user.click(
      await screen.findByRole('button', { name: 'Copy all for support' })
    )
    expect(await screen.findByText(/^Copied/)).toBeVisible()
    expect(await copied()).toContain('### 2. Second')
  })
})

describe('is it still a problem?', () => {
  const by = {
    id: '01935E6B2C007A3F9D52FFFFFFFFFFFF',
    startDate: '2026-11-20T14:02:00.000Z',
    closedAt: null,
    origin: 'PRICE' as const,
    result: 'SUCCESS' as const,
  }

  const told = (parts: Partial<WireInteraction>, locale?: 'en' | 'es' | 'pt') =>
    showInteraction(
      { result: 'FAILURE', errors: [wireIssue()], ...parts },
      { locale }
    )

  test.each([
    ['STILL_OPEN' as const, /^Still open\. Nothing that could close it/],
    ['UNKNOWN' as const, /^Cannot tell\./],
    ['FIXED' as const, /^Fixed\. What fixed it can no longer be read/],
    ['REPLACED' as const, /^Replaced by a later failure, which can no longer/],
    ['BEING_RETRIED' as const, /^Being tried again now\./],
  ])('%s is said in words', async (fate, words) => {
    told({ aftermath: { fate, by: null } })

    const heading = await screen.findByRole('heading', {
      name: 'Is it still a problem?',
    })

    expect(heading.nextSibling).toHaveTextContent(words)
  })

  test.each([
    [
      'en' as const,
      'FIXED' as const,
      'price update of Nov 20, 2026, 2:02 PM',
      /^Fixed by the price update/,
    ],
    [
      'pt' as const,
      'REPLACED' as const,
      'atualização de preço (20 de nov. de 2026, 14:02)',
      /^Substituído por uma falha posterior/,
    ],
    [
      'es' as const,
      'BEING_RETRIED' as const,
      'actualización de precio (20 nov 2026, 14:02)',
      /^Se está intentando de nuevo ahora/,
    ],
  ])('in %s %s leads to what did it', async (locale, fate, name, words) => {
    const page = told({ aftermath: { fate, by } }, locale)
    const link = await screen.findByRole('link', { name })

    expect(link.closest('p')).toHaveTextContent(words)
    await userEvent.click(link)
    expect(page.visited).toEqual([
      `/admin/app/offer-management/vtex.amazon/405535/interactions/${by.id}?tz=UTC`,
    ])
  })

  test('today, the time alone tells which update it was', async () => {
    const today = new Date(Date.now() - 1).toISOString().slice(0, 11)

    told({
      aftermath: {
        fate: 'FIXED',
        by: { ...by, startDate: `${today}00:00:00.000Z` },
      },
    })
    expect(
      await screen.findByRole('link', { name: 'price update of 12:00 AM' })
    ).toBeVisible()
  })

  test('of several issues it says how many are open, and each tells its own fate', async () => {
    told({
      aftermath: { fate: 'STILL_OPEN', by: null },
      openErrorCount: 1,
      errors: [
        wireIssue({ aftermath: { fate: 'STILL_OPEN', by: null } }),
        wireIssue({ aftermath: { fate: 'FIXED', by } }),
      ],
    })

    expect(await screen.findByText('1 of 2 still open.')).toBeVisible()
    expect(screen.getByText('Fixed')).toBeVisible()
  })

  test('the result itself stays as it is', async () => {
    told({ aftermath: { fate: 'FIXED', by } })

    const result = await section('Interaction result')

    expect(within(result).getByText('Failure')).toBeVisible()
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

describe('neighbours', () => {
  const previous = {
    id: '01935E6B2C007A3F9D520000000000AA',
    startDate: '2026-11-19T08:00:00.000Z',
    closedAt: null,
    origin: 'CATALOG' as const,
    result: 'FAILURE' as const,
  }

  const pathOf = (id: string) =>
    `/admin/app/offer-management/vtex.amazon/405535/interactions/${id}?tz=UTC`

  test('the interaction before says what it was, and keeps the time zone', async () => {
    const page = showInteraction({ previous })
    const link = await screen.findByRole('link', {
      name: /^Previous interaction ?: Catalog · Failure · Nov 19, 2026, 8:00.AM$/,
    })

    await userEvent.click(link)
    expect(page.visited).toEqual([pathOf(previous.id)])
    expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull()
  })

  test('[ and ] lead there, except while somebody types', async () => {
    const user = userEvent.setup()
    const next = { ...previous, id: '01935E6B2C007A3F9D520000000000BB' }
    const page = showInteraction({ previous, next })

    await screen.findByRole('link', { name: /^Next/ })
    await user.keyboard('[[')
    await user.keyboard(']')
    expect(page.visited).toEqual([pathOf(previous.id), pathOf(next.id)])

    await user.type(screen.getByRole('searchbox'), '[[')
    expect(page.visited).toHaveLength(2)
  })

  test('who does without shortcuts of one sign does without these', async () => {
    window.localStorage.setItem('offer-management.keys', 'off')
    const user = userEvent.setup()
    const page = showInteraction({ previous })

    await screen.findByRole('link', { name: /^Previous interaction/ })
    await user.keyboard('[[')
    window.localStorage.clear()
    expect(page.visited).toEqual([])
  })
})

describe('retention', () => {
  const HOUR_MS = 60 * 60 * 1000
  const left = (ms: number) =>
    showInteraction({
      // Half a minute more, so that a slow machine tells the same.
      expiresAt: new Date(Date.now() + ms + HOUR_MS / 120).toISOString(),
    })

  test.each([
    [52 * HOUR_MS, '2 d 4 h left'],
    [5.2 * HOUR_MS, 'Only 5 h 12 min left'],
    [0.2 * HOUR_MS, 'Only 12 min left'],
    [-HOUR_MS, 'Over: it is shown as it was last loaded'],
  ])('%d ms before its end it says: %s', async (ms, words) => {
    left(ms)
    expect(await screen.findByText(words)).toBeVisible()
  })
})

describe('what stands in place of a page', () => {
  test('an expired interaction tells what it was, when it went, and leads on', async () => {
    show(() =>
      failWith('INTERACTION_EXPIRED', { expiredAt: '2026-11-01T08:00:00.000Z' })
    )

    expect(
      await screen.findByRole('heading', {
        name: 'This interaction has expired',
      })
    ).toBeVisible()
    expect(screen.getByText('Nov 24, 2024, 1:45 PM')).toBeVisible()
    expect(screen.getByText('Nov 1, 2026, 8:00 AM')).toBeVisible()
    expect(screen.getByText('Times in UTC')).toBeVisible()
    expect(screen.getByText('ID-VTEX · 405535')).toBeVisible()
    expect(screen.getByText('vtex.amazon')).toBeVisible()
    expect(
      screen.getByText(`Interaction · ${params.interactionId}`)
    ).toBeVisible()
    expect(
      screen.getByRole('link', { name: 'Go to the offer' })
    ).toHaveAttribute(
      'href',
      '/admin/offer-management/vtex.amazon/405535?tz=UTC'
    )
    expect(
      screen.getByRole('link', { name: 'Open a saved file' })
    ).toHaveAttribute('href', '/admin/offer-management/saved?tz=UTC')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  test('an expired one of which only the id is known tells its dates by that', async () => {
    show(() => failWith('INTERACTION_EXPIRED'), { locale: 'pt' })

    expect(await screen.findByText('24 de nov. de 2024, 13:45')).toBeVisible()
    expect(screen.getByText('4 de dez. de 2024, 13:45')).toBeVisible()
  })

  test('an unknown interaction is named', async () => {
    show(() => failWith('INTERACTION_NOT_FOUND'), { locale: 'pt' })

    expect(
      await screen.findByRole('heading', { name: 'Essa interação não existe' })
    ).toBeVisible()
    expect(screen.getByText(params.interactionId)).toBeVisible()
  })

  test('the head stands before anything is read, and when nothing can be', async () => {
    show(() => failWith('STORE_UNAVAILABLE'))

    const heading = screen.getByRole('heading', {
      level: 1,
      name: 'SKU 405535',
    })

    expect(heading).toBeVisible()
    expect(
      screen.getByRole('link', { name: 'Back to the offer' })
    ).toBeVisible()
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The interaction could not be loaded'
    )
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
    // The focus that arrives at it is not lost when the name comes.
    expect(screen.getByRole('heading', { level: 1 })).toBe(heading)
  })

  test('a failure gives the id of the request, and can be tried again', async () => {
    let isBroken = true

    show(() =>
      isBroken
        ? failWith('INTERNAL', { requestId: 'req-4711' })
        : { interaction: wireInteraction() }
    )

    expect(await screen.findByText('req-4711')).toBeVisible()
    isBroken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(
      await screen.findByRole('heading', { name: 'Buzzlightyear G' })
    ).toBeVisible()
  })

  test('a failure without an id of its request does not speak of one', async () => {
    show(() => failWith('INTERNAL'))

    expect(await screen.findByText(/contact support/)).toBeVisible()
    expect(screen.queryByText(/Request id/)).toBeNull()
  })

  test('a server that is not reached is told from one that fails', async () => {
    show(() => {
      throw new TypeError('Failed to fetch')
    })

    expect(
      await screen.findByText(/There is no connection to the server/)
    ).toBeVisible()
  })

  test('while it is on its way, that is said', async () => {
    show(() => new Promise(() => undefined))

    expect(screen.getByRole('status')).toHaveTextContent('Loading')
  })

  test('an interaction without logs says so', async () => {
    showInteraction({ logColumns: wireColumns([]) })

    expect(
      await screen.findByRole('heading', {
        name: 'This interaction has no logs',
      })
    ).toBeVisible()
  })

  test('an open one without logs says that they may come', async () => {
    showInteraction({ closedAt: null, logColumns: wireColumns([]) })

    expect(
      await screen.findByRole('heading', { name: 'No logs yet' })
    ).toBeVisible()
  })
})

test('header, result and first logs come in one request', async () => {
  const page = showInteraction({
    logColumns: wireColumns([wireLog({ description: 'Sent' })]),
  })

  expect(await screen.findByText('Sent')).toBeVisible()
  await waitFor(() => expect(page.requests).toHaveLength(1))
  expect(page.requests[0].variables).toMatchObject({
    ...params,
    after: 0,
    size: 1000,
  })
})
