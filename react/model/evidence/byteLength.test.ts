import { byteLength } from './byteLength'

test.each(['', 'abc', 'é', '€', '\u{1F600}', 'a€\u{1F600}é\n'])(
  '%p has as many bytes as its encoding',
  (text) => {
    expect(byteLength(text)).toBe(Buffer.byteLength(text, 'utf8'))
  }
)
