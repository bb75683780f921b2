import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import en from '../../messages/en.json'
import pt from '../../messages/pt.json'
import { AdminShell } from './AdminShell'
import { home } from './layout/navigation'
import type { Pages } from './Page'
import { Helmet, useRuntime } from './platform/vtex.render-runtime'
import { startHistory } from './router/history'

const OFFER = '/admin/offer-management/vtex.amazon/103'

function OfferList() {
  const { navigate, setQuery, query } = useRuntime()

  return (
    <>
      <h1>All offers</h1>
      <p>Searched: {query.search}</p>
      <button type="button" onClick={() => navigate({ to: OFFER })}>
        Open
      </button>
      <button type="button" onClick={() => setQuery({ search: 'rice & co' })}>
        Search
      </button>
    </>
  )
}

function OfferDetails({ params }: { params: Record<string, string> }) {
  if (params.skuId === 'broken') throw new Error('of a test')

  return (
    <>
      <Helmet title={`SKU ${params.skuId}`} />
      <h1>SKU {params.skuId}</h1>
    </>
  )
}

const MESSAGES: Record<string, Record<string, string>> = { en, pt }

function open(path: string, language = 'en') {
  window.history.replaceState(null, '', path)
  startHistory(home.path)

  render(
    <AdminShell
      account="grocery1"
      pages={{ OfferList, OfferDetails } as Pages}
      languages={['en', 'pt']}
      speech={{ language, messages: MESSAGES[language] }}
      loadMessages={async (name) => MESSAGES[name]}
    />
  )
}

beforeEach(() => window.localStorage.clear())

test('the root of the Admin leads to the offers', () => {
  open('/')

  expect(screen.getByRole('heading', { name: 'All offers' })).toBeVisible()
  expect(window.location.pathname).toBe('/admin/offer-management')
})

test('a page that is opened gets the focus and names the window, and Back undoes both', async () => {
  open('/admin/offer-management')
  expect(document.title).toBe('Offer Management - grocery1')
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))

  expect(await screen.findByRole('heading', { name: 'SKU 103' })).toHaveFocus()
  expect(document.title).toBe('SKU 103')
  window.history.back()

  expect(
    await screen.findByRole('heading', { name: 'All offers' })
  ).toHaveFocus()
  expect(document.title).toBe('Offer Management - grocery1')
})

test('the first link of every page jumps over the menu', async () => {
  open('/admin/offer-management')
  await userEvent.tab()
  expect(document.activeElement).toHaveTextContent(/^Skip/)
  await userEvent.keyboard('{Enter}')

  expect(screen.getByRole('main')).toHaveFocus()
  expect(window.location.hash).toBe('')
})

test('the menu marks the page, also when the page is below its item', async () => {
  open(OFFER)
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
  const link = screen.getByRole('link', { name: 'Offer Management' })

  expect(link).toHaveAttribute('aria-current', 'true')
  await userEvent.click(link)

  expect(screen.getByRole('heading', { name: 'All offers' })).toBeVisible()
  expect(link).toHaveAttribute('aria-current', 'page')
  expect(link).not.toBeVisible()
})

test('Escape closes the menu of a small screen and gives the focus back', async () => {
  open(OFFER)
  const button = screen.getByRole('button', { name: 'Menu' })

  await userEvent.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{Escape}')

  expect(button).toHaveAttribute('aria-expanded', 'false')
  expect(button).toHaveFocus()
})

test('what a page keeps in the address stays one value, whatever is in it', async () => {
  open('/admin/offer-management?page=2')
  await userEvent.click(screen.getByRole('button', { name: 'Search' }))

  expect(screen.getByText('Searched: rice & co')).toBeVisible()
  expect(window.location.search).toBe('?page=2&search=rice+%26+co')
})

test('the time zone of a shared link holds on the pages opened from it', async () => {
  open('/admin/offer-management?tz=Asia%2FTokyo')
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))

  expect(window.location.search).toBe('?tz=Asia%2FTokyo')
})

test('a language that is chosen shows at once, and is kept for next time', async () => {
  open('/admin/nowhere?locale=en&tz=UTC')
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
  await userEvent.selectOptions(screen.getByLabelText('Language'), 'pt')

  expect(
    await screen.findByRole('heading', { name: 'Esta página não existe' })
  ).toBeVisible()
  expect(document.documentElement.lang).toBe('pt')
  expect(window.location.search).toBe('?tz=UTC')
  expect(window.localStorage.getItem('admin.locale')).toBe('pt')
})

test('an address of no page says so in the language of the person, and leads on', async () => {
  open('/admin/nowhere', 'pt')
  const page = within(screen.getByRole('main'))

  expect(
    page.getByRole('heading', { name: 'Esta página não existe' })
  ).toBeVisible()
  await userEvent.click(
    page.getByRole('link', { name: 'Ir para Gerenciamento de anúncios' })
  )

  expect(screen.getByRole('heading', { name: 'All offers' })).toBeVisible()
})

test('a page that breaks leaves the menu and the other pages alive', async () => {
  const report = jest.spyOn(console, 'error').mockImplementation()

  open('/admin/offer-management/vtex.amazon/broken')
  expect(screen.getByRole('alert')).toHaveTextContent(
    'This page could not be shown'
  )
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
  await userEvent.click(screen.getByRole('link', { name: 'Offer Management' }))

  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(screen.getByRole('heading', { name: 'All offers' })).toBeVisible()
  report.mockRestore()
})
