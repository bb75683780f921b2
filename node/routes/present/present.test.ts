import {
  addLogs,
  closeInteraction,
  openInteraction,
} from '../../domain/interaction'
import { ERROR_CODES } from '../../domain/errorCode'
import { FullLog, LogRequest } from '../../domain/log'
import { aLog, anError, at, idAt, OFFER } from '../../testing/offerStory'
import { presentErrorCode } from './errorCode'
import { presentChannelFeed, presentFeed } from './feed'
import { presentInteraction, presentInteractionInPieces } from './interaction'
import { presentLog, presentLogInList } from './log'
import { contentRange } from './page'

const START = at('2022-03-07T09:15:00.750Z')
const OPEN = openInteraction(OFFER, idAt(START), {
  startDate: null,
  source: 'seller',
  origin: 'catalog',
  context: 'setup',
})

function stored(log: Partial<LogRequest> = {}): FullLog {
  return addLogs(OPEN, [aLog(log)], [idAt(START, 1)]).logs[0]
}

test('an interaction just opened is told in full, its times in whole seconds', () => {
  expect(JSON.stringify(presentInteraction(OPEN, []))).toBe(
    JSON.stringify({
      account: 'grocery1',
      feedId: 'vtex.amazon',
      skuId: '1',
      id: idAt(START),
      startDate: '2022-03-07T09:15:00Z',
      result: 'processing',
      state: 'open',
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      logs: [],
    })
  )
})

test('a log says no more than there is to say', () => {
  expect(JSON.stringify(presentLog(stored()))).toBe(
    JSON.stringify({
      id: idAt(START, 1),
      description: 'The offer was queued',
      date: '2022-03-07T09:15:00Z',
      agent: 'connector',
      evidence: {},
      type: 'info',
    })
  )
})

test('a log tells its errors as a list, and its data as text (5.6, 5.9)', () => {
  const log = stored({
    type: 'failure',
    evidence: { request: 'curl a', response: null },
    errors: [
      anError({ externalCode: 'E1', closableOrigins: ['price'] }),
      anError({ title: null }),
    ],
    data: {
      externalOfferId: '123',
      inventory: 0,
      price: { amount: '79.90', currency: null },
      status: 'unavailable',
    },
  })

  expect(presentLog(log)).toMatchObject({
    evidence: { request: 'curl a' },
    errors: [
      { code: 'CTLG-006', externalCode: 'E1', closableOrigins: ['price'] },
      { code: 'CTLG-006', closableOrigins: [] },
    ],
    data: {
      externalOfferId: '123',
      inventory: '0',
      salesPrice: '79.90',
      status: 'unavailable',
    },
  })
  expect(presentLog(log).errors?.[1]).not.toHaveProperty('title')
  expect(presentLog(log).data).not.toHaveProperty('currency')
})

test('a log whose evidence was not read says nothing of it', () => {
  expect(presentLogInList(stored())).not.toHaveProperty('evidence')
})

test.each([0, 1, 5])(
  'an interaction in pieces is the same document, of %i logs',
  async (count) => {
    const requests = Array.from({ length: count }, () => aLog())
    const ids = requests.map((_, index) => idAt(START, index + 1))
    const { interaction, logs } = addLogs(OPEN, requests, ids)
    const closed = closeInteraction(interaction, START)

    async function* pages() {
      yield logs.slice(0, 2)
      yield []
      yield logs.slice(2)
    }

    let text = ''

    for await (const piece of presentInteractionInPieces(closed, pages())) {
      text += piece
    }

    expect(text).toBe(JSON.stringify(presentInteraction(closed, logs)))
  }
)

test('a feed tells its channel when it is read, and not when it is activated', () => {
  const feed = {
    account: 'grocery1',
    id: 'acme.x',
    affiliateId: 'MKP',
    salesChannel: '5',
    active: true,
  }

  const channel = {
    id: 'acme.x',
    vendor: 'acme',
    name: 'X',
    logo: 'https://static.example.com/x.png',
    owner: 'somebody',
  }

  const { active, ...told } = feed

  expect(presentFeed(feed)).toEqual(told)
  expect(presentChannelFeed({ feed, channel })).toEqual({
    ...told,
    channelName: 'X',
    channelLogo: channel.logo,
  })
})

test('an error code leaves out what to do when there is nothing to do', () => {
  const byId = Object.fromEntries(
    ERROR_CODES.map((code) => [code.id, presentErrorCode(code)])
  )

  expect(Object.keys(byId['AUTH-002'])).toEqual(['id', 'type', 'description'])
  expect(byId['CTLG-007'].solutionLink).toContain('{accountName}')
})

test('the length of a list that was not counted to its end is unknown', () => {
  const page = { items: [1, 2, 3], total: 10_000, isTotalExact: false }

  expect(contentRange(page, 15)).toEqual({
    'REST-Content-Range': 'resources 15-17/*',
  })
})

test.each([
  [15, 123, 0, 'resources 0-14/123'],
  [3, 18, 15, 'resources 15-17/18'],
  [0, 0, 0, 'resources 0-0/0'],
  [0, 20, 30, 'resources 30-30/20'],
])('%i of %i items from %i on are %s', (count, total, from, header) => {
  const items = Array.from({ length: count })

  expect(contentRange({ items, total }, from)).toEqual({
    'REST-Content-Range': header,
  })
})
