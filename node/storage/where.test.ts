import fc from 'fast-check'
import { Document } from './documents'
import {
  above,
  all,
  any,
  below,
  between,
  Condition,
  contains,
  equal,
  fieldsOf,
  holds,
  isNotNull,
  isNull,
  oneOf,
  startsWith,
  where,
} from './where'

const SAFE = /^[A-Za-z0-9._-]+$/

/** All that a filter may be made of: what the documentation shows, of fields and values that mean nothing. */
const COMPARISON =
  /^(version|feed|startDate)(=[*]?[\w.-]+[*]?|[<>][\w.-]+| between [\w.-]+ AND [\w.-]+| is null| is not null)$/

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'error',
    'v1.2',
    'a OR b=c',
    "'",
    '*',
    '',
    'a*',
    '(a)',
    'a b',
    'NULL',
    'or',
    'é',
    'a\nb',
    'a=b'
  ),
  fc.integer(),
  fc.double()
)

const field = fc.constantFrom('version', 'feed', 'startDate')

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.constantFrom(equal, above, below), field, value).map((parts) => {
    const [compare, name, compared] = parts

    return compare(name, compared)
  }),
  fc.tuple(field, value, value).map((parts) => between(...parts)),
  fc
    .tuple(fc.constantFrom(startsWith, contains), field, fc.string())
    .map(([part, name, text]) => part(name, text)),
  fc
    .tuple(fc.constantFrom(isNull, isNotNull), field)
    .map(([part, name]) => part(name))
)

const group = fc
  .tuple(
    fc.constantFrom(all, any),
    fc.array(comparison, { minLength: 1, maxLength: 3 })
  )
  .map(([join, parts]) => join(...parts))

test('A filter is written of what the documentation shows, whatever it is given, or not at all', () => {
  let written = 0

  fc.assert(
    fc.property(
      fc.constantFrom(all, any),
      fc.array(fc.oneof(comparison, group), { minLength: 1, maxLength: 3 }),
      (join, parts) => {
        const text = writtenOrNull(join(...parts))

        if (text === null) return
        written += 1

        const joined = text
          .replace(/ between ([\w.-]+) AND /g, ' between $1 and ')
          .split(/ (?:AND|OR) /)
          .map((part) => part.replace(/^\(|\)$/g, '').replace(' and ', ' AND '))

        for (const part of joined) expect(part).toMatch(COMPARISON)
      }
    ),
    { numRuns: 2000 }
  )
  expect(written).toBeGreaterThan(20)
})

test.each<[string, Condition, string]>([
  ['equality', equal('feed', 'h0'), 'feed=h0'],
  ['numbers', above('openErrors', 5), 'openErrors>5'],
  ['numbers below', below('openErrors', -5), 'openErrors<-5'],
  ['ranges', between('openErrors', 1, 2), 'openErrors between 1 AND 2'],
  ['what is missing', isNull('version'), 'version is null'],
  ['what is there', isNotNull('version'), 'version is not null'],
  ['beginnings', startsWith('key', '0or'), 'key=0or*'],
  ['parts', contains('name', 'or'), 'name=*or*'],
  ['one of one', oneOf('feed', ['h0', 'h0']), 'feed=h0'],
  [
    'one of some among others',
    all(equal('status', 'error'), oneOf('feed', ['h0', 'h1'])),
    'status=error AND (feed=h0 OR feed=h1)',
  ],
  [
    'some of others',
    any(isNull('version'), all(above('openErrors', 1), below('openErrors', 3))),
    'version is null OR (openErrors>1 AND openErrors<3)',
  ],
  [
    'what is joined alike as one group',
    all(
      all(equal('feed', 'a'), all(equal('sku', 'b'))),
      any(equal('key', 'c'))
    ),
    'feed=a AND sku=b AND key=c',
  ],
])('A filter is written for %s', (_, condition, text) => {
  expect(where('offers', condition)).toBe(text)
})

test.each<[string, () => unknown]>([
  ['a field that is not indexed', () => where('offers', equal('body', 'a'))],
  ['a field of another entity', () => where('logs', equal('feed', 'a'))],
  ['a field of any object', () => where('logs', isNull('constructor'))],
  [
    'more than one level',
    () =>
      where(
        'offers',
        all(
          equal('key', 'a'),
          any(equal('key', 'b'), all(equal('key', 'c'), equal('key', 'd')))
        )
      ),
  ],
  ['no condition', () => oneOf('feed', [])],
  ['a text for a number', () => where('offers', equal('version', '1'))],
  ['a number for a text', () => where('offers', equal('feed', 1))],
  ['a broken number', () => where('offers', equal('version', 1.5))],
  ['a part of a number', () => where('offers', contains('version', '1'))],
  ['a word of the language', () => where('offers', equal('feed', 'Or'))],
])('A filter is refused for %s', (_, make) => {
  expect(make).toThrow()
})

test('An error does not tell the value that was refused', () => {
  const refuse = () => where('offers', equal('feed', 'secret of a user'))

  expect(refuse).toThrow('A filter cannot hold this value of type string.')
})

test('What holds here is what the comparison says', () => {
  const document: Document = { id: '1', feed: 'maca', version: 3, sku: null }

  for (const [condition, expected] of [
    [equal('feed', 'maca'), true],
    [equal('version', 3), true],
    [equal('sku', 'x'), false],
    [above('version', 2), true],
    [above('version', 3), false],
    [below('version', 4), true],
    [below('version', 3), false],
    [below('sku', 'z'), false],
    [between('version', 3, 3), true],
    [between('version', 4, 5), false],
    [startsWith('feed', 'ma'), true],
    [startsWith('feed', 'ac'), false],
    [contains('feed', 'ac'), true],
    [contains('feed', 'am'), false],
    [isNull('sku'), true],
    [isNull('key'), true],
    [isNull('feed'), false],
    [isNotNull('feed'), true],
    [isNotNull('sku'), false],
    [all(equal('feed', 'maca'), equal('version', 4)), false],
    [any(equal('feed', 'maca'), equal('version', 4)), true],
  ] as const) {
    expect([condition, holds(condition, document)]).toEqual([
      condition,
      expected,
    ])
  }
})

test('The fields of a condition are named once each', () => {
  expect(
    fieldsOf(all(equal('a', 1), any(equal('b', 1), equal('a', 2))))
  ).toEqual(['a', 'b'])
})

function writtenOrNull(condition: Condition): string | null {
  try {
    return where('interactions', condition)
  } catch {
    return null
  }
}

test('Whatever is a safe value of text is taken as it is', () => {
  fc.assert(
    fc.property(
      fc
        .stringMatching(SAFE)
        .filter((text) => !/^(and|or|not|is|null|between)$/i.test(text)),
      (text) => {
        expect(where('offers', equal('feed', text))).toBe(`feed=${text}`)
      }
    )
  )
})
