import { Writable } from 'node:stream'
import { createBackground, Work } from './background'
import { createLogger } from './logger'

const lines: string[] = []
const logger = createLogger(
  'info',
  new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
)

/** Work that runs until it is told to end, and tells when it has begun. */
function held(): { work: Work; begun: Promise<void>; end: () => void } {
  let end: () => void = () => undefined
  let begin: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const ended = new Promise<void>((resolve) => (end = resolve))
  const work = () => {
    begin()

    return ended
  }

  return { work, begun, end }
}

test('Work that is put off is done', async () => {
  const { later } = createBackground(logger)
  const { work, begun } = held()

  later('work', work)
  await begun
})

test('Four pieces of work run at once, and the next when one has ended', async () => {
  const { later } = createBackground(logger)
  const pieces = Array.from({ length: 5 }, held)
  let fifth = false

  void pieces[4].begun.then(() => (fifth = true))
  pieces.forEach(({ work }) => later('work', work))
  await Promise.all(pieces.slice(0, 4).map(({ begun }) => begun))
  expect(fifth).toBe(false)

  pieces[0].end()
  await pieces[4].begun
})

test('Work that fails is told to the log, and the rest goes on', async () => {
  const { later } = createBackground(logger)
  const { work, begun } = held()

  later('refreshProduct', () =>
    Promise.reject(new Error('Catalog answered 500'))
  )
  later('work', work)
  await begun

  expect(JSON.parse(lines[0])).toMatchObject({
    level: 'warn',
    job: 'refreshProduct',
    msg: 'refreshProduct failed: Catalog answered 500',
  })
})

test('A job never runs twice at the same time', async () => {
  let turn: () => void = () => undefined
  const { repeat } = createBackground(logger, (run) => {
    turn = run

    return () => undefined
  })
  let runs = 0
  let piece = held()

  repeat({
    name: 'job',
    everyMs: 1,
    run: () => {
      runs += 1

      return piece.work()
    },
  })

  turn()
  turn()
  await piece.begun
  expect(runs).toBe(1)

  piece.end()
  await new Promise(setImmediate)
  piece = held()
  turn()
  await piece.begun
  expect(runs).toBe(2)
})

test('Stopping waits for what runs, and starts nothing new', async () => {
  let unscheduled = false
  const background = createBackground(logger, () => () => (unscheduled = true))
  const { work, begun, end } = held()
  let never = true

  background.repeat({ name: 'job', everyMs: 1, run: work })
  background.later('work', work)
  await begun

  let stopped = false
  const stop = background.stop().then(() => (stopped = true))

  background.later('more', async () => void (never = false))
  await new Promise(setImmediate)
  expect(stopped).toBe(false)

  end()
  await stop
  expect([unscheduled, never]).toEqual([true, true])
})
