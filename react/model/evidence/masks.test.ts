import { countMasks, isMaskedWhole, splitMasks } from './masks'

test('each mark is a piece of its own, and the pieces join to the text', () => {
  const text =
    "-H 'Authorization: Bearer __MASKED_TOKEN_33_64__' -u __MASKED_BASIC_AUTH_129_MORE__"

  const pieces = splitMasks(text)

  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.map((piece) => piece.mask)).toEqual([
    undefined,
    { kind: 'TOKEN', min: 33, max: 64 },
    undefined,
    { kind: 'BASIC_AUTH', min: 129 },
  ])
  expect(countMasks(text)).toBe(2)
})

test('a kind of a later version is shown as masked all the same', () => {
  expect(splitMasks('__MASKED_IBAN_17_32__')).toEqual([
    {
      text: '__MASKED_IBAN_17_32__',
      mask: { kind: 'CUSTOM', min: 17, max: 32 },
    },
  ])
})

test.each([
  '',
  'plain',
  '__MASKED_',
  '__MASKED_TOKEN__',
  '__MASKED_token_1_8__',
])('%p holds no mark', (text) => {
  expect(splitMasks(text)).toEqual([{ text }])
  expect(countMasks(text)).toBe(0)
})

test('a text that was not read is told from one in which something is masked', () => {
  expect(isMaskedWhole('__MASKED_UNREAD_129_MORE__\n')).toBe(true)
  expect(isMaskedWhole('a __MASKED_UNREAD_129_MORE__')).toBe(false)
  expect(isMaskedWhole('__MASKED_TOKEN_1_8__')).toBe(false)
  expect(isMaskedWhole('')).toBe(false)
})
