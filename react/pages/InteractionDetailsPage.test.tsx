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
    expect(screen.getByText('7 of 10 days left')).toBeVisible()
    expect(document.title).toBe('Buzzlightyear G - Interaction details')
  })

  test('speaks Portuguese, dates included', async () => {
    showInteraction({}, { locale: 'pt' })

    expect(await section('Resultado da Interação')).toBeVisible()
    expect(await section('Linha do tempo')).toBeVisible()
    expect(screen.getByText('Atualização')).toBeVisible()
    expect(screen.getByText('20 de nov. de 2026, 9:15:00')).toBeVisible()
    expect(screen.getByText('Restam 7 de 10 dias')).toBeVisible()
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
    const [first, second] = within(result).getAllByRole('button')

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
      within(result)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-expanded'))
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
      await screen.findByText(/nothing to correct in your store/)
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

describe('what stands in place of a page', () => {
  test('an expired interaction tells when it went and leads to the offer', async () => {
    show(() =>
      failWith('INTERACTION_EXPIRED', { expiredAt: '2026-11-01T08:00:00.000Z' })
    )

    expect(
      await screen.findByRole('heading', {
        name: 'This interaction has expired',
      })
    ).toBeVisible()
    expect(screen.getByText(/until Nov 1, 2026, 8:00 AM, UTC/)).toBeVisible()
    expect(
      screen.getByRole('link', { name: 'Go to the offer' })
    ).toHaveAttribute(
      'href',
      '/admin/offer-management/vtex.amazon/405535?tz=UTC'
    )
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('an unknown interaction is named', async () => {
    show(() => failWith('INTERACTION_NOT_FOUND'), { locale: 'pt' })

    expect(
      await screen.findByRole('heading', { name: 'Essa interação não existe' })
    ).toBeVisible()
    expect(screen.getByText(params.interactionId)).toBeVisible()
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
    from: 0,
    size: 100,
  })
})
