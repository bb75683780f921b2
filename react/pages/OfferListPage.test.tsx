import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import { failWith } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import { wirePage, wireRow, wireSummary } from '../testing/wireOffers'
import { OfferListPage } from './OfferListPage'

type Options = Partial<Parameters<typeof renderPage>[1]>

const show = (options: Options = {}) =>
  renderPage(<OfferListPage />, { answer: () => wirePage(), ...options })

const manyOffers = () =>
  wirePage({
    total: 652,
    summary: wireSummary({
      total: 652,
      synced: 160,
      sending: 132,
      error: 360,
      unavailable: 9,
    }),
  })

const applyFilter = async (name: RegExp, choices: string[]) => {
  const user = userEvent.setup()

  await user.click(await screen.findByRole('button', { name }))
  const popup = screen.getByRole('dialog')

  for (const choice of choices) {
    await user.click(within(popup).getByLabelText(choice))
  }
  await user.click(within(popup).getByRole('button', { name: 'APPLY' }))
}

test('the offers page asks once, for all it shows', async () => {
  const { requests } = show()

  await screen.findByRole('link', { name: 'Fusilli 500 g' })
  expect(requests).toEqual([
    {
      name: 'Offers',
      variables: {
        filter: { channels: [], categories: [], brands: [], statuses: [] },
        sort: { by: 'UPDATED_AT', direction: 'DESC' },
        from: 0,
        size: 15,
      },
    },
  ])
})

test('a row tells name, SKU, channel, price, inventory and status', async () => {
  show()

  const row = (await screen.findAllByRole('row'))[1]

  expect(row).toHaveTextContent('Fusilli 500 g')
  expect(row).toHaveTextContent('ID · 1 VTEX')
  expect(row).toHaveTextContent('Amazon')
  expect(row).toHaveTextContent('R$9.75')
  expect(row).toHaveTextContent('272')
  expect(row).toHaveTextContent('Synched')
})

test('what is not known yet is a dash', async () => {
  show({
    answer: () =>
      wirePage({
        items: [
          wireRow({
            product: null,
            price: null,
            inventory: null,
            status: 'SENDING',
          }),
        ],
      }),
  })

  const cells = within((await screen.findAllByRole('row'))[1]).getAllByRole(
    'cell'
  )

  expect(cells[0]).toHaveTextContent('SKU 1')
  expect(cells[2]).toHaveTextContent('-')
  expect(cells[3]).toHaveTextContent('-')
  expect(cells[4]).toHaveTextContent('Sending')
})

test.each([
  ['en' as const, 'Images'],
  ['pt' as const, 'Imagens'],
])(
  'in %s an offer in error shows the kind of its newest error',
  async (locale, kind) => {
    show({
      locale,
      answer: () =>
        wirePage({
          items: [
            wireRow({
              status: 'ERROR',
              openErrors: [
                { errorCode: { id: 'CTLG-007' } },
                { errorCode: { id: 'PRICE-001' } },
              ],
            }),
          ],
        }),
    })

    const cells = within((await screen.findAllByRole('row'))[1]).getAllByRole(
      'cell'
    )

    expect(cells[4]).toHaveTextContent(kind)
  }
)

test('the summary tells 160 of 652 as 25 %, and the count of each status', async () => {
  show({ answer: manyOffers })

  const summary = within(
    await screen.findByRole('region', { name: 'Overview' })
  )
  const told = (term: string) =>
    summary.getByText(term).parentElement?.querySelector('dd')

  expect(told('Offers')).toHaveTextContent('652')
  expect(told('Synced')).toHaveTextContent('25%')
  expect(told('Synched')).toHaveTextContent('160')
  expect(told('Sending')).toHaveTextContent('132')
  expect(told('Containing errors')).toHaveTextContent('360')
})

test('the page is told in Portuguese', async () => {
  show({ locale: 'pt', answer: manyOffers })

  expect(
    await screen.findByRole('heading', { name: 'Gerenciamento de anúncios' })
  ).toBeVisible()
  expect(
    await screen.findByRole('button', { name: 'Canal: Todos' })
  ).toBeVisible()
  expect(await screen.findByText('Com erro')).toBeVisible()
  expect(screen.getByText('1 - 15 de 652')).toBeVisible()
  expect(
    screen.getByRole('link', { name: 'Anúncios indisponíveis' })
  ).toBeVisible()
})

test('page 2 keeps search and filters', async () => {
  const { query, requests } = show({
    query: { q: 'fusilli', brand: 'M~26M', status: 'error' },
    answer: manyOffers,
  })

  await userEvent.click(
    await screen.findByRole('button', { name: 'Next page' })
  )

  expect(query()).toMatchObject({
    q: 'fusilli',
    brand: 'M~26M',
    status: 'error',
    page: '2',
  })
  expect(requests[1].variables).toMatchObject({
    filter: { text: 'fusilli', brands: ['M&M'], statuses: ['ERROR'] },
    from: 15,
  })
})

test('a new filter starts at page 1 and keeps order, page size and time zone', async () => {
  const { query } = show({
    query: { page: '2', size: '50', sort: '-price' },
    answer: manyOffers,
  })

  await applyFilter(/^Status/, ['Error'])

  expect(query()).toEqual({
    tz: 'UTC',
    status: 'error',
    size: '50',
    sort: '-price',
  })
})

test('brands with & and + filter by their whole name', async () => {
  const { query, requests } = show()

  await applyFilter(/^Brand/, ['A+B', 'M&M'])

  expect(
    await screen.findByRole('button', { name: 'Brand: A+B +1' })
  ).toBeVisible()
  expect(query().brand).toBe('A~2BB,M~26M')
  expect(requests[1].variables.filter.brands).toEqual(['A+B', 'M&M'])
})

test('several channels are chosen at once, and take effect by APPLY', async () => {
  const { requests } = show()

  await applyFilter(/^Channel/, ['Saggin', 'Amazon'])

  await waitFor(() => expect(requests).toHaveLength(2))
  expect(requests[1].variables.filter.channels).toEqual([
    'v2v.saggin',
    'vtex.amazon',
  ])
})

test('Esc closes a filter, changes nothing and gives the focus back', async () => {
  const user = userEvent.setup()
  const { requests } = show()
  const pill = await screen.findByRole('button', { name: 'Brand: All' })

  await user.click(pill)
  expect(pill).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByLabelText('A+B')).toHaveFocus()

  await user.keyboard(' {Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(pill).toHaveFocus()
  expect(pill).toHaveAttribute('aria-expanded', 'false')
  expect(requests).toHaveLength(1)
})

test('Tab out of a filter closes it', async () => {
  const user = userEvent.setup()

  show()
  await user.click(await screen.findByRole('button', { name: 'Status: All' }))
  await user.tab()
  await user.tab()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test.each([
  ['en' as const, 'About: Discarded offers', /no longer in the trade policy/],
  ['en' as const, 'About: Overview', /whatever their status/],
  ['pt' as const, 'Sobre: Visão geral', /qualquer que seja o status/],
])(
  'in %s the button “%s” explains, until Esc or Tab',
  async (locale, name, text) => {
    const user = userEvent.setup()

    show({ locale })
    const button = await screen.findByRole('button', { name })

    expect(screen.queryByText(text)).toBeNull()
    button.focus()
    await user.keyboard('{Enter}')
    expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByText(text).closest('[role=status]')).not.toBeNull()

    await user.keyboard('{Escape}')
    expect(screen.queryByText(text)).toBeNull()
    expect(button).toHaveFocus()

    await user.keyboard(' ')
    expect(screen.getByText(text)).toBeVisible()
    await user.tab()
    expect(screen.queryByText(text)).toBeNull()
  }
)

test('a search takes effect by Enter, and an emptied one at once', async () => {
  const user = userEvent.setup()
  const { query } = show()
  const field = await screen.findByRole('searchbox', {
    name: 'Search by SKU name, ID or EAN',
  })

  await user.type(field, ' 7891 & co{Enter}')
  expect(query().q).toBe('7891 ~26 co')

  await user.clear(field)
  expect(query().q).toBeUndefined()
})

test('a click on a column sorts ascending, another descending', async () => {
  const user = userEvent.setup()
  const { query, requests } = show()
  const header = () => screen.getByRole('columnheader', { name: 'Price' })

  await user.click(await screen.findByRole('button', { name: 'Price' }))
  await waitFor(() =>
    expect(header()).toHaveAttribute('aria-sort', 'ascending')
  )
  expect(query().sort).toBe('price')

  await user.click(screen.getByRole('button', { name: 'Price' }))
  await waitFor(() =>
    expect(header()).toHaveAttribute('aria-sort', 'descending')
  )
  expect(requests[2].variables.sort).toEqual({ by: 'PRICE', direction: 'DESC' })
})

test('the page size is chosen, and begins at page 1', async () => {
  const { query } = show({ query: { page: '3' }, answer: manyOffers })

  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Show rows' }),
    '100'
  )

  expect(query()).toEqual({ tz: 'UTC', size: '100' })
})

test('an address behind the last page shows the last page', async () => {
  const { query } = show({
    query: { page: '99' },
    answer: ({ variables }) =>
      variables.from < 652
        ? manyOffers()
        : wirePage({ ...manyOffers().offers, items: [] }),
  })

  await screen.findByText('646 - 652 of 652')
  expect(query().page).toBe('44')
})

test('the name of an offer opens its page and keeps the language', async () => {
  const { visited } = show({ query: { locale: 'pt' } })
  const link = await screen.findByRole('link', { name: 'Fusilli 500 g' })

  expect(link).toHaveAttribute(
    'href',
    '/admin/offer-management/vtex.amazon/1?locale=pt&tz=UTC'
  )
  await userEvent.click(link)
  expect(visited).toEqual([
    '/admin/app/offer-management/vtex.amazon/1?locale=pt&tz=UTC',
  ])
})

test.each([
  ['en' as const, '1 - 15 of 10,000+', ['10,000+', '120', '4,000']],
  ['pt' as const, '1 - 15 de 10.000+', ['10.000+', '120', '4.000']],
])(
  'in %s what was not counted to its end is marked, and its pages go on',
  async (locale, range, figures) => {
    const { query } = show({
      locale,
      answer: () =>
        wirePage({
          items: Array.from({ length: 15 }, (_, index) =>
            wireRow({ id: `${index}`, skuId: `${index}` })
          ),
          total: 10000,
          isTotalExact: false,
          summary: wireSummary({
            total: 10000,
            isTotalExact: false,
            synced: 10000,
            sending: 120,
            error: 4000,
            atLeast: ['SYNCED'],
          }),
        }),
    })

    expect(await screen.findByText(range)).toBeVisible()
    for (const figure of figures) {
      expect(screen.getAllByText(figure)[0]).toBeVisible()
    }
    expect(screen.queryByText(/%/)).toBeNull()

    await userEvent.click(
      screen.getByRole('button', { name: /^(Next page|Próxima página)$/ })
    )
    expect(query().page).toBe('2')
  }
)

test('without any offer the page tells how connectors begin', async () => {
  show({
    answer: () =>
      wirePage({
        items: [],
        total: 0,
        summary: wireSummary(),
      }),
  })

  expect(
    await screen.findByRole('heading', { name: 'No offers yet' })
  ).toBeVisible()
  expect(screen.getByText(/A connector begins by activating/)).toBeVisible()
  expect(screen.queryByRole('searchbox')).toBeNull()
})

test('when nothing matches, the filters can be cleared', async () => {
  const { query } = show({
    query: { q: 'nothing', brand: 'Garofalo', sort: 'name' },
    answer: ({ variables }) =>
      variables.filter.text ? wirePage({ items: [], total: 0 }) : wirePage(),
  })

  const notice = await screen.findByText(
    'No offer matches your search and filters'
  )

  await userEvent.click(
    within(notice.parentElement as HTMLElement).getByRole('button', {
      name: 'Clear filters',
    })
  )

  expect(
    await screen.findByRole('link', { name: 'Fusilli 500 g' })
  ).toBeVisible()
  expect(query()).toEqual({ tz: 'UTC', sort: 'name' })
})

test('a read that failed is told, and succeeds by trying again', async () => {
  let isUp = false

  show({
    answer: () =>
      isUp ? wirePage() : failWith('STORE_UNAVAILABLE', { requestId: 'R1' }),
  })

  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The offers could not be loaded'
  )
  isUp = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  const offer = await screen.findByRole('link', { name: 'Fusilli 500 g' })

  expect(offer).toBeVisible()
  expect(document.body).not.toHaveFocus()
  expect(document.activeElement).toContainElement(offer)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the discarded offers have a page of their own, without status', async () => {
  const { requests, visited } = show({
    query: { view: 'discarded' },
    answer: () =>
      wirePage({
        items: [
          wireRow({
            status: 'UNAVAILABLE',
            discarded: {
              date: '2026-03-07T09:15:00.000Z',
              interactionId: '0199A0B1C2D3E4F50617283940516276',
            },
          }),
        ],
      }),
  })

  const row = (await screen.findAllByRole('row'))[1]

  expect(
    screen.getByRole('heading', { name: 'Discarded offers' })
  ).toBeVisible()
  expect(requests[0].variables.filter.statuses).toEqual(['UNAVAILABLE'])
  expect(screen.queryByRole('button', { name: /^Status/ })).toBeNull()
  expect(row).toHaveTextContent('Mar 7, 2026')
  expect(screen.getByText(/Times in UTC/)).toBeVisible()
  expect(within(row).getByRole('link', { name: /^SKU 1/ })).toHaveAttribute(
    'href',
    'https://grocery1.myvtex.com/admin/Site/SkuForm.aspx?idSku=1'
  )

  await userEvent.click(
    within(row).getByRole('link', { name: 'View interaction of Fusilli 500 g' })
  )
  expect(visited).toEqual([
    '/admin/app/offer-management/vtex.amazon/1/interactions/0199A0B1C2D3E4F50617283940516276?tz=UTC',
  ])
})

test('from the list a link leads to the discarded offers', async () => {
  const { visited } = show({ query: { brand: 'Garofalo' } })

  await userEvent.click(
    await screen.findByRole('link', { name: 'Discarded offers' })
  )
  expect(visited).toEqual(['/admin/app/offer-management?view=discarded&tz=UTC'])
})

test('from the list a link leads to saved interactions', async () => {
  const { visited } = show({ query: { brand: 'Garofalo' } })

  await userEvent.click(
    await screen.findByRole('link', { name: 'Open a saved file' })
  )
  expect(visited).toEqual(['/admin/app/offer-management/saved?tz=UTC'])
})
