import { sliceTokens, toTokens } from './tokens'

test('markup of the highlighter becomes pieces of text', () => {
  expect(
    toTokens(
      '<span class="hljs-attr">&quot;a&quot;</span>: <span class="hljs-string">&lt;b&gt; &amp;amp; &#x27;</span>',
      '"a": <b> &amp; \''
    )
  ).toEqual([
    { text: '"a"', kind: 'attr' },
    { text: ': ', kind: undefined },
    { text: "<b> &amp; '", kind: 'string' },
  ])
})

test('nested markup takes its kind from the innermost', () => {
  expect(
    toTokens(
      '<span class="hljs-tag">&lt;<span class="hljs-name x">a</span>&gt;</span>',
      '<a>'
    )
  ).toEqual([
    { text: '<', kind: 'tag' },
    { text: 'a', kind: 'name' },
    { text: '>', kind: 'tag' },
  ])
})

test('what does not join to the text is refused', () => {
  expect(toTokens('<b>x</b>', '<b>x</b>')).toBeUndefined()
  expect(toTokens('x', 'y')).toBeUndefined()
})

test('a part of the tokens keeps what they are', () => {
  const tokens = [{ text: 'abc', kind: 'attr' }, { text: 'def' }]

  expect(sliceTokens(tokens, 1, 5)).toEqual([
    { text: 'bc', kind: 'attr' },
    { text: 'de' },
  ])
  expect(sliceTokens(tokens, 3, 6)).toEqual([{ text: 'def' }])
})
