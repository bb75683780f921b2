import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'

import { decodeSaved } from '../model/export/decodeSaved'
import type { Answer, Request } from '../testing/answeringLink'
import { failWith } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import { wireColumns, wireInteraction, wireLog } from '../testing/wire'
import { InteractionDetailsPage } from './InteractionDetailsPage'

const params = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

const LOGS = [
  wireLog({ id: 'L1', hasEvidence: true }),
  wireLog({ id: 'L2', type: 'FAILURE', description: 'Refused' }),
  wireLog({ id: 'L3', hasEvidence: true }),
]

/** The files that were handed to the browser, in order. */
let saved: Array<{ name: string; blob: Blob }>

beforeEach(() => {
  saved = []
  let blob: Blob

  // jsdom makes no addresses of files, and downloads nothing.
  URL.createObjectURL = (file) => {
    blob = file as Blob

    return 'blob:x'
  }

  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function keep(this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob })
    })
})

afterEach(() => jest.restoreAllMocks())

const evidenceOf = (logIds: string[]) => ({
  interaction: {
    id: params.interactionId,
    evidence: logIds.map((logId) => ({
      logId,
      evidence: { request: `curl for ${logId}`, response: null },
    })),
  },
})

const interaction = {
  interaction: wireInteraction({ logColumns: wireColumns(LOGS) }),
}

const byOne = ({ name, variables }: Request) =>
  name === 'EvidenceOfLogs'
    ? evidenceOf(variables.logIds.slice(0, 1))
    : interaction

const show = (answer: Answer = byOne, options = {}) =>
  renderPage(<InteractionDetailsPage />, { params, answer, ...options })

const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader()

    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(blob)
  })

const open = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('button', { name: 'Export' }))

test('as JSON it holds all, evidence read in portions, and can be opened again', async () => {
  const user = userEvent.setup()
  const page = show()

  await open(user)
  await user.click(screen.getByRole('button', { name: 'Save file' }))
  expect(await screen.findByText(/was saved where your browser/)).toBeVisible()

  const [{ name, blob }] = saved
  const opened = decodeSaved(await textOf(blob))

  expect(name).toBe(
    'vtex.amazon_sku-405535_01935E6B2C007A3F9D52A1B2C3D4E5F6.json'
  )
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
  expect(opened.saved.logs.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3'])
  expect(opened.saved.evidence?.get('L3')).toEqual({
    request: 'curl for L3',
  })
  expect(
    page.requests
      .filter((request) => request.name === 'EvidenceOfLogs')
      .map(({ variables }) => variables.logIds)
  ).toEqual([['L1', 'L3'], ['L3']])
})

test('of filtered logs it holds those on the screen, or all', async () => {
  const user = userEvent.setup()

  show(byOne, { query: { type: 'failure' } })
  await open(user)
  await user.click(screen.getByRole('radio', { name: /^CSV/ }))
  await user.click(screen.getByRole('checkbox', { name: /With evidence/ }))
  expect(screen.getByRole('radio', { name: 'Shown now (1)' })).toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Save file' }))
  await user.click(await screen.findByRole('button', { name: 'Close' }))
  expect((await textOf(saved[0].blob)).trim().split('\r\n')).toHaveLength(2)

  await open(user)
  await user.click(screen.getByRole('radio', { name: /^CSV/ }))
  await user.click(screen.getByRole('radio', { name: 'All (3)' }))
  await user.click(screen.getByRole('checkbox', { name: /With evidence/ }))
  await user.click(screen.getByRole('button', { name: 'Save file' }))
  await waitFor(() => expect(saved).toHaveLength(2))
  expect((await textOf(saved[1].blob)).trim().split('\r\n')).toHaveLength(4)
})

test('for people it speaks their language', async () => {
  const user = userEvent.setup()

  show(byOne, { locale: 'pt' })
  await user.click(await screen.findByRole('button', { name: 'Exportar' }))
  await user.click(screen.getByRole('radio', { name: /^Markdown/ }))
  await user.click(screen.getByRole('button', { name: 'Salvar arquivo' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0].name).toMatch(/\.md$/)
  expect(await textOf(saved[0].blob)).toContain('## Linha do tempo')
})

test('evidence that cannot be read is told, and read on where it failed', async () => {
  const user = userEvent.setup()
  let isDown = true
  const page = show((request) =>
    request.name === 'EvidenceOfLogs' &&
    isDown &&
    request.variables.logIds[0] === 'L3'
      ? failWith('STORE_UNAVAILABLE')
      : byOne(request)
  )

  await open(user)
  await user.click(screen.getByRole('button', { name: 'Save file' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The file could not be finished'
  )
  expect(saved).toEqual([])

  isDown = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(
    page.requests
      .filter((request) => request.name === 'EvidenceOfLogs')
      .map(({ variables }) => variables.logIds[0])
  ).toEqual(['L1', 'L3', 'L3'])
})

test('writing can be given up', async () => {
  const user = userEvent.setup()

  show((request) =>
    request.name === 'EvidenceOfLogs'
      ? new Promise(() => undefined)
      : byOne(request)
  )
  await open(user)
  await user.click(screen.getByRole('button', { name: 'Save file' }))
  expect(await screen.findByRole('progressbar')).toHaveAttribute('max', '3')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('button', { name: 'Save file' })).toBeEnabled()
  expect(saved).toEqual([])
})

test('Esc closes the choices and gives the focus back', async () => {
  const user = userEvent.setup()

  show()
  await open(user)
  expect(screen.getByRole('dialog')).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus()
})
