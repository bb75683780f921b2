import fc from 'fast-check'

import { beginsLine, rowAt, rowText, toRows } from './rows'
import { finish } from './work'

const cut = (text: string, width: number) => {
  const rows = finish(toRows(text, width))

  return Array.from({ length: rows.count }, (_, row) =>
    rowText(text, rows, row)
  )
}

test('lines are rows, and long lines are several', () => {
  expect(cut('one\r\ntwo\n\nabcdefgh', 3)).toEqual([
    'one',
    'two',
    '',
    'abc',
    'def',
    'gh',
  ])
})

test('the rows join to the text, none of them wider than asked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', ' ', '__MASKED_JWT_9_16__')),
      fc.integer({ min: 1, max: 40 }),
      (parts, width) => {
        const text = parts.join('')
        const rows = finish(toRows(text, width))
        const pieces = Array.from({ length: rows.count }, (_, row) =>
          text.slice(rows.starts[row], rows.starts[row + 1])
        )

        expect(pieces.join('')).toBe(text)
        pieces.forEach((piece) => {
          // A mark that is wider than a row stays whole in a row of its own.
          expect(piece.replace(/\n$/, '').length).toBeLessThanOrEqual(
            Math.max(width, '__MASKED_JWT_9_16__'.length)
          )
        })
      }
    )
  )
})

test('neither a mark nor a character of two halves is cut', () => {
  expect(cut('ab__MASKED_JWT_9_16__cd', 6)[1]).toBe('__MASKED_JWT_9_16__')
  expect(cut('a\u{1F600}b', 2)).toEqual(['a', '\u{1F600}', 'b'])
})

test('a place is found in its row', () => {
  const text = 'abc\ndefghi\n'
  const rows = finish(toRows(text, 4))

  expect([0, 3, 4, 7, 8, 9].map((place) => rowAt(rows, place))).toEqual([
    0, 0, 1, 1, 2, 2,
  ])
  expect([0, 1, 2].map((row) => beginsLine(text, rows, row))).toEqual([
    true,
    true,
    false,
  ])
})

test('an empty text is one empty row', () => {
  expect(cut('', 10)).toEqual([''])
})
