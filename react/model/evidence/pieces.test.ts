import { toPieces } from './pieces'

const TOKENS = [
  { text: '"price"', kind: 'attr' },
  { text: ': ' },
  { text: '"__MASKED_TOKEN_1_8__"', kind: 'string' },
]

test('a row is cut where its colour changes, and marks stay whole', () => {
  expect(toPieces(TOKENS, [])).toEqual([
    { text: '"price"', kind: 'attr' },
    { text: ': ', kind: undefined },
    { text: '"', kind: 'string' },
    { text: '__MASKED_TOKEN_1_8__', mask: { kind: 'TOKEN', min: 1, max: 8 } },
    { text: '"', kind: 'string' },
  ])
})

test('what was found is marked across colours and marks', () => {
  const pieces = toPieces(TOKENS, [{ from: 5, to: 15, isCurrent: true }])

  expect(pieces.map(({ text }) => text).join('')).toBe(
    TOKENS.map(({ text }) => text).join('')
  )
  expect(
    pieces.filter(({ isCurrent }) => isCurrent).map(({ text }) => text)
  ).toEqual(['e"', ': ', '"', '__MASKED_TOKEN_1_8__'])
})
