import { ROW_HEIGHT, rowsShown, scrollTopOf, totalHeight } from './codeWindow'

const HEIGHT = 600

test('what is seen is drawn, and some rows around it', () => {
  const { from, to, top } = rowsShown(10000, 100 * ROW_HEIGHT, HEIGHT)

  expect(from).toBeLessThan(100)
  expect(to).toBeGreaterThan(100 + HEIGHT / ROW_HEIGHT)
  expect(to - from).toBeLessThan(100)
  expect(top).toBe(from * ROW_HEIGHT)
})

test.each([500, 10000, 10000000])(
  'the first and the last of %p rows can be reached',
  (count) => {
    const end = rowsShown(count, totalHeight(count) - HEIGHT, HEIGHT)

    expect(rowsShown(count, 0, HEIGHT)).toMatchObject({ from: 0, top: 0 })
    expect(end.to).toBe(count)
    expect(end.top + (end.to - end.from) * ROW_HEIGHT).toBeLessThanOrEqual(
      totalHeight(count)
    )
  }
)

test.each([500, 10000, 10000000])('each of %p rows can be gone to', (count) => {
  ;[0, 1, Math.floor(count / 3), count - 1].forEach((row) => {
    const { from, to } = rowsShown(
      count,
      scrollTopOf(count, row, HEIGHT),
      HEIGHT
    )

    expect(from <= row && row < to).toBe(true)
  })
})

test('no text is higher than a browser can draw', () => {
  expect(totalHeight(1e7)).toBeLessThan(16e6)
})
