import { withoutContext } from './withoutContext'

test('What names the provider is taken from every field, and nothing else is', () => {
  const query =
    'query Q($id: ID!) { a: one(id: $id) @context(provider: "x.y@0.x") { id @include(if: true) } two @context(provider: "x.y@0.x") }'

  expect(withoutContext(query).replace(/\s+/g, ' ')).toBe(
    'query Q($id: ID!) { a: one(id: $id) { id @include(if: true) } two }'
  )
})

test('What cannot be parsed is left as it is', () => {
  expect(withoutContext('{ broken')).toBe('{ broken')
})
