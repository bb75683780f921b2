import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import { renderPage } from '../testing/renderPage'
import { wireOffer } from '../testing/wireOffers'
import { OfferDetailsPage } from './OfferDetailsPage'

const STORED = 'offer-management.tz'

beforeEach(() => window.localStorage.clear())

const show = (
  query: Record<string, string> = {},
  locale: 'en' | 'es' | 'pt' = 'en'
) =>
  renderPage(<OfferDetailsPage />, {
    params: { feedId: 'vtex.amazon', skuId: '405535' },
    answer: () => wireOffer(),
    query,
    locale,
  })

const open = async (name = /Change time zone$/) =>
  userEvent.click(await screen.findByRole('button', { name }))

test('any zone can be chosen by its city, and is kept in address and browser', async () => {
  const page = show()

  expect(await screen.findByText('Mar 7, 2026, 9:15:00 AM')).toBeVisible()
  await open(/^Times in UTC/)
  expect(screen.getByRole('radio', { name: 'UTC' })).toBeChecked()
  await userEvent.type(
    screen.getByRole('combobox', { name: /City or name/ }),
    'são paulo{Enter}'
  )

  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('Mar 7, 2026, 6:15:00 AM')).toBeVisible()
  const button = screen.getByRole('button', {
    name: 'Times in America/Sao_Paulo (GMT-3). Change time zone',
  })

  expect(button).toHaveFocus()
  expect(page.query().tz).toBe('America/Sao_Paulo')
  expect(window.localStorage.getItem(STORED)).toBe('America/Sao_Paulo')
})

test('what is no zone is told, and changes nothing', async () => {
  const page = show({}, 'pt')

  await open(/Mudar fuso horário$/)
  await userEvent.type(
    screen.getByRole('combobox', { name: /Cidade ou nome/ }),
    'Atlantis{Enter}'
  )

  expect(screen.getByRole('alert')).toHaveTextContent(
    'Nenhum fuso horário tem esse nome'
  )
  expect(screen.getByRole('combobox', { name: /Cidade/ })).toHaveAttribute(
    'aria-invalid',
    'true'
  )
  expect(page.query().tz).toBe('UTC')
})

test('the browser’s own zone is named, and takes the choice back', async () => {
  window.localStorage.setItem(STORED, 'Asia/Tokyo')
  const page = show({ tz: 'Asia/Tokyo' }, 'es')

  expect(await screen.findByText('7 mar 2026, 18:15:00')).toBeVisible()
  await open(/Cambiar zona horaria$/)
  expect(screen.getByRole('combobox', { name: /Ciudad o nombre/ })).toHaveValue(
    'Asia/Tokyo'
  )
  await userEvent.click(
    screen.getByRole('radio', { name: 'La de este navegador: UTC' })
  )
  await userEvent.click(screen.getByRole('button', { name: 'Aplicar' }))

  expect(screen.getByText('7 mar 2026, 9:15:00')).toBeVisible()
  expect(page.query().tz).toBeUndefined()
  expect(window.localStorage.getItem(STORED)).toBeNull()
})

test('Esc leaves everything as it was', async () => {
  show()
  await open()
  const dialog = screen.getByRole('dialog', { name: 'Time zone of all dates' })

  expect(within(dialog).getByRole('radio', { name: 'UTC' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: /^Times in UTC/ })).toHaveFocus()
})
