import { compareRequests, compareResponses } from './compareMessages'
import { comparePairs, isSame } from './comparePairs'
import { compareTexts } from './compareTexts'
import { readRequest } from './readRequest'
import { readResponse } from './readResponse'
import { finish } from './work'

const requests = (left: string, right: string) =>
  finish(compareRequests(finish(readRequest(left)), finish(readRequest(right))))

const texts = (left: string, right: string) => finish(compareTexts(left, right))

test('values of the same name stand beside each other, whatever its case', () => {
  const compared = comparePairs(
    [
      { name: 'Accept', value: 'a' },
      { name: 'X', value: '1' },
      { name: 'Old', value: '' },
    ],
    [
      { name: 'accept', value: 'a' },
      { name: 'X', value: '1' },
      { name: 'x', value: '2' },
    ],
    true
  )

  expect(compared).toEqual([
    { name: 'Accept', left: 'a', right: 'a' },
    { name: 'X', left: '1', right: '1, 2' },
    { name: 'Old', left: '' },
  ])
  expect(compared.map(isSame)).toEqual([true, false, false])
})

test('two requests differ in the parts in which they differ', () => {
  const compared = requests(
    `curl -X PUT 'https://x.example/i?try=1&a=b' -H 'A: b' -d '{"price":10,"id":1}'`,
    `curl -X PUT 'https://x.example/i?try=2&a=b' -H 'A: b' -d '{"price":11,"id":1}'`
  )

  expect(compared?.facts.every(isSame)).toBe(true)
  expect(compared?.query.filter((one) => !isSame(one))).toEqual([
    { name: 'try', left: '1', right: '2' },
  ])
  expect(compared?.headers.every(isSame)).toBe(true)
  expect(compared?.body).toEqual({
    kind: 'changed',
    removed: 1,
    added: 1,
    lines: [
      { kind: 'same', text: '{' },
      {
        kind: 'removed',
        pieces: [
          { text: '  "price": ', isChanged: false },
          { text: '10', isChanged: true },
          { text: ',', isChanged: false },
        ],
      },
      {
        kind: 'added',
        pieces: [
          { text: '  "price": ', isChanged: false },
          { text: '11', isChanged: true },
          { text: ',', isChanged: false },
        ],
      },
      { kind: 'same', text: '  "id": 1' },
      { kind: 'same', text: '}' },
    ],
  })
})

test('bodies that differ in their space alone are the same', () => {
  expect(
    requests(`curl x -d '{"a":1}'`, `curl x -d '{ "a" : 1 }'`)?.body
  ).toEqual({ kind: 'same' })
})

test('a status is compared with its word, and a missing response is told', () => {
  const limited = finish(readResponse('429'))

  expect(
    finish(compareResponses(limited, finish(readResponse('HTTP/1.1 200 OK'))))
      ?.facts
  ).toEqual([
    { name: 'status', left: '429 Too Many Requests', right: '200 OK' },
  ])
  expect(finish(compareResponses(limited, undefined))?.facts[0].right).toBe(
    undefined
  )
  expect(finish(compareResponses(undefined, undefined))).toBeUndefined()
})

test('lines far from any change are folded, and counted', () => {
  const lines = Array.from({ length: 100 }, (_, line) => `line ${line}`)
  const changed = lines.map((line, index) => (index === 50 ? 'other' : line))
  const compared = texts(lines.join('\n'), changed.join('\n'))

  expect(compared).toMatchObject({ removed: 1, added: 1 })
  expect(compared?.lines.map((line) => line.kind)).toEqual([
    'folded',
    'same',
    'same',
    'removed',
    'added',
    'same',
    'same',
    'folded',
  ])
  expect(compared?.lines[0]).toEqual({ kind: 'folded', count: 48 })
  expect(compared?.lines[7]).toEqual({ kind: 'folded', count: 47 })
})

test.each([
  ['', 'a'],
  ['a', ''],
  ['a\nb', 'a'],
  ['a', 'a\nb'],
  ['x\na\n', 'y\na\n'],
  ['a\na\na', 'a\na'],
])('both sides can be read off what is compared: %j and %j', (left, right) => {
  const compared = texts(left, right)
  const side = (without: string) =>
    compared?.lines
      .filter(({ kind }) => kind !== without)
      .map((line) =>
        line.kind === 'same'
          ? line.text
          : line.kind === 'folded'
            ? '?'
            : line.pieces.map(({ text }) => text).join('')
      )
      .join('\n')
      .replace(/\n$/, '')

  expect(side('added')).toBe(left.replace(/\n$/, ''))
  expect(side('removed')).toBe(right.replace(/\n$/, ''))
})

test('what is too large and too different is not compared, and said to be so', () => {
  const left = Array.from({ length: 120000 }, (_, id) => `left ${id} a`)
  const right = Array.from({ length: 120000 }, (_, id) => `right ${id} b`)

  expect(texts(left.join('\n'), right.join('\n'))).toBeUndefined()
})

test('one change in megabytes is found', () => {
  const lines = Array.from({ length: 200000 }, (_, id) => `"sku": "SKU-${id}",`)
  const changed = lines.map((line, id) => (id === 123456 ? 'changed' : line))

  expect(texts(lines.join('\n'), changed.join('\n'))).toMatchObject({
    removed: 1,
    added: 1,
  })
})
