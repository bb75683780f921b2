import { createRecentEvidence } from './recentEvidence'

const of = (length: number) => ({ request: 'x'.repeat(length) })

test('what was asked for last stays, what was not goes when there is no room', () => {
  const recent = createRecentEvidence(10)

  recent.put('a', of(4))
  recent.put('b', of(4))
  recent.get('a')
  recent.put('c', of(4))

  expect(recent.get('a')).toEqual(of(4))
  expect(recent.get('b')).toBeUndefined()
  expect(recent.get('c')).toEqual(of(4))
})

test('the last one is kept whatever its size', () => {
  const recent = createRecentEvidence(10)

  recent.put('a', of(4))
  recent.put('b', of(50))

  expect(recent.get('b')).toEqual(of(50))
  expect(recent.get('a')).toBeUndefined()
})

test('evidence that is put twice counts once', () => {
  const recent = createRecentEvidence(10)

  recent.put('a', of(4))
  recent.put('b', of(6))
  recent.put('b', of(6))

  expect(recent.get('a')).toEqual(of(4))
})
