import type { Log, LogType } from '../log'
import { normaliseText } from './normaliseText'

/** What came of a thing that was tried again and again. */
export type FoldOutcome =
  'succeeded' | 'failed' | 'wentOn' | 'stillTrying' | 'stopped'

/** Attempts at one thing: warnings in a row, from `from` to before `to`. */
export type Fold = {
  /** Id of the first attempt, which stays while more follow. */
  key: string
  from: number
  to: number
  outcome: FoldOutcome
  /** From the first to the last; absent when one of them tells a day alone. */
  durationMs?: number
}

// Logs never change, and the same ones are compared anew with each that comes.
const normalised = new WeakMap<Log, string>()

/**
 * Folds retries: warnings of one agent that follow each other without anything
 * between and whose texts are similar. The next log of that agent tells what
 * came of them. Without one they still go on while the interaction is open,
 * and have stopped when it is closed.
 */
export function foldRetries(logs: Log[], isOpen: boolean): Fold[] {
  const spans: Array<Pick<Fold, 'from' | 'to'>> = []
  let from = 0

  while (from < logs.length) {
    let to = from + 1

    while (to < logs.length && isRetry(logs[to - 1], logs[to])) to += 1
    if (to - from > 1) spans.push({ from, to })
    from = to
  }

  return withOutcomes(logs, spans, isOpen)
}

/** The fold that holds a position; undefined when none does. */
export function foldAt(folds: Fold[], index: number): Fold | undefined {
  let low = 0
  let high = folds.length - 1

  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const fold = folds[middle]

    if (index < fold.from) high = middle - 1
    else if (index >= fold.to) low = middle + 1
    else return fold
  }

  return undefined
}

function isRetry(log: Log, next: Log): boolean {
  return (
    log.type === 'warning' &&
    next.type === 'warning' &&
    log.agent === next.agent &&
    (log.description === next.description ||
      normalisedText(log) === normalisedText(next))
  )
}

function normalisedText(log: Log): string {
  const known = normalised.get(log)

  if (known !== undefined) return known

  const text = normaliseText(log.description)

  normalised.set(log, text)

  return text
}

/** Goes back from the end, so that what each agent did next is known. */
function withOutcomes(
  logs: Log[],
  spans: Array<Pick<Fold, 'from' | 'to'>>,
  isOpen: boolean
): Fold[] {
  const folds: Fold[] = new Array(spans.length)
  const nextOfAgent = new Map<string, LogType>()
  let position = logs.length

  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const { from, to } = spans[index]
    const first = logs[from]
    const last = logs[to - 1]

    while (position > to) {
      position -= 1
      nextOfAgent.set(logs[position].agent, logs[position].type)
    }

    folds[index] = {
      key: first.id,
      from,
      to,
      outcome: outcomeOf(nextOfAgent.get(first.agent), isOpen),
      durationMs:
        first.isDateOnly || last.isDateOnly ? undefined : last.at - first.at,
    }
  }

  return folds
}

function outcomeOf(next: LogType | undefined, isOpen: boolean): FoldOutcome {
  if (next === undefined) return isOpen ? 'stillTrying' : 'stopped'
  if (next === 'success') return 'succeeded'

  return next === 'failure' ? 'failed' : 'wentOn'
}
