/**
 * Gathers reads that are wanted at the same time, so that few statements answer
 * many callers. It knows who goes with whom and who waits, and nothing of what
 * is read.
 */
import { isRefusal } from './failures'

/** Reads that one statement makes, unless they are small: what it answers is in memory at once. */
const MAX_READS = 16

/** Statements at work, from which on the next reads wait for company. */
const LANES = 3

/** How long they wait at the most: others may be slow. */
const MAX_WAIT_MS = 20

/** Answers in the order of what is asked for. */
export type ReadAll<A, T> = (asked: readonly A[]) => Promise<readonly T[]>

type Wanted<A, T> = {
  readonly asked: A
  readonly resolve: (found: T) => void
  readonly reject: (error: unknown) => void
}

type Batch<A, T> = {
  readonly group: string
  readonly read: ReadAll<A, T>
  readonly wanted: Array<Wanted<A, T>>
  readonly timer: NodeJS.Timeout
}

/**
 * Reads of one `group` go together: for them `read` does the same. None is made
 * by a statement that began before it was wanted.
 */
export function together<A, T>({
  lanes = LANES,
  maxReads = MAX_READS,
  maxWaitMs = MAX_WAIT_MS,
} = {}) {
  /** In the order in which they were begun. */
  const waiting = new Set<Batch<A, T>>()
  /** By group, the one that takes more. */
  const open = new Map<string, Batch<A, T>>()
  let running = 0

  const start = (batch: Batch<A, T>) => {
    if (open.get(batch.group) === batch) open.delete(batch.group)
    waiting.delete(batch)
    clearTimeout(batch.timer)
    running += 1
    void settle(batch).then(() => {
      running -= 1
      startAll()
    })
  }

  const startAll = () => {
    for (const batch of waiting) {
      if (running >= lanes) break
      start(batch)
    }
  }

  const begin = (group: string, read: ReadAll<A, T>): Batch<A, T> => {
    const timer = setTimeout(() => start(batch), maxWaitMs)
    const batch: Batch<A, T> = { group, read, wanted: [], timer }

    open.set(group, batch)
    waiting.add(batch)
    // Requests that arrived together go together.
    setImmediate(startAll)

    return batch
  }

  return (group: string, asked: A, read: ReadAll<A, T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const batch = open.get(group) ?? begin(group, read)

      batch.wanted.push({ asked, resolve, reject })
      if (batch.wanted.length === maxReads) open.delete(group)
    })
}

/** What the database refuses for one of them is refused to that one alone. */
async function settle<A, T>({
  read,
  wanted,
}: Pick<Batch<A, T>, 'read' | 'wanted'>): Promise<void> {
  try {
    const found = await read(wanted.map(({ asked }) => asked))

    wanted.forEach(({ resolve }, index) => resolve(found[index]))
  } catch (error) {
    if (wanted.length > 1 && isRefusal(error)) {
      await Promise.all(wanted.map((one) => settle({ read, wanted: [one] })))
    } else {
      wanted.forEach(({ reject }) => reject(error))
    }
  }
}
