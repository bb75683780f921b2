import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import { jsonWriter } from '../model/export/jsonExport'
import type { Interaction } from '../model/interaction'
import type { Log } from '../model/log'
import {
  savedInteraction,
  savedIssue,
  savedLog,
  written,
} from '../testing/exporting'
import { renderPage } from '../testing/renderPage'
import { SavedInteractionPage } from './SavedInteractionPage'

type Options = {
  locale?: 'en' | 'es' | 'pt'
  query?: Record<string, string>
}

const show = (options: Options = {}) =>
  renderPage(<SavedInteractionPage />, {
    answer: () => {
      throw new Error('A saved file asks the server for nothing.')
    },
    ...options,
  })

type Parts = {
  interaction?: Partial<Interaction>
  account?: string
  logs?: Log[]
  hasEvidence?: boolean
}

const fileOf = (parts: Parts = {}) => {
  const logs = parts.logs ?? [savedLog({ hasEvidence: true })]
  const content = written(
    jsonWriter(
      {
        savedAt: '2020-03-07T12:00:00.000Z',
        account: parts.account ?? 'grocery1',
        interaction: savedInteraction({
          logTotal: logs.length,
          ...parts.interaction,
        }),
      },
      parts.hasEvidence ?? true
    ),
    logs,
    { L1: { request: 'curl https://x.example/secretless' } }
  )

  return new File([content], 'offer.json', { type: 'application/json' })
}

const choose = async (file: File, label: RegExp | string = 'Choose file') =>
  userEvent.upload(screen.getByLabelText(label), file, { applyAccept: false })

test('a file is shown in the same viewer, marked as a copy of its day', async () => {
  const page = show()

  await choose(fileOf())

  const note = await screen.findByRole('region', {
    name: /^Saved on Mar 7, 2020.*: this is a copy, not live$/,
  })

  expect(note).toHaveTextContent('From the file offer.json.')
  expect(note).toHaveTextContent('Times in UTC')
  expect(within(note).getByRole('heading', { level: 2 })).toHaveFocus()
  expect(
    screen.getByRole('heading', { level: 1, name: 'Buzz G' })
  ).toBeVisible()
  expect(
    within(
      screen.getByRole('region', { name: 'Interaction result' })
    ).getByText('Failure')
  ).toBeVisible()
  expect(
    screen.getByRole('heading', { name: 'When it was saved:' })
  ).toBeVisible()
  expect(screen.getByText('Price added to the queue')).toBeVisible()
  expect(screen.queryByText(/Available until/)).toBeNull()
  expect(page.requests).toEqual([])
})

test('an open interaction was as quiet as when it was saved', async () => {
  show()
  await choose(
    fileOf({
      interaction: {
        result: 'processing',
        closedAt: undefined,
        startDate: '2020-03-07T09:00:00.000Z',
      },
      logs: [savedLog({ at: Date.parse('2020-03-07T09:20:00.000Z') })],
    })
  )
  expect(
    await screen.findByText(
      'Open for 3 h, last log 2 h 40 min ago: probably stuck'
    )
  ).toBeVisible()
  expect(screen.getByText(/was still open when the file/)).toBeVisible()
  expect(screen.queryByRole('switch')).toBeNull()
})

test('a file of some logs alone does not say how quiet it was', async () => {
  show()
  await choose(
    fileOf({
      interaction: { result: 'processing', closedAt: undefined, logTotal: 9 },
    })
  )
  expect(await screen.findByText(/was still open when the file/)).toBeVisible()
  expect(screen.queryByText(/^Open for/)).toBeNull()
})

test('evidence comes from the file', async () => {
  const page = show()
  const { date, code, description } = savedIssue()

  await choose(
    fileOf({
      logs: [
        savedLog({
          type: 'failure',
          at: Date.parse(date),
          hasEvidence: true,
          errors: [{ code, description }],
        }),
      ],
    })
  )
  await userEvent.click(
    await screen.findByRole('button', { name: 'See log and evidence' })
  )
  await waitFor(() => expect(document.body).toHaveTextContent('secretless'))
  expect(page.requests).toEqual([])
})

test('a file can be dropped anywhere, and another in its place', async () => {
  show({ locale: 'pt' })
  const drop = (file: File) => {
    const data = { dataTransfer: { types: ['Files'], files: [file] } }

    fireEvent.dragOver(document.body, data)
    expect(fireEvent.drop(document.body, data)).toBe(false)
  }

  act(() => drop(fileOf()))
  expect(
    await screen.findByRole('heading', { name: /^Salva em 7 de mar/ })
  ).toBeVisible()

  act(() =>
    drop(
      fileOf({
        interaction: { offer: { ...savedInteraction().offer, name: 'Second' } },
      })
    )
  )
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Second' })
  ).toBeVisible()
})

test('it says that nothing is sent anywhere', () => {
  show({ locale: 'es' })
  expect(screen.getByText(/se lee solo en este navegador/)).toBeVisible()
})

test('what the file leaves out is said', async () => {
  show()
  await choose(fileOf({ interaction: { logTotal: 4310 }, hasEvidence: false }))

  expect(await screen.findByText(/It holds 1 of 4,310 logs/)).toBeVisible()
  expect(screen.getByText(/evidence was left out/)).toBeVisible()
})

test('a file of another account leads to no page of this one', async () => {
  show()
  await choose(fileOf({ account: 'other' }))

  expect(
    await screen.findByRole('region', { name: /^Saved/ })
  ).toHaveTextContent('It comes from the account other, not from yours')
  expect(screen.queryByRole('link', { name: /Correct/ })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Buzz G' })).toBeNull()
  expect(screen.getByText('Correct the description')).toBeVisible()
})

test('a link that somebody put into a file leads nowhere but to the Admin', async () => {
  show()
  await choose(
    fileOf({
      interaction: {
        issues: [savedIssue({ solutionLink: 'https://evil.example/{skuId}' })],
      },
    })
  )

  expect(await screen.findByText('Correct the description')).toBeVisible()
  expect(screen.queryByRole('link', { name: /Correct/ })).toBeNull()
})

test.each([
  ['notes.txt', 'hello', /It is no complete JSON file/],
  ['other.json', '{"log":{}}', /not one that was exported/],
  [
    'new.json',
    '{"format":"offer-management/interaction","version":9}',
    /A newer version of Offer Management wrote it \(format 9; up to 1/,
  ],
  [
    'damaged.json',
    '{"format":"offer-management/interaction","version":1,"account":"a"}',
    /The field savedAt is not a date and time/,
  ],
])('%s is refused, and why is said', async (name, content, why) => {
  show()
  await choose(new File([content], name))

  const alert = await screen.findByRole('alert')

  await waitFor(() =>
    expect(alert).toHaveTextContent(`${name} cannot be opened`)
  )
  expect(alert).toHaveTextContent(why)
  expect(screen.getByLabelText('Choose file')).toBeVisible()
})

test('the offers lead on from here', async () => {
  const page = show({ query: { locale: 'en' } })

  await userEvent.click(screen.getByRole('link', { name: 'Offers' }))
  expect(page.visited).toEqual(['/admin/app/offer-management?locale=en&tz=UTC'])
})
