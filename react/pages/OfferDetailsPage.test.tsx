import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import { failWith } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import type { WireOffer } from '../testing/wireOffers'
import {
  wireError,
  wireInteraction,
  wireInteractions,
  wireOffer,
} from '../testing/wireOffers'
import { OfferDetailsPage } from './OfferDetailsPage'

type Options = Partial<Parameters<typeof renderPage>[1]>

const show = (offer: Partial<WireOffer> = {}, options: Options = {}) =>
  renderPage(<OfferDetailsPage />, {
    params: { feedId: 'vtex.amazon', skuId: '405535' },
    answer: () => wireOffer(offer),
    ...options,
  })

const errorsNamed = (...titles: string[]) =>
  titles.map((title) =>
    wireError({
      externalCode: title,
      title,
      description: `Text of ${title}`,
    })
  )

test('the page asks once, for the offer and its interactions', async () => {
  const { requests } = show()

  await screen.findByRole('heading', { level: 1, name: 'Buzz G' })
  expect(requests).toEqual([
    {
      name: 'OfferDetails',
      variables: {
        feedId: 'vtex.amazon',
        skuId: '405535',
        filter: { origins: [], results: [] },
        from: 0,
        size: 15,
      },
    },
  ])
})

test('the window is named after the offer', async () => {
  show({}, { locale: 'pt' })

  await waitFor(() =>
    expect(document.title).toBe('Buzz G - Detalhes do anúncio')
  )
})

test('the head tells name, channel, all ids and the status', async () => {
  show()

  const head = within(await screen.findByRole('banner'))

  expect(head.getByRole('heading', { name: 'Buzz G' })).toBeVisible()
  expect(head.getByText('Amazon')).toBeVisible()
  expect(head.getByText('ID-VTEX · 405535')).toBeVisible()
  expect(head.getByText(/ID on the channel/)).toHaveTextContent(
    'ID on the channel · B0ABC'
  )
  expect(
    head.getByText('Offer ID · 0199A0B1C2D3E4F50617283940516273')
  ).toBeVisible()
  expect(head.getByText('Synched')).toBeVisible()
})

test.each([
  ['en' as const, 'SYNCED' as const, 'Status: Synched'],
  ['en' as const, 'SENDING' as const, 'Status: Sending'],
  ['en' as const, 'ERROR' as const, 'Status: Error'],
  ['en' as const, 'UNAVAILABLE' as const, 'Status: Unavailable'],
  ['pt' as const, 'SYNCED' as const, 'Status: Sincronizado'],
  ['pt' as const, 'SENDING' as const, 'Status: Enviando'],
  ['pt' as const, 'ERROR' as const, 'Status: Erro'],
  ['pt' as const, 'UNAVAILABLE' as const, 'Status: Indisponível'],
])('in %s the status %s has the heading %s', async (locale, status, name) => {
  show({ status }, { locale })

  expect(await screen.findByRole('heading', { name })).toBeVisible()
})

test('an error tells when, which code, from where, what, and where to fix it', async () => {
  const { visited } = show({ status: 'ERROR', openErrors: [wireError()] })

  const status = within(
    await screen.findByRole('region', { name: 'Status: Error' })
  )

  expect(status.getByText('This offer contains errors.')).toBeVisible()
  expect(status.getByText('1')).toBeVisible()
  expect(status.getByText(/Mar 7, 2026.*10:59:41.AM/)).toBeVisible()
  expect(status.getByText('INVNT-001.ERR_SKU_UNAVAILABLE')).toBeVisible()
  expect(status.getByText('Times in UTC')).toBeVisible()
  expect(status.getByText('Inventory')).toBeVisible()
  expect(
    status.getByText('The channel takes no offer without stock.')
  ).toBeVisible()
  expect(status.getByRole('link', { name: /^Edit inventory/ })).toHaveAttribute(
    'href',
    'https://grocery1.myvtex.com/admin/inventory/?skuId=405535'
  )

  await userEvent.click(status.getByRole('link', { name: 'View interaction' }))
  expect(visited).toEqual([
    '/admin/app/offer-management/vtex.amazon/405535/interactions/0199A0B1C2D3E4F50617283940516274?tz=UTC',
  ])
})

test('a few errors are told in full at once, and each closes by itself', async () => {
  show({ status: 'ERROR', openErrors: errorsNamed('First', 'Second', 'Third') })

  const second = await screen.findByRole('button', { name: 'Second' })

  expect(screen.getByText('Text of Second')).toBeVisible()
  await userEvent.click(second)
  expect(screen.getByText('Text of Second')).not.toBeVisible()
  expect(screen.getByText('Text of First')).toBeVisible()
  expect(screen.getByText('Text of Third')).toBeVisible()
})

test('of many errors the newest is told in full, the others when asked for', async () => {
  show({ status: 'ERROR', openErrors: errorsNamed('A', 'B', 'C', 'D') })

  const second = await screen.findByRole('button', { name: 'B' })

  expect(screen.getByText('Text of A')).toBeVisible()
  expect(screen.getByText('Text of B')).not.toBeVisible()
  await userEvent.click(second)
  expect(screen.getByText('Text of B')).toBeVisible()
  expect(screen.getByText('Text of C')).not.toBeVisible()
})

test('an error is fixed where a success would close it', async () => {
  show({
    status: 'ERROR',
    openErrors: [wireError({ closableOrigins: ['PRICE', 'CATALOG'] })],
  })

  expect(
    await screen.findByRole('link', { name: /^Edit catalog/ })
  ).toHaveAttribute(
    'href',
    'https://grocery1.myvtex.com/admin/Site/ProdutoForm.aspx?id=7'
  )
  expect(screen.getByRole('link', { name: /^Edit price/ })).toBeVisible()
  expect(screen.queryByRole('link', { name: /^Edit inventory/ })).toBeNull()
})

test.each([
  ['en' as const, 'Inventory'],
  ['pt' as const, 'Estoque'],
])(
  'in %s an error without title has the name of its kind',
  async (locale, kind) => {
    show(
      { status: 'ERROR', openErrors: [wireError({ title: null })] },
      { locale }
    )

    expect(await screen.findByRole('button', { name: kind })).toBeVisible()
  }
)

test.each([
  [
    'en' as const,
    'View interaction',
    /Its interaction was available until Mar 17, 2026/,
  ],
  [
    'pt' as const,
    'Ver Interação',
    /A interação ficou disponível até 17 de mar\. de 2026/,
  ],
])(
  'in %s an expired interaction is told, not linked',
  async (locale, link, text) => {
    show(
      {
        status: 'ERROR',
        openErrors: [
          wireError({ interactionExpiresAt: '2026-03-17T10:59:41.000Z' }),
        ],
        interactions: wireInteractions([]),
      },
      { locale }
    )

    expect(await screen.findByText(text)).toBeVisible()
    expect(screen.queryByRole('link', { name: link })).toBeNull()
  }
)

test('an open error says what becomes of it and who can solve it', async () => {
  const { visited } = show({
    status: 'ERROR',
    openErrors: [
      wireError({ title: 'First' }),
      wireError({
        title: 'Second',
        code: 'AUTH-002',
        errorCode: { id: 'AUTH-002', solvedBy: 'CHANNEL' },
        aftermath: {
          fate: 'BEING_RETRIED',
          by: {
            id: '0199A0B1C2D3E4F50617283940516299',
            startDate: '2026-03-08T14:02:00.000Z',
            closedAt: null,
            origin: 'INVENTORY',
            result: 'PROCESSING',
          },
        },
      }),
    ],
  })

  expect(await screen.findByText('Still open.')).toBeVisible()
  expect(screen.getByText('Being tried again now')).toBeVisible()
  expect(screen.getByText(/You, the seller/)).toBeVisible()
  expect(screen.getByText(/Who can solve it: The channel/)).toBeVisible()
  await userEvent.click(
    screen.getByRole('link', {
      name: 'inventory update of Mar 8, 2026, 2:02 PM',
    })
  )
  expect(visited).toEqual([
    '/admin/app/offer-management/vtex.amazon/405535/interactions/0199A0B1C2D3E4F50617283940516299?tz=UTC',
  ])
})

test('an interaction tells date, origin, new value and result, and opens its page', async () => {
  const { visited } = show()
  const row = (await screen.findAllByRole('row'))[1]

  expect(row).toHaveTextContent(/Mar 7, 2026.*9:15:00.AM/)
  expect(row).toHaveTextContent('Price')
  expect(row).toHaveTextContent('R$79.99')
  expect(row).toHaveTextContent('Success')

  await userEvent.click(within(row).getByRole('link'))
  expect(visited).toEqual([
    '/admin/app/offer-management/vtex.amazon/405535/interactions/0199A0B1C2D3E4F50617283940516275?tz=UTC',
  ])
})

test('new values are items in stock, a price, or a dash', async () => {
  show(
    {
      interactions: {
        items: [
          wireInteraction({
            id: 'A',
            newValue: { price: null, inventory: 1 },
          }),
          wireInteraction({ id: 'B', result: 'FAILURE', newValue: null }),
          wireInteraction({
            id: 'C',
            newValue: {
              price: { amount: '1234.5', currency: null },
              inventory: 33,
            },
          }),
        ],
        total: 3,
        isTotalExact: true,
      },
    },
    { locale: 'pt' }
  )

  const values = (await screen.findAllByRole('row'))
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[2])

  expect(values[0]).toHaveTextContent('1 item')
  expect(values[1]).toHaveTextContent('-')
  expect(values[2]).toHaveTextContent('1.234,5033 itens')
})

test('filters of the interactions live in the address', async () => {
  const user = userEvent.setup()
  const { query, requests } = show(
    { interactions: wireInteractions([wireInteraction()], 40) },
    { query: { page: '2' } }
  )

  await user.click(await screen.findByRole('button', { name: 'Result: All' }))
  await user.click(screen.getByLabelText('Failure'))
  await user.click(screen.getByLabelText('Processing'))
  await user.click(screen.getByRole('button', { name: 'APPLY' }))

  expect(query()).toEqual({ tz: 'UTC', result: 'failure,processing' })
  await waitFor(() => expect(requests).toHaveLength(2))
  expect(requests[1].variables).toMatchObject({
    filter: { origins: [], results: ['FAILURE', 'PROCESSING'] },
    from: 0,
  })

  await user.click(screen.getByRole('button', { name: 'Next page' }))
  expect(query()).toEqual({
    tz: 'UTC',
    result: 'failure,processing',
    page: '2',
  })
})

test.each([
  ['en' as const, 'No interactions available'],
  ['pt' as const, 'Nenhuma interação disponível'],
])('in %s an offer without interactions says so', async (locale, name) => {
  show({ interactions: wireInteractions([]) }, { locale })

  expect(await screen.findByRole('heading', { name })).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})

test('filters that leave nothing can be cleared', async () => {
  const { query } = show(
    { interactions: wireInteractions([]) },
    { query: { origin: 'price' } }
  )

  expect(
    await screen.findByText('No interaction matches the filters')
  ).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(screen.getByRole('region', { name: 'Interactions' })).toHaveFocus()
  expect(query()).toEqual({ tz: 'UTC' })
})

test('the edit menu works by keyboard', async () => {
  const user = userEvent.setup()

  show()
  const button = await screen.findByRole('button', { name: 'Edit' })

  button.focus()
  await user.keyboard('{ArrowDown}')
  const [information, price, inventory] = screen.getAllByRole('menuitem')

  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(information).toHaveFocus()
  expect(information).toHaveAccessibleName(/^Edit information/)
  expect(information).toHaveAttribute('target', '_blank')

  await user.keyboard('{ArrowUp}')
  expect(inventory).toHaveFocus()
  await user.keyboard('{Home}{ArrowDown}')
  expect(price).toHaveFocus()
  await user.keyboard('{End}')
  expect(inventory).toHaveFocus()

  await user.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(button).toHaveFocus()

  await user.keyboard('{Enter}')
  expect(screen.getAllByRole('menuitem')[0]).toHaveFocus()
  await user.tab()
  expect(screen.queryByRole('menu')).toBeNull()
})

test('the way back leads to the list as it was left', async () => {
  window.sessionStorage.setItem('offer-management.offers', '?brand=M~26M')
  show()

  const [crumb, back] = await screen.findAllByRole('link', {
    name: /Offers|offers/,
  })

  expect(crumb).toHaveAttribute(
    'href',
    '/admin/offer-management?brand=M~26M&tz=UTC'
  )
  expect(back).toHaveAttribute('href', crumb.getAttribute('href'))
  window.sessionStorage.clear()
})

test('an offer that does not exist is told so', async () => {
  show({}, { answer: () => failWith('OFFER_NOT_FOUND') })

  expect(
    await screen.findByRole('heading', { name: 'There is no such offer' })
  ).toBeVisible()
  expect(screen.getByText(/SKU 405535 on vtex\.amazon/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Back to the offers' })).toBeVisible()
})

test('a read that failed succeeds by trying again', async () => {
  let isUp = false

  show(
    {},
    { answer: () => (isUp ? wireOffer() : failWith('STORE_UNAVAILABLE')) }
  )

  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The offer could not be loaded'
  )
  isUp = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  const name = await screen.findByRole('heading', { name: 'Buzz G' })

  expect(name).toBeVisible()
  expect(document.body).not.toHaveFocus()
  expect(document.activeElement).toContainElement(name)
})
