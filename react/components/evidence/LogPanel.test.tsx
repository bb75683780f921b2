import {
  act,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'
import { IntlProvider } from 'react-intl'

import en from '../../../messages/en.json'
import pt from '../../../messages/pt.json'
import type { Evidence, Log } from '../../model/log'
import type { ReadError } from '../../model/readError'
import type { EvidenceSource } from './EvidenceContext'
import { EvidenceProvider } from './EvidenceContext'
import { LogPanel } from './LogPanel'

const KEY = { feedId: 'vtex.amazon', skuId: '405535', interactionId: '01935E' }

const LOG: Log = {
  id: 'a',
  seq: 1,
  type: 'failure',
  at: Date.UTC(2026, 10, 20, 9, 15, 2, 125),
  isDateOnly: false,
  description: 'The channel refused the offer',
  agent: 'Amazon API',
  hasEvidence: true,
  errors: [{ code: 'CTLG-006.TOO_LONG', description: 'Too long' }],
}

const EVIDENCE: Evidence = {
  request: `curl -X PUT 'https://api.example.com/items/1?try=2' -H 'Authorization: Bearer __MASKED_TOKEN_33_64__' -d '{"price":10.50}'`,
  response:
    'HTTP/1.1 422 Unprocessable Entity\nX-Request: 7\n\n{"error":"too long"}',
}

type Options = {
  locale?: 'en' | 'pt'
  read?: EvidenceSource['read']
  log?: Log
}

const calls = {
  onStep: jest.fn(),
  onClose: jest.fn(),
  onCompare: jest.fn(),
  onChoose: jest.fn(),
}

function panel(log: Log, { locale = 'en', read }: Options) {
  const source: EvidenceSource = {
    read: read ?? (() => Promise.resolve(EVIDENCE)),
    search: () => () => undefined,
  }

  return (
    <IntlProvider
      locale={locale}
      messages={{ en, pt }[locale]}
      timeZone="America/Sao_Paulo"
    >
      <SameSource source={source}>
        <LogPanel
          {...calls}
          interaction={KEY}
          log={log}
          position={{ index: 1, count: 3 }}
          linkOfLog="https://admin.example/log/a"
          waitMs={3000}
          sinceStartMs={200000}
        />
      </SameSource>
    </IntlProvider>
  )
}

function SameSource(props: { source: EvidenceSource; children: JSX.Element }) {
  const [source] = React.useState(props.source)

  return <EvidenceProvider source={source}>{props.children}</EvidenceProvider>
}

const show = (options: Options = {}) =>
  render(panel(options.log ?? LOG, options))

let isWide = true

beforeEach(() => {
  isWide = true
  jest.clearAllMocks()
  jest.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      ({
        matches: isWide && /1100px/.test(media),
        media,
        addListener: () => undefined,
        removeListener: () => undefined,
      }) as unknown as MediaQueryList
  )
})

describe('a log', () => {
  test('is shown whole beside the timeline, its date also in UTC', async () => {
    show()

    const aside = screen.getByRole('complementary', { name: 'Selected log' })

    expect(within(aside).getByText('Log 2 of 3')).toBeVisible()
    expect(within(aside).getByText(LOG.description)).toBeVisible()
    expect(within(aside).getByText('Nov 20, 2026, 6:15:02 AM')).toBeVisible()
    expect(within(aside).getByText('2026-11-20 09:15:02.125 UTC')).toBeVisible()
    expect(within(aside).getByText('3 min 20 s')).toBeVisible()
    expect(within(aside).getByText('CTLG-006.TOO_LONG')).toBeVisible()
    expect(await screen.findByRole('tab', { name: 'Request' })).toBeVisible()
  })

  test('stands in a window where there is no room, and closing gives the focus back', async () => {
    isWide = false
    const before = document.createElement('button')

    document.body.appendChild(before)
    before.focus()
    const { unmount } = show({ locale: 'pt' })

    expect(
      screen.getByRole('dialog', { name: 'Registro selecionado' })
    ).toBeVisible()
    expect(await screen.findByRole('tab', { name: 'Requisição' })).toBeVisible()
    unmount()
    expect(before).toHaveFocus()
    document.body.removeChild(before)
  })

  test('is stepped from, compared and closed', async () => {
    show()
    await screen.findByRole('tab', { name: 'Request' })
    await userEvent.click(screen.getByRole('button', { name: 'Previous log' }))
    await userEvent.click(screen.getByRole('button', { name: 'Next log' }))
    await userEvent.click(
      screen.getByRole('button', { name: /^Compare with the previous log/ })
    )
    await userEvent.click(
      screen.getByRole('button', { name: 'Compare with another log' })
    )
    await userEvent.keyboard('{Escape}')

    expect(calls.onStep.mock.calls).toEqual([[-1], [1]])
    expect(calls.onCompare).toHaveBeenCalledTimes(1)
    expect(calls.onChoose).toHaveBeenCalledTimes(1)
    expect(calls.onClose).toHaveBeenCalledTimes(1)
  })
})

describe('evidence', () => {
  test('is read into its parts, masks in words', async () => {
    show()

    const request = await screen.findByRole('tabpanel', { name: 'Request' })

    expect(within(request).getByText('PUT')).toBeVisible()
    expect(
      within(request).getByText('https://api.example.com/items/1?try=2')
    ).toBeVisible()
    expect(within(request).getByText('Query parameters (1)')).toBeVisible()
    expect(within(request).getByRole('row', { name: 'try 2' })).toBeVisible()
    expect(
      within(request).getByText('token, 33–64 characters')
    ).toHaveAttribute('title', '__MASKED_TOKEN_33_64__')
    expect(
      within(request).getByText('1 value was masked before it was stored.')
    ).toBeVisible()
    expect(
      within(request).getByRole('region', { name: 'Body' })
    ).toHaveTextContent('{ "price": 10.50 }')
  })

  test('is read in Portuguese as well', async () => {
    show({ locale: 'pt' })

    const request = await screen.findByRole('tabpanel', { name: 'Requisição' })

    expect(
      within(request).getByText('token, de 33 a 64 caracteres')
    ).toBeVisible()
    expect(within(request).getByText('Cabeçalhos (1)')).toBeVisible()
  })

  test('changes tabs by the arrow keys', async () => {
    show()
    const tab = await screen.findByRole('tab', { name: 'Request' })

    tab.focus()
    await userEvent.keyboard('{ArrowRight}')

    expect(screen.getByRole('tab', { name: 'Response 422' })).toHaveFocus()
    expect(screen.getByText('Unprocessable Entity')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}')
    expect(tab).toHaveFocus()
    expect(tab).toHaveAttribute('aria-selected', 'true')
  })

  test('is shown as it came on demand', async () => {
    show()
    await userEvent.click(
      await screen.findByRole('button', { name: 'As it came' })
    )

    expect(screen.getByRole('region', { name: 'Request' })).toHaveTextContent(
      /^curl -X PUT 'https/
    )
  })

  test('is copied with its marks, as cURL and its body alone', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined)

    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText },
    })
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'Copy as cURL' }))
    fireEvent.click(screen.getByRole('button', { name: 'Copy body' }))
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }))

    expect(await screen.findAllByText('Copied')).toHaveLength(3)
    expect(writeText.mock.calls).toEqual([
      [EVIDENCE.request],
      ['{"price":10.50}'],
      ['https://admin.example/log/a'],
    ])
  })

  test('never stands under the head of another log, and keeps the chosen tab', async () => {
    const answers: Record<string, (evidence: Evidence) => void> = {}
    const read: EvidenceSource['read'] = ({ id }) =>
      new Promise((resolve) => {
        answers[id] = resolve
      })

    const { rerender } = show({ read })

    await act(async () => answers.a(EVIDENCE))
    await userEvent.click(await screen.findByRole('tab', { name: /Response/ }))
    rerender(panel({ ...LOG, id: 'b' }, { read }))
    expect(screen.queryByText('Unprocessable Entity')).not.toBeInTheDocument()
    rerender(panel({ ...LOG, id: 'c' }, { read }))
    await act(async () => answers.c({ response: '200' }))
    await act(async () => answers.b({ response: '500' }))

    expect(await screen.findByText('OK')).toBeVisible()
    expect(screen.queryByText('Internal Server Error')).not.toBeInTheDocument()
    expect(screen.getByRole('tab', { name: /Response/ })).toHaveAttribute(
      'aria-selected',
      'true'
    )
  })

  test('that is not there says so', async () => {
    show({ log: { ...LOG, hasEvidence: false } })

    expect(
      screen.getByText('The connector sent no evidence with this log.')
    ).toBeVisible()
  })

  test('that cannot be read is asked for once more', async () => {
    let isFailing = true
    const offline: ReadError = { kind: 'offline' }

    show({
      read: () =>
        isFailing ? Promise.reject(offline) : Promise.resolve(EVIDENCE),
    })
    expect(
      await screen.findByText('The evidence could not be loaded')
    ).toBeVisible()
    isFailing = false
    await userEvent.click(
      screen.getByRole('button', { name: /try again|retry/i })
    )

    expect(await screen.findByText('PUT')).toBeVisible()
  })

  test('that was masked as a whole says why', async () => {
    show({
      read: () => Promise.resolve({ request: '__MASKED_UNREAD_129_MORE__' }),
    })

    expect(
      await screen.findByText(/^This text could not be checked for secrets/)
    ).toBeVisible()
  })

  test('that is no longer kept says so', async () => {
    const gone: ReadError = { kind: 'expired' }

    show({ read: () => Promise.reject(gone) })

    expect(
      await screen.findByText('This evidence is no longer available')
    ).toBeVisible()
  })

  test('is text whatever it holds: no markup, no link, no turned direction', async () => {
    const hostile = {
      html: '<img src=x onerror=alert(1)><script>alert(2)</script>',
      link: 'javascript:alert(3)',
      bidi: 'abc\u202Edef',
    }

    const { container } = show({
      read: () =>
        Promise.resolve({
          request: `POST javascript:alert(4)?<b>=<i> HTTP/1.1\n<x>: <u>\nX-A: <a href="javascript:alert(5)">x</a>\n\n${JSON.stringify(hostile)}`,
          response: '<html><script>alert(6)</script></html>',
        }),
    })

    await screen.findByRole('tab', { name: 'Request' })
    await waitFor(() => expect(screen.getByText('U+202E')).toBeVisible())
    await userEvent.click(screen.getByRole('tab', { name: 'Response' }))
    expect(screen.getByRole('region', { name: 'Body' })).toHaveTextContent(
      '<script>alert(6)</script>'
    )
    expect(container.querySelector('script, img, a, b, i, u')).toBeNull()
  })
})

describe('a long body', () => {
  const items = Array.from({ length: 20000 }, (_, id) => ({ id, name: 'x' }))
  const read = () =>
    Promise.resolve({ response: `200\n\n${JSON.stringify(items)}` })

  test('is drawn as far as it is seen, and searched whole', async () => {
    show({ read })
    await userEvent.click(await screen.findByRole('tab', { name: /Response/ }))

    const body = await screen.findByRole('region', { name: 'Body' })

    expect(body.querySelectorAll('.om-code__row').length).toBeLessThan(150)
    fireEvent.change(
      screen.getByRole('searchbox', { name: 'Find in this text' }),
      { target: { value: '"ID": 1999' } }
    )
    expect(await screen.findByText('1 of 11')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Next match' }))
    expect(screen.getByText('2 of 11')).toBeVisible()
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous match' })
    )
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous match' })
    )
    expect(screen.getByText('11 of 11')).toBeVisible()
  })
})
