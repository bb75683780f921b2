import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { failWith } from '../testing/answeringLink'
import { params, showAnswer, showInteraction } from '../testing/interactionPage'
import { wireColumns, wireInteraction, wireLog } from '../testing/wire'

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
    showAnswer(() =>
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
    showAnswer(() => failWith('INTERACTION_EXPIRED'), { locale: 'pt' })

    expect(await screen.findByText('24 de nov. de 2024, 13:45')).toBeVisible()
    expect(screen.getByText('4 de dez. de 2024, 13:45')).toBeVisible()
  })

  test('an unknown interaction is named', async () => {
    showAnswer(() => failWith('INTERACTION_NOT_FOUND'), { locale: 'pt' })

    expect(
      await screen.findByRole('heading', { name: 'Essa interação não existe' })
    ).toBeVisible()
    expect(screen.getByText(params.interactionId)).toBeVisible()
  })

  test('the head stands before anything is read, and when nothing can be', async () => {
    showAnswer(() => failWith('STORE_UNAVAILABLE'))

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

    showAnswer(() =>
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
    showAnswer(() => failWith('INTERNAL'))

    expect(await screen.findByText(/contact support/)).toBeVisible()
    expect(screen.queryByText(/Request id/)).toBeNull()
  })

  test('a server that is not reached is told from one that fails', async () => {
    showAnswer(() => {
      throw new TypeError('Failed to fetch')
    })

    expect(
      await screen.findByText(/There is no connection to the server/)
    ).toBeVisible()
  })

  test('while it is on its way, that is said', async () => {
    showAnswer(() => new Promise(() => undefined))

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
