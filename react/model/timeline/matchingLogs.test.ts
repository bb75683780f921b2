import fc from 'fast-check'

import { logOf } from '../../testing/logOf'
import { NO_FILTER } from '../timelineView'
import { matchingLogs } from './matchingLogs'

const LOGS = [
  logOf({ seq: 1, description: 'Preço enviado à fila' }),
  logOf({
    seq: 2,
    type: 'failure',
    agent: '',
    hasEvidence: true,
    errors: [
      {
        code: 'CTLG-006.TOO_LONG',
        title: 'Descripción larga',
        description: '4,210 of 2,000',
      },
    ],
  }),
  logOf({ seq: 3, type: 'warning', agent: 'Amazon API', hasEvidence: true }),
]

const found = (filter: Partial<typeof NO_FILTER>, evidence: string[] = []) =>
  matchingLogs(LOGS, { ...NO_FILTER, ...filter }, new Set(evidence))

test('no filter is about every log', () => {
  expect(found({}).indexes).toEqual([0, 1, 2])
})

test.each(['PRECO', 'preço', 'a fila', 'À FILA'])(
  '“%s” is found in any case, with and without accents',
  (text) => {
    expect(found({ text }).indexes).toEqual([0])
  }
)

test.each(['too_long', 'descripcion larga', '4,210'])(
  '“%s” is found in code, title and description of an error',
  (text) => {
    expect(found({ text }).indexes).toEqual([1])
  }
)

test('a text does not match across the end of one part into the next', () => {
  expect(found({ text: 'long descripcion' }).indexes).toEqual([])
})

test('types, agents and evidence narrow together, each by any of its values', () => {
  expect(found({ types: ['failure', 'warning'] }).indexes).toEqual([1, 2])
  expect(found({ agents: ['Amazon API', 'Other'] }).indexes).toEqual([2])
  expect(found({ withEvidence: true }).indexes).toEqual([1, 2])
  expect(found({ withEvidence: true, types: ['info'] }).indexes).toEqual([])
})

test('a log that holds the text in its evidence alone is found, and told apart', () => {
  const { indexes, inEvidence } = found({ text: 'preco' }, ['log-1', 'log-3'])

  expect(indexes).toEqual([0, 2])
  expect(Array.from(inEvidence)).toEqual(['log-3'])
})

test('evidence overrules no other part of the filter', () => {
  expect(found({ text: 'x', types: ['info'] }, ['log-3']).indexes).toEqual([])
})

test('any words of a description find its log', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), {
        minLength: 1,
      }),
      fc.nat(),
      (words, cut) => {
        const log = logOf({ description: words.join(' ') })
        const text = words.slice(cut % words.length).join(' ')

        expect(
          matchingLogs([log], { ...NO_FILTER, text }, new Set()).indexes
        ).toEqual([0])
      }
    )
  )
})
