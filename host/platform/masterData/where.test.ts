import { Refusal } from './refusals'
import { parseWhere } from './where'

const equal = (field: string, value: string) => ({
  kind: 'compare',
  field,
  operator: '=',
  value,
})

test.each([
  ['status=error', equal('status', 'error')],
  ['status = error', equal('status', 'error')],
  ['status="an error"', equal('status', 'an error')],
  ['name=*Maria*', equal('name', '*Maria*')],
  ['count<>3', { ...equal('count', '3'), operator: '<>' }],
  ['count<3', { ...equal('count', '3'), operator: '<' }],
  ['count>-3.5', { ...equal('count', '-3.5'), operator: '>' }],
  ['version is null', { kind: 'isNull', field: 'version', not: false }],
  ['version is not null', { kind: 'isNull', field: 'version', not: true }],
  [
    'createdIn between 2026-01-01T00:00:00Z AND 2026-01-02T00:00:00Z',
    {
      kind: 'between',
      field: 'createdIn',
      from: '2026-01-01T00:00:00Z',
      to: '2026-01-02T00:00:00Z',
    },
  ],
  [
    'a=1 AND (b=2 OR c=3)',
    {
      kind: 'every',
      of: [
        equal('a', '1'),
        { kind: 'some', of: [equal('b', '2'), equal('c', '3')] },
      ],
    },
  ],
  [
    'a between 1 AND 2 AND b=3',
    {
      kind: 'every',
      of: [
        { kind: 'between', field: 'a', from: '1', to: '2' },
        equal('b', '3'),
      ],
    },
  ],
])('%s is understood', (text, condition) => {
  expect(parseWhere(text)).toEqual(condition)
})

test.each([
  ['', 0, 'the name of a field'],
  ['=3', 0, 'the name of a field'],
  ['a.b=3', 0, 'the name of a field'],
  ['a', 1, 'one of = <> < > between is'],
  ['a=', 2, 'a value'],
  ['a=""', 2, 'a value'],
  ['a<=3', 2, 'a value'],
  ['a>=3', 2, 'a value'],
  ['a="x*"', 2, 'a value without * between quotes'],
  ['a<>x*', 3, 'a value without * after <>'],
  ['a="x', 2, 'a quote that is closed'],
  ['a="x" "y"', 5, 'the end'],
  ['a=x y', 3, '"AND" or "OR"'],
  ['a=1 and b=2', 3, '"AND" or "OR"'],
  ['a=1 AND', 7, 'the name of a field'],
  ['a=1 AND b=2 OR c=3', 11, 'parentheses, or "AND"'],
  ['a in (1)', 1, 'one of = <> < > between is'],
  ['a between 1', 11, '"AND"'],
  ['a is 3', 4, '"null"'],
  ['a is not 3', 8, '"null"'],
  ['(a=1', 4, '")"'],
  ['a=1)', 3, 'the end'],
  ['((a=1 OR b=2) AND c=3)', 1, 'one level of nesting'],
])('%s is refused at its place', (text, at, wanted) => {
  expect(refusalOf(text)).toEqual([
    400,
    `The filter is not understood at position ${at}: ${wanted} is expected.`,
  ])
})

function refusalOf(text: string) {
  try {
    return parseWhere(text)
  } catch (error) {
    const { status, message } = error as Refusal

    return [status, message]
  }
}
