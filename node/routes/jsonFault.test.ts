import { findJsonFault } from './jsonFault'

test.each([
  ['', 1, 1],
  ['{', 1, 2],
  ['{"a":1,}', 1, 8],
  ['{"a" 1}', 1, 6],
  ['{a:1}', 1, 2],
  ["{'a':1}", 1, 2],
  ['[1,2', 1, 5],
  ['[1 2]', 1, 4],
  ['[,]', 1, 2],
  ['[1,]', 1, 4],
  ['{]', 1, 2],
  ['[}', 1, 2],
  ['{"a":}', 1, 6],
  ['{"a":1}}', 1, 8],
  ['"a" "b"', 1, 5],
  ['{\n  "a": 1,\n  "b": nil\n}', 3, 8],
  ['{\n  "a": "never ends\n}', 2, 8],
  ['{"a": "\\x"}', 1, 7],
  ['{"a": 01}', 1, 8],
  ['{"a": NaN}', 1, 7],
  ['<html>', 1, 1],
])('%j goes wrong at line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(findJsonFault(text)).toEqual({ line, column })
})

test('what is JSON is let pass to its end', () => {
  const text = '{"a":[1,-2.5e3,"\\u00e9\\n",true,null,{},[]],"b":{"c":""}} '

  expect(() => JSON.parse(text)).not.toThrow()
  expect(findJsonFault(text)).toEqual({ line: 1, column: text.length + 1 })
})

test('a text of sixteen million characters is searched as any other', () => {
  const deep = '['.repeat(8_000_000)
  const long = `"${'a\\n'.repeat(5_000_000)}`

  expect(findJsonFault(deep).column).toBe(deep.length + 1)
  expect(findJsonFault(long).column).toBe(1)
})
