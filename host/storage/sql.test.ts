import { every, json, sql, toStatement } from './sql'

const textOf = (...given: Parameters<typeof toStatement>) =>
  toStatement(...given).text.replace(/\s+/g, ' ')

test('what is put into a template becomes a parameter, in its order', () => {
  expect(
    toStatement(sql`SELECT ${1}, ${'a'} FROM t WHERE b = ${null}`)
  ).toEqual({
    text: 'SELECT $1, $2 FROM t WHERE b = $3',
    values: [1, 'a', null],
  })
})

test('fragments are put in with their own parameters', () => {
  const inner = sql`b = ${2} OR ${sql`c = ${3}`}`

  expect(toStatement(sql`a = ${1} AND (${inner}) AND d = ${4}`)).toEqual({
    text: 'a = $1 AND (b = $2 OR c = $3) AND d = $4',
    values: [1, 2, 3, 4],
  })
})

test('a fragment may stand in one statement more than once', () => {
  const column = sql`a = ${1}`

  expect(toStatement(sql`${column} OR ${column}`)).toEqual({
    text: 'a = $1 OR a = $2',
    values: [1, 1],
  })
})

test('no text of a value gets into a statement', () => {
  const hostile = "'; DROP TABLE offer; -- $1"

  expect(textOf(sql`SELECT ${hostile}, ${[hostile]}`)).toBe('SELECT $1, $2')
})

test('all conditions count, and without any all rows pass', () => {
  expect(textOf(every([sql`a`, sql`b`]))).toBe('a AND b')
  expect(textOf(every([]))).toBe('true')
})

test('what PostgreSQL cannot keep becomes U+FFFD, and nothing else changes', () => {
  const { values } = toStatement(sql`${'a\0b\uD800c😀'} ${['\0', 'é']}`)

  expect(values).toEqual(['a\uFFFDb\uFFFDc😀', ['\uFFFD', 'é']])
  expect(JSON.parse(json({ deep: [{ text: '\uDC00\0' }], n: 1 }))).toEqual({
    deep: [{ text: '\uFFFD\uFFFD' }],
    n: 1,
  })
})
