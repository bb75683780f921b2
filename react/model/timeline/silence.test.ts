import { logOf } from '../../testing/logOf'
import { signsOfLife, silence } from './silence'

const MINUTE = 60000

/** An interaction that began at 0 with logs at these minutes, `now` minutes in. */
const at = (now: number, ...logs: number[]) =>
  silence(
    0,
    signsOfLife(
      logs.map((minute, index) =>
        logOf({ seq: index + 1, at: minute * MINUTE })
      )
    ),
    now * MINUTE
  )

test('half an hour without a log is too long', () => {
  expect(at(100, 0, 69).isStuck).toBe(true)
  expect(at(100, 0, 70).isStuck).toBe(false)
})

test('ten minutes are too long where none has waited for two', () => {
  expect(at(15, 0, 1, 2.9, 4).isStuck).toBe(true)
  expect(at(15, 0, 1, 3.5, 4).isStuck).toBe(false)
  expect(at(13, 0, 1, 2, 4).isStuck).toBe(false)
})

test('a single log says nothing of how long waits are', () => {
  expect(at(20, 0).isStuck).toBe(false)
})

test('without logs the silence counts from the start, and is none since a log', () => {
  expect(at(31)).toEqual({
    openForMs: 31 * MINUTE,
    quietForMs: undefined,
    isStuck: true,
  })
})

test('a day without a time is no sign of life', () => {
  const day = logOf({ at: 40 * MINUTE, isDateOnly: true })

  expect(silence(0, signsOfLife([day]), 41 * MINUTE).isStuck).toBe(true)
})

test('a clock that is behind the connector’s makes no time negative', () => {
  expect(at(1, 5)).toMatchObject({ quietForMs: 0, isStuck: false })
})
