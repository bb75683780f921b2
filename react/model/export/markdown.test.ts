import { cellCode, code, fence, inline, visible } from './markdown'

test('what means something in Markdown is written as itself', () => {
  expect(
    inline('# *a* _b_ [c](javascript:d) <img src=x> | ![e](f) `g` &lt;')
  ).toBe(
    '\\# \\*a\\* \\_b\\_ \\[c\\](javascript:d) \\<img src=x\\> \\| \\!\\[e\\](f) \\`g\\` \\&lt;'
  )
})

test('a text within a line stays within it', () => {
  expect(inline('one\r\n\n# two\u2028three')).toBe('one \\# two three')
  expect(code('one\n```\n# two')).toBe('````one ``` # two````')
})

test('code within a line ends where it ends', () => {
  expect(code('plain')).toBe('`plain`')
  expect(code('a`b')).toBe('``a`b``')
  expect(code('`')).toBe('`` ` ``')
  expect(code('')).toBe('`  `')
  expect(cellCode('a|b')).toBe('`a\\|b`')
})

test.each(['plain', '```', '````\n# out\n`````', '`'.repeat(200)])(
  'no text closes its own fence',
  (text) => {
    const [first, ...rest] = fence(text, 'text').split('\n')
    const ticks = first.replace('text', '')

    expect(ticks).toMatch(/^`{3,}$/)
    expect(rest.indexOf(ticks)).toBe(rest.length - 1)
    expect(rest.slice(0, -1).join('\n')).toBe(text)
    // Nor does a longer run, which would close it as well.
    expect(text.indexOf(ticks)).toBe(-1)
  }
)

test('what nobody sees is spelled out', () => {
  expect(visible('a\u202Eb\u0000c\u200B\uFEFFd\te\nf')).toBe(
    'a<U+202E>b<U+0000>c<U+200B><U+FEFF>d\te\nf'
  )
})
