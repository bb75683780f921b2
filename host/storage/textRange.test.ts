import { textAfter } from './textRange'

test.each([
  ['a', 'b'],
  ['az', 'a{'],
  ['4055', '4056'],
  ['\uD7FF', '\uE000'],
  ['a\u{10FFFF}', 'b'],
])('what begins with %j comes before %j', (start, after) => {
  expect(textAfter(start)).toBe(after)
})

test.each(['', '\u{10FFFF}'])(
  'nothing comes after all that begins with %j',
  (start) => {
    expect(textAfter(start)).toBeNull()
  }
)
