import { Failure } from '../../domain/errors'
import { toIso } from '../../domain/instant'
import { decodeInteraction, decodeUnified } from './interaction'

const INTERACTION = { source: 'seller', origin: 'catalog', context: 'setup' }

function faultsOf(decode: (body: unknown) => unknown, body: unknown) {
  try {
    decode(body)
  } catch (error) {
    return (error as Failure).facts.details
  }

  throw new Error('nothing was refused')
}

test.each([
  ['setup', 'setup'],
  ['Setup', 'setup'],
  ['ongoing', 'ongoing'],
  ['sync', 'ongoing'],
  ['Synchronization', 'ongoing'],
])('the context %s is %s (5.11)', (context, expected) => {
  expect(decodeInteraction({ ...INTERACTION, context }).context).toBe(expected)
})

test.each([
  ['seller', 'seller'],
  ['Seller', 'seller'],
  ['channel', 'channel'],
  ['Marketplace', 'channel'],
])('the source %s is %s (5.12)', (source, expected) => {
  expect(decodeInteraction({ ...INTERACTION, source }).source).toBe(expected)
})

test.each([
  ['Catalog', 'catalog'],
  ['PRICE', 'price'],
  ['inventory', 'inventory'],
  ['stock', 'inventory'],
])('the origin %s is %s (5.12)', (origin, expected) => {
  expect(decodeInteraction({ ...INTERACTION, origin }).origin).toBe(expected)
})

test('a start that is a date alone is its midnight in UTC (5.14, 5.15)', () => {
  const { startDate } = decodeInteraction({
    ...INTERACTION,
    StartDate: '2020-10-29',
  })

  expect(toIso(startDate as never)).toBe('2020-10-29T00:00:00.000Z')
})

test('a start that is not told, or not filled in, is left to be now', () => {
  expect(
    decodeInteraction({ ...INTERACTION, startDate: '{{startDate}}' }).startDate
  ).toBeNull()
})

test('all faults of an interaction are told at once', () => {
  expect(
    faultsOf(decodeInteraction, {
      startDate: 'soon',
      Source: 'moon',
      context: '',
    })
  ).toEqual([
    {
      path: 'startDate',
      message: 'is not a date. Write it as 2022-03-07T09:15:00Z',
    },
    { path: 'Source', message: 'must be one of seller, channel' },
    { path: 'origin', message: 'is required' },
    { path: 'context', message: 'is required' },
  ])
})

describe('an interaction told in one go', () => {
  const log = { type: 'success', description: 'Published' }

  test('is closed unless it says otherwise', () => {
    expect(decodeUnified(INTERACTION)).toMatchObject({ close: true, logs: [] })
    expect(decodeUnified({ ...INTERACTION, close: false }).close).toBe(false)
    expect(decodeUnified({ ...INTERACTION, Close: 'False' }).close).toBe(false)
    expect(faultsOf(decodeUnified, { ...INTERACTION, close: 'no' })).toEqual([
      { path: 'close', message: 'must be true or false' },
    ])
  })

  test.each([
    ['logs', [log]],
    ['log', log],
    ['Logs', [log]],
  ])('has its logs under %s', (name, logs) => {
    expect(decodeUnified({ ...INTERACTION, [name]: logs }).logs).toMatchObject([
      { type: 'success', description: 'Published' },
    ])
  })

  test('has all its faults told at once, those of its logs too', () => {
    expect(
      faultsOf(decodeUnified, {
        ...INTERACTION,
        origin: 'x',
        Logs: [log, { type: 'success', data: { inventory: -1 } }],
      })?.map(({ path }) => path)
    ).toEqual(['origin', 'Logs[1].description', 'Logs[1].data.inventory'])
  })

  test.each([null, [], 'text'])('is not found in %j', (body) => {
    expect(faultsOf(decodeUnified, body)).toEqual([
      { path: '', message: 'must be an object' },
    ])
  })
})
