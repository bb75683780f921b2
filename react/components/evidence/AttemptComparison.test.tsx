import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'
import { IntlProvider } from 'react-intl'

import en from '../../../messages/en.json'
import pt from '../../../messages/pt.json'
import type { Evidence, Log } from '../../model/log'
import { AttemptComparison } from './AttemptComparison'
import { EvidenceProvider } from './EvidenceContext'

const KEY = { feedId: 'vtex.amazon', skuId: '405535', interactionId: '01935E' }

const log = (id: string, at: number): Log => ({
  id,
  seq: 1,
  type: 'warning',
  at: Date.UTC(2026, 10, 20, 9, 15, at),
  isDateOnly: false,
  description: `Attempt ${id}`,
  agent: 'Amazon API',
  hasEvidence: true,
  errors: [],
})

const EVIDENCE: Record<string, Evidence> = {
  a: {
    request: `curl -X PUT https://x.example/i -H 'X-Try: 1' -d '{"price":10,"id":1}'`,
    response: 'HTTP/1.1 429 Too Many Requests\nServer: x\n\nslow down',
  },
  b: {
    request: `curl -X PUT https://x.example/i -H 'X-Try: 2' -d '{"price":11,"id":1}'`,
    response: 'HTTP/1.1 200 OK\nServer: x\n\nslow down',
  },
}

const onClose = jest.fn()

function show(locale: 'en' | 'pt' = 'en') {
  const source = {
    read: ({ id }: { id: string }) => Promise.resolve(EVIDENCE[id]),
    search: () => () => undefined,
  }

  return render(
    <IntlProvider locale={locale} messages={{ en, pt }[locale]} timeZone="UTC">
      <EvidenceProvider source={source}>
        <AttemptComparison
          interaction={KEY}
          left={log('a', 2)}
          right={log('b', 12)}
          onClose={onClose}
        />
      </EvidenceProvider>
    </IntlProvider>
  )
}

test('two attempts stand side by side, and what changed between them', async () => {
  show()

  const row = await screen.findByRole('row', { name: /Status/ })

  expect(screen.getByText('Attempt a')).toBeVisible()
  expect(screen.getByText('Attempt b')).toBeVisible()
  expect(screen.getByText('10 s later')).toBeVisible()
  expect(within(row).getByText('429 Too Many Requests')).toBeVisible()
  expect(within(row).getByText('200 OK')).toBeVisible()
  expect(screen.getByRole('row', { name: /X-Try/ })).toBeVisible()
  expect(
    screen.getByText('1 line only in the earlier, 1 line only in the later')
  ).toBeVisible()
})

test('changed lines are told by a sign and in words, not by colour', async () => {
  show()
  await screen.findByRole('row', { name: /Status/ })

  const [removed, added] = screen.getAllByText(/^Only in the/)

  expect(removed.parentElement).toHaveTextContent(
    '−Only in the earlier: "price": 10,'
  )
  expect(added.parentElement).toHaveTextContent(
    '+Only in the later: "price": 11,'
  )
})

test('what is the same is folded, and says so', async () => {
  show()
  const same = await screen.findByText('2 parts are the same in both')

  expect(same.closest('details')).not.toHaveAttribute('open')
  expect(screen.getAllByText(/^\d difference/)).toHaveLength(2)
})

test('the comparison is in Portuguese as well, and is closed', async () => {
  show('pt')
  expect(
    await screen.findByText('1 linha só no anterior, 1 linha só no posterior')
  ).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Fechar' }))

  expect(onClose).toHaveBeenCalledTimes(1)
})
