import { opensAtFirst } from './opensAtFirst'

test.each([
  [1, [true]],
  [3, [true, true, true]],
  [4, [true, false, false, false]],
])('of %d errors these are open at first: %p', (total, open) => {
  expect(open.map((_, index) => opensAtFirst(index, total))).toEqual(open)
})
