import { Failure } from '../../domain/errors'
import { toIso } from '../../domain/instant'
import { decodeLogs, MAX_ERRORS, MAX_LOGS } from './log'

const LOG = { type: 'info', description: 'Queued for the channel' }

const decodeOne = (log: object) => decodeLogs({ ...LOG, ...log })[0]

function faultsOf(body: unknown) {
  try {
    decodeLogs(body)
  } catch (error) {
    return (error as Failure).facts.details
  }

  throw new Error('nothing was refused')
}

describe('the type of a log (5.5)', () => {
  test.each([
    ['success', 'success'],
    ['info', 'info'],
    ['information', 'info'],
    ['Info', 'info'],
    ['INFORMATION', 'info'],
    ['warning', 'warning'],
    ['failure', 'failure'],
    ['Failure', 'failure'],
    ['error', 'failure'],
    [' warning ', 'warning'],
  ])('%j is %s', (written, type) => {
    expect(decodeOne({ type: written }).type).toBe(type)
  })

  test.each(['debug', 7, true, ['info'], 'constructor', '__proto__'])(
    '%j is refused, with the words that are known',
    (type) => {
      expect(faultsOf({ ...LOG, type })).toEqual([
        {
          path: 'type',
          message: 'must be one of success, info, warning, failure',
        },
      ])
    }
  )
})

describe('the errors of a log (5.6, 5.7, 5.32)', () => {
  const error = { code: 'CTLG-006', title: 'Too long', description: 'Cut it' }
  const decoded = {
    ...error,
    externalCode: null,
    closableOrigins: [],
  }

  test.each([
    ['one object', error, [decoded]],
    ['a list', [error, { ...error, code: 'CTLG-007' }], 2],
    ['null', null, []],
    ['nothing', undefined, []],
    ['an empty list', [], []],
    ['an empty object', {}, []],
    ['an unfilled placeholder', '{{errors}}', []],
    ['a list with nothing in it', [null, {}, { code: '{{code}}' }], []],
  ])('%s is taken', (_, errors, expected) => {
    const taken = decodeOne({ errors }).errors

    if (typeof expected === 'number') expect(taken).toHaveLength(expected)
    else expect(taken).toEqual(expected)
  })

  test('are kept on a log that is no failure', () => {
    expect(decodeOne({ type: 'information', errors: error }).errors).toEqual([
      decoded,
    ])
  })

  test('keep a code with a suffix, and one that nobody knows, as they came', () => {
    const codes = ['CTLG-005-001', 'INVNT-001.ERR_SKU', 'WHATEVER-9']
    const errors = codes.map((code) => ({ ...error, code }))

    expect(decodeOne({ errors }).errors.map(({ code }) => code)).toEqual(codes)
  })

  test('may go by the names of the guide and of the first version', () => {
    expect(
      decodeOne({
        errors: {
          internalCode: 'CTLG-005',
          connectorCode: 42,
          description: 'Cut it',
          closableTypes: 'Stock',
        },
      }).errors
    ).toEqual([
      {
        code: 'CTLG-005',
        externalCode: '42',
        title: null,
        description: 'Cut it',
        closableOrigins: ['inventory'],
      },
    ])
  })

  test('without a code are unmapped, and without a description say what else is said', () => {
    expect(
      decodeOne({ errors: [{ title: 'Odd' }, { externalCode: 'E1' }] }).errors
    ).toMatchObject([
      { code: 'NTMAP-001', description: 'Odd' },
      { code: 'NTMAP-001', description: LOG.description },
    ])
  })

  test('list the origins that close them once each, in one word each', () => {
    const closableOrigins = [
      'Catalog',
      'stock',
      'INVENTORY',
      null,
      '{{origin}}',
    ]

    expect(
      decodeOne({ errors: { ...error, closableOrigins } }).errors[0]
        .closableOrigins
    ).toEqual(['catalog', 'inventory'])
  })

  test('are told wrong at the path that the caller wrote', () => {
    expect(
      faultsOf({ ...LOG, Errors: { ...error, closableTypes: ['moon'] } })
    ).toEqual([
      {
        path: 'Errors.closableTypes[0]',
        message: 'must be one of catalog, price, inventory',
      },
    ])
    expect(faultsOf({ ...LOG, errors: [error, 'broken'] })).toEqual([
      { path: 'errors[1]', message: 'must be an object' },
    ])
  })

  test('are refused beyond a number that no channel reports', () => {
    const errors = Array.from({ length: MAX_ERRORS + 1 }, () => error)

    expect(faultsOf({ ...LOG, errors })).toEqual([
      { path: 'errors', message: 'holds 1001, and takes 1000 at the most' },
    ])
  })
})

describe('what a log must hold (5.8)', () => {
  test('is a type and a description', () => {
    expect(decodeOne({})).toEqual({
      type: 'info',
      description: LOG.description,
      date: null,
      isDateOnly: false,
      agent: '',
      evidence: null,
      data: null,
      errors: [],
    })
    expect(faultsOf({})).toEqual([
      { path: 'type', message: 'is required' },
      { path: 'description', message: 'is required' },
    ])
  })

  test('is not there when it is empty, or a placeholder that nothing filled', () => {
    expect(faultsOf({ type: '{{type}}', description: '  ' })).toHaveLength(2)
  })

  test.each([null, 'text', 7, true])('is not found in %j', (body) => {
    expect(faultsOf(body)).toEqual([{ path: '', message: 'must be an object' }])
  })
})

describe('the data of a log (5.9)', () => {
  test('are numbers or text', () => {
    const asText = { inventory: '33', salesPrice: '79.90', currency: 'brl' }
    const asNumbers = { Inventory: 33, Price: 79.9, Currency: 'BRL' }

    expect(decodeOne({ data: asText }).data).toEqual({
      externalOfferId: null,
      inventory: 33,
      price: { amount: '79.90', currency: 'BRL' },
      status: null,
    })
    expect(decodeOne({ Data: asNumbers }).data).toMatchObject({
      inventory: 33,
      price: { amount: '79.9', currency: 'BRL' },
    })
  })

  test.each([null, undefined, {}, '{{data}}', { salesPrice: '' }])(
    'say nothing in %j',
    (data) => {
      expect(decodeOne({ data }).data).toBeNull()
    }
  )

  test('may be any of them alone', () => {
    expect(decodeOne({ data: { externalOfferId: 123456 } }).data).toMatchObject(
      {
        externalOfferId: '123456',
        price: null,
      }
    )
    expect(decodeOne({ data: { inventory: 0 } }).data?.inventory).toBe(0)
    expect(decodeOne({ data: { price: 124 } }).data?.price).toEqual({
      amount: '124',
      currency: null,
    })
  })

  test.each([0, '0', '0033', '33.0', 2147483647])(
    'take the stock %j',
    (inventory) => {
      expect(decodeOne({ data: { inventory } }).data?.inventory).toBe(
        Number(inventory)
      )
    }
  )

  test.each([-1, '-1', 1.5, '1.5', 'many', true, [3], {}, 2147483648, 1e300])(
    'refuse the stock %j',
    (inventory) => {
      expect(faultsOf({ ...LOG, data: { inventory } })).toEqual([
        {
          path: 'data.inventory',
          message: 'must be a whole number from 0 to 2147483647',
        },
      ])
    }
  )

  test.each([
    ['0079.90', '79.90'],
    [0, '0'],
    ['0.5', '0.5'],
    ['+3', '3'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [1e-12, '0'],
    ['19.99999999995', '20'],
    ['123456789012345.12345678901', '123456789012345.123456789'],
    ['100.00000000001', '100'],
    [79.90000000000001, '79.9'],
  ])('take the price %j as %s', (salesPrice, amount) => {
    expect(decodeOne({ data: { salesPrice } }).data?.price?.amount).toBe(amount)
  })

  test.each([
    -0.01,
    '79,90',
    'R$ 3',
    '1e3',
    1e21,
    '1.2.3',
    true,
    null,
    '.',
    -1e-9,
  ])('refuse the price %j, unless it says nothing', (salesPrice) => {
    const body = { ...LOG, data: { salesPrice } }

    if (salesPrice === null) expect(decodeLogs(body)[0].data).toBeNull()
    else expect(faultsOf(body)).toMatchObject([{ path: 'data.salesPrice' }])
  })

  test('refuse a currency that is none', () => {
    expect(
      faultsOf({ ...LOG, data: { price: 1, currency: 'reais' } })
    ).toMatchObject([{ path: 'data.currency' }])
  })
})

describe('the status of an offer (5.10)', () => {
  test.each([
    ['Synced', 'synced'],
    ['Synched', 'synced'],
    ['Synchronized', 'synced'],
    ['success', 'synced'],
    ['healthy', 'synced'],
    ['Sending', 'sending'],
    ['pending', 'sending'],
    ['ERROR', 'error'],
    ['unavailable', 'unavailable'],
    ['disabled', 'unavailable'],
    ['discarded', 'unavailable'],
    ['rejected', 'unavailable'],
    ['Inactive', 'unavailable'],
  ])('%s is %s', (written, status) => {
    expect(decodeOne({ data: { status: written } }).data?.status).toBe(status)
  })

  test('in another word is refused', () => {
    expect(faultsOf({ ...LOG, data: { status: 'sold' } })).toEqual([
      {
        path: 'data.status',
        message: 'must be one of synced, sending, error, unavailable',
      },
    ])
  })
})

describe('the evidence of a log (5.13)', () => {
  test.each([
    [
      { request: 'curl a', response: '{}' },
      { request: 'curl a', response: '{}' },
    ],
    [{ Request: 'curl a' }, { request: 'curl a', response: null }],
    [{ response: 404 }, { request: null, response: '404' }],
    ['curl a', { request: 'curl a', response: null }],
    [{}, null],
    [null, null],
    [undefined, null],
    ['', null],
    [{ request: '{{cURL}}', response: '' }, null],
  ])('%j is %j', (written, evidence) => {
    expect(decodeOne({ evidence: written }).evidence).toEqual(evidence)
  })

  test('is kept to the letter, spaces and line ends too', () => {
    const request = 'curl -X POST \\\n  -d \'{ "a": 1 }\'  \n'

    expect(decodeOne({ evidence: { request } }).evidence?.request).toBe(request)
  })

  test.each([[['curl']], [7], [{ request: { method: 'GET' } }]])(
    'is refused as %j',
    (evidence) => {
      expect(faultsOf({ ...LOG, evidence })).toHaveLength(1)
    }
  )
})

describe('the date of a log (5.14)', () => {
  test.each([
    ['2020-03-22', true],
    ['2020-03-22T00:00:00Z', false],
    [undefined, false],
  ])('%s tells a day alone: %s', (date, isDateOnly) => {
    expect(decodeOne({ date }).isDateOnly).toBe(isDateOnly)
  })

  test.each([
    ['2020-10-29', '2020-10-29T00:00:00.000Z'],
    ['2022-03-07T09:15:00Z', '2022-03-07T09:15:00.000Z'],
    ['2021-10-15T16:20:19.561754Z', '2021-10-15T16:20:19.561Z'],
    ['2020-03-27T14:04:27.1320848+00:00', '2020-03-27T14:04:27.132Z'],
    ['2020-03-27T14:04:27-03:00', '2020-03-27T17:04:27.000Z'],
    ['2020-03-27T14:04:27', '2020-03-27T14:04:27.000Z'],
    ['3/7/2022 9:15:00 PM', '2022-03-07T21:15:00.000Z'],
    ['03/07/2022 09:15:00', '2022-03-07T09:15:00.000Z'],
    ['15/10/2021 16:20:19', '2021-10-15T16:20:19.000Z'],
  ])('%s is %s', (date, iso) => {
    expect(toIso(decodeOne({ date }).date as never)).toBe(iso)
  })

  test.each(['yesterday', '2022-02-30', '31/31/2022', 1646644500000, {}])(
    '%j is refused',
    (date) => {
      expect(faultsOf({ ...LOG, date })).toEqual([
        {
          path: 'date',
          message: 'is not a date. Write it as 2022-03-07T09:15:00Z',
        },
      ])
    }
  )
})

describe('a body of many logs', () => {
  test('tells the faults of all of them, each with its place', () => {
    expect(
      faultsOf([
        LOG,
        { TYPE: 'x', description: 'x' },
        { ...LOG, data: { inventory: -1, price: 'x' } },
      ])?.map(({ path }) => path)
    ).toEqual(['[1].TYPE', '[2].data.inventory', '[2].data.price'])
  })

  test('stops telling faults where they help nobody any more', () => {
    const many = Array.from({ length: MAX_LOGS }, () => ({}))

    const faults = faultsOf(many) ?? []

    expect(faults).toHaveLength(101)
    expect(faults[99].path).toBe('[49].description')
    expect(faults[100]).toEqual({
      path: '',
      message: 'There are more faults than these 100. Mend these first.',
    })
    expect(faultsOf(many.slice(0, 50))).toHaveLength(100)
  })

  test('is refused when it is empty', () => {
    expect(faultsOf([])).toEqual([
      { path: '', message: 'The list is empty. Send at least one log.' },
    ])
  })

  test('has so many errors in all, and no more', () => {
    const bringing = (count: number) => ({
      ...LOG,
      Errors: Array.from({ length: count }, () => ({ code: 'CTLG-006' })),
    })

    expect(decodeLogs([bringing(600), LOG, bringing(400)])).toHaveLength(3)
    expect(faultsOf([bringing(600), bringing(401), bringing(9)])).toEqual([
      {
        path: '[1].Errors',
        message:
          'brings the errors of this call to 1001. Send 1000 at the most in one call, all logs together.',
      },
    ])
  })

  test('takes as many as it says, and no more', () => {
    const many = Array.from({ length: MAX_LOGS }, () => LOG)

    expect(decodeLogs(many)).toHaveLength(MAX_LOGS)
    expect(faultsOf([...many, LOG])).toEqual([
      {
        path: '',
        message: 'holds 1001 logs. Send 1000 at the most in one call.',
      },
    ])
  })
})

describe('any body', () => {
  test('has its properties found in any case, and others ignored', () => {
    expect(
      decodeLogs({ TYPE: 'Info', Description: 'x', AGENT: 'sdk', extra: {} })
    ).toMatchObject([{ type: 'info', description: 'x', agent: 'sdk' }])
  })

  test('has of two spellings the one that says something', () => {
    expect(
      decodeOne({ data: { salesPrice: '', price: 5 } }).data?.price?.amount
    ).toBe('5')
  })

  test('has NUL and broken surrogates replaced, which no database takes', () => {
    expect(
      decodeOne({ description: 'a\0b\ud800c\udfffd 😀' }).description
    ).toBe('a\uFFFDb\uFFFDc\uFFFDd 😀')
  })

  test('cannot reach the prototype of anything', () => {
    const body = JSON.parse(
      '{"type":"info","description":"x","__proto__":{"agent":"evil"},"constructor":{"prototype":{"polluted":1}}}'
    )

    expect(decodeLogs(body)[0].agent).toBe('')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('may nest as deep as it likes where nobody looks', () => {
    const depth = 200_000
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`
    const body = JSON.parse(`{"type":"info","description":"x","extra":${deep}}`)

    expect(decodeLogs(body)).toHaveLength(1)
  })
})
