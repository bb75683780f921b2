import { finish } from './work'
import { findAll, MOST_FOUND } from './find'
import { matchesOf, splitMatches } from './occurrences'

test('a text is found in any case, and what is found joins to the text', () => {
  const pieces = splitMatches('Price PRICE prices', 'price')

  expect(
    pieces.filter((piece) => piece.isMatch).map(({ text }) => text)
  ).toEqual(['Price', 'PRICE', 'price'])
  expect(pieces.map(({ text }) => text).join('')).toBe('Price PRICE prices')
})

test.each(['.*', '(', '[a', '\\', '$&', '^'])(
  '%p is looked for as it stands, not as a pattern',
  (wanted) => {
    expect(matchesOf(`abc ${wanted} abc`, wanted)).toEqual([4])
    expect(matchesOf('abc', wanted)).toEqual([])
  }
)

test('nothing is found when nothing is looked for', () => {
  expect(matchesOf('abc', '')).toEqual([])
  expect(finish(findAll('abc', ''))).toEqual({ places: [], isMore: false })
})

test('letters whose case changes their number do not shift what is found', () => {
  expect(matchesOf('İİİ price', 'price')).toEqual([4])
})

test('a long text is searched to its end, across the pieces it is searched in', () => {
  const text = `${'x'.repeat(399998)}needle${'y'.repeat(500000)}NEEDLE`

  expect(finish(findAll(text, 'needle'))).toEqual({
    places: [399998, 900004],
    isMore: false,
  })
})

test('what overlaps across two pieces counts once', () => {
  const text = `${'x'.repeat(399999)}aaa${'x'.repeat(9)}`

  expect(finish(findAll(text, 'aa')).places).toEqual([399999])
})

test('a search that finds too much says that there is more', () => {
  const { places, isMore } = finish(findAll('a'.repeat(MOST_FOUND + 5), 'a'))

  expect(places).toHaveLength(MOST_FOUND)
  expect(isMore).toBe(true)
})
