import { firstOf, lastPage, pageRange } from './offerPaging'

test('the first page of 652 offers shows 1 to 15', () => {
  expect(pageRange(1, 15, 652)).toEqual({ from: 1, to: 15, total: 652 })
})

test('the last page shows what is left', () => {
  expect(lastPage(15, { total: 652, isTotalExact: true })).toBe(44)
  expect(pageRange(44, 15, 652)).toEqual({ from: 646, to: 652, total: 652 })
})

test('an empty list shows nothing of 0, on one page', () => {
  expect(pageRange(1, 15, 0)).toEqual({ from: 0, to: 0, total: 0 })
  expect(lastPage(15, { total: 0, isTotalExact: true })).toBe(1)
})

test('a page behind the last one shows nothing of the total', () => {
  expect(pageRange(45, 15, 652)).toEqual({ from: 0, to: 0, total: 652 })
})

test('a list that was not counted to its end goes on, as deep as pages reach', () => {
  expect(lastPage(15, { total: 1000, isTotalExact: false })).toBe(667)
})

test('no page is asked for that begins deeper than pages reach', () => {
  expect(firstOf(667, 15)).toBe(9990)
  expect(firstOf(9999, 15)).toBe(10000)
})
