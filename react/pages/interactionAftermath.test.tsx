import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { showInteraction } from '../testing/interactionPage'
import type { WireInteraction } from '../testing/wire'
import { wireIssue } from '../testing/wire'

const section = async (name: string) => screen.findByRole('region', { name })

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
