import { Failure } from '../../domain/errors'
import { toIso } from '../../domain/instant'
import { decodeErrorCodeSearch, decodeInteractionSearch } from './search'

const search = (query: Record<string, string | string[]>) => {
  const decoded = decodeInteractionSearch(query)

  if (!decoded) throw new Error('nothing can be found')

  return decoded
}

function faultsOf(query: Record<string, string>) {
  try {
    decodeInteractionSearch(query)
  } catch (error) {
    return (error as Failure).facts.details
  }

  throw new Error('nothing was refused')
}

test('a search needs no parameter, and shows the first page, newest first (5.24, 5.25)', () => {
  const everything = {
    filter: { origins: [], results: [] },
    offers: { channels: [], brands: [], categories: [] },
    sort: { by: 'startDate', direction: 'desc' },
    slice: { from: 0, size: 15 },
  }

  expect(search({})).toEqual(everything)
  expect(
    search({ q: '', sort: '{{sort}}', from: '', channels: '{{channels}}' })
  ).toEqual(everything)
})

test.each([
  [{ channels: 'a.x,b.y' }],
  [{ channel: 'a.x', channels: 'b.y' }],
  [{ channels: ['a.x', 'b.y'] }],
  [{ Channels: 'a.x, b.y ,' }],
])('channels are found in %j (5.23)', (query) => {
  expect([...(search(query as never).offers.channels ?? [])].sort()).toEqual([
    'a.x',
    'b.y',
  ])
})

test('brands and categories may hold commas and signs', () => {
  expect(
    search({ brand: 'Procter, Gamble & Co +', category: ['A, B', 'C'] }).offers
  ).toMatchObject({
    brands: ['Procter, Gamble & Co +'],
    categories: ['A, B', 'C'],
  })
})

test.each([
  ['result', 'startDate', 'result', 'asc'],
  ['result,desc', 'x', 'result', 'desc'],
  ['-skuId', 'x', 'skuId', 'desc'],
  ['STARTDATE,ASC', 'x', 'startDate', 'asc'],
  ['date desc', 'x', 'startDate', 'desc'],
  ['scope:asc', 'x', 'origin', 'asc'],
])('%s sorts by what it says (5.25)', (sort, _, by, direction) => {
  expect(search({ sort }).sort).toEqual({ by, direction })
})

test.each(['constructor', '__proto__', 'toString,desc', 'hasOwnProperty'])(
  'what every object has is no field to sort by: %s',
  (sort) => {
    expect(faultsOf({ sort })?.map(({ path }) => path)).toEqual(['sort'])
  }
)

test('an order that is none is told with those there are', () => {
  expect(faultsOf({ sort: 'weather,asc' })).toEqual([
    {
      path: 'sort',
      message:
        'must be field,asc or field,desc, of startDate, origin, result, skuId, feedId',
    },
  ])
})

test.each([
  [
    { from: '0', to: '14' },
    { from: 0, size: 15 },
  ],
  [
    { from: '15', to: '29' },
    { from: 15, size: 15 },
  ],
  [{ from: '7' }, { from: 7, size: 15 }],
  [{ to: '4' }, { from: 0, size: 5 }],
  [
    { from: '3', to: '3' },
    { from: 3, size: 1 },
  ],
  [
    { from: '0', to: '5000' },
    { from: 0, size: 100 },
  ],
])('%j cuts out a page with both its ends (5.25)', (query, slice) => {
  expect(search(query as never).slice).toEqual(slice)
})

test.each(['2022-03-07', '-1', '1.5', 'first', '1e3', '99999999999'])(
  '%s is no position, and dates have parameters of their own (5.26)',
  (from) => {
    expect(faultsOf({ from })).toEqual([
      {
        path: 'from',
        message:
          'is a position in the list, counted from 0. For dates use fromDate and toDate',
      },
    ])
  }
)

test('a page that begins deeper than pages reach is refused', () => {
  expect(search({ from: '10000' }).slice).toEqual({ from: 10_000, size: 15 })
  expect(faultsOf({ from: '10001' })).toEqual([
    {
      path: 'from',
      message: 'goes up to 10000. Narrow the list by its filters',
    },
  ])
})

test('a page that ends before it begins is refused', () => {
  expect(faultsOf({ from: '5', to: '4' })).toMatchObject([{ path: 'to' }])
})

test.each([
  ['2022-03-07', '2022-03-08T00:00:00.000Z'],
  ['7/3/2022', '2022-07-04T00:00:00.000Z'],
  ['2022-03-07T09:15:00Z', '2022-03-07T09:15:01.000Z'],
  ['2022-03-07T09:15:00.250Z', '2022-03-07T09:15:01.000Z'],
])('what began on %s is found up to then', (toDate, before) => {
  expect(toIso(search({ toDate }).filter.startedBefore as never)).toBe(before)
})

test('fromDate is where the search begins', () => {
  expect(
    toIso(search({ fromDate: '2022-03-07' }).filter.startedFrom as never)
  ).toBe('2022-03-07T00:00:00.000Z')
})

test('all faults of a search are told at once', () => {
  expect(
    faultsOf({ fromDate: 'x', toDate: 'y', sort: 'z', from: 'a' })?.map(
      ({ path }) => path
    )
  ).toEqual(['fromDate', 'toDate', 'sort', 'from'])
})

test.each([
  [{ scope: 'Price' }, ['price']],
  [{ origin: 'price,STOCK' }, ['price', 'inventory']],
  [{ scope: 'price,moon' }, ['price']],
])('%j searches the origins it knows (5.27)', (query, origins) => {
  expect(search(query as never).filter.origins).toEqual(origins)
})

test.each([{ scope: 'moon' }, { result: 'great' }, { scope: 'constructor' }])(
  '%j finds nothing, and is no fault (5.27)',
  (query) => {
    expect(decodeInteractionSearch(query as never)).toBeNull()
  }
)

test.each(['Success', 'FAILURE', 'notification', 'Processing'])(
  'the result %s is known in any case (5.28)',
  (result) => {
    expect(search({ result }).filter.results).toEqual([result.toLowerCase()])
  }
)

test('error codes are searched by their own words, and by offers when any are named (5.29)', () => {
  expect(
    decodeErrorCodeSearch({
      q: 'image',
      errorCategory: ['Images', "Channels' rules"],
      sort: 'type,desc',
    })
  ).toEqual({
    text: 'image',
    types: ['Images', "Channels' rules"],
    openOn: null,
    sort: { by: 'type', direction: 'desc' },
    slice: { from: 0, size: 15 },
  })
  expect(decodeErrorCodeSearch({ channels: 'a.x' }).openOn).toMatchObject({
    channels: ['a.x'],
  })
})
