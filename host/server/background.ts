/**
 * Work that no request waits for: what operations put off, a few at a time, and
 * jobs that come back. It is counted, so that a stopping host can await it.
 */
import { Logger } from 'pino'

export type Work = () => Promise<void>

export type Job = {
  readonly name: string
  readonly everyMs: number
  readonly run: Work
}

/** Calls `run` again and again, the first time at once; returns what stops it. */
export type Scheduler = (run: () => void, everyMs: number) => () => void

export type Background = {
  /** Runs the work when fewer than `AT_ONCE` others run. */
  readonly later: (name: string, work: Work) => void
  /** Runs a job again and again, never twice at the same time. */
  readonly repeat: (job: Job) => void
  /** Starts nothing new, and resolves when what runs has ended. */
  readonly stop: () => Promise<void>
}

const AT_ONCE = 4

/** More waiting work than this is dropped: it is all of a kind that comes back by itself. */
const MAX_WAITING = 10_000

export const timers: Scheduler = (run, everyMs) => {
  const first = setImmediate(run)
  const timer = setInterval(run, everyMs)

  return () => {
    clearImmediate(first)
    clearInterval(timer)
  }
}

export function createBackground(
  logger: Logger,
  schedule: Scheduler = timers
): Background {
  const waiting: Array<{ name: string; work: Work }> = []
  const running = new Set<Promise<void>>()
  const stops: Array<() => void> = []
  let stopped = false

  const start = (name: string, work: Work): Promise<void> => {
    const run = work()
      .catch((error: Error) => {
        logger.warn({ job: name }, `${name} failed: ${error.message}`)
      })
      .finally(() => {
        running.delete(run)
        startNext()
      })

    running.add(run)

    return run
  }

  const startNext = () => {
    if (stopped || running.size >= AT_ONCE) return

    const next = waiting.shift()

    if (next) void start(next.name, next.work)
  }

  return {
    later(name, work) {
      if (stopped || waiting.length >= MAX_WAITING) return
      waiting.push({ name, work })
      setImmediate(startNext)
    },

    repeat({ name, everyMs, run }) {
      let isRunning = false

      const turn = () => {
        if (isRunning || stopped) return
        isRunning = true
        void start(name, run).finally(() => (isRunning = false))
      }

      stops.push(schedule(turn, everyMs))
    },

    async stop() {
      stopped = true
      stops.forEach((stop) => stop())
      await Promise.all(running)
    },
  }
}
