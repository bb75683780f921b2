import { nextDelayMs, SHORTEST_DELAY_MS } from './followDelay'

test('looks that bring nothing are further and further apart, up to half a minute', () => {
  const delays = [SHORTEST_DELAY_MS]

  while (delays.length < 7) {
    delays.push(nextDelayMs(delays[delays.length - 1], false))
  }

  expect(delays).toEqual([2000, 4000, 8000, 16000, 30000, 30000, 30000])
})

test('news bring the next look near', () => {
  expect(nextDelayMs(30000, true)).toBe(SHORTEST_DELAY_MS)
})
