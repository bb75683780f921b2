/**
 * Writes one batch: one transaction that locks all its offers, reads them, has
 * each change decided in its order and writes what they came to.
 */
import { OfferKey } from '../../node/domain/interaction'
import { Once } from '../../node/domain/once'
import { OfferChange, OfferSnapshot } from '../../node/domain/store'
import { BatchState, readState } from './batchState'
import { both } from './both'
import { writeChanges } from './changeRows'
import { isRefusal } from './failures'
import { lockChanges } from './locks'
import { withDaysOf } from './partitions'
import { Sql, Transaction } from './sql'

/** A change that waits for its batch. */
export type Change = {
  readonly account: string
  readonly key: OfferKey
  /** Names the offer, of whatever account. */
  readonly offer: string
  readonly interactionId: string | null
  /** When the request has a key. */
  readonly once?: Once
  /** May be called again, when a batch has to be written anew. */
  readonly decide: (current: OfferSnapshot) => OfferChange
  readonly resolve: (change: OfferChange) => void
  readonly reject: (error: unknown) => void
  /** Milliseconds of a clock that nobody sets. */
  readonly since: number
}

/** What a batch leaves to later ones. */
export type Left = {
  /** In their order. */
  readonly changes: readonly Change[]
  /** Offers that another process is changing. */
  readonly held: readonly string[]
}

/** With so many logs a batch is full: what is left of it goes into the next. */
const MAX_LOGS = 5_000

/** Transactions that PostgreSQL rolled back to undo a knot of locks. */
const ROLLED_BACK = /^40/

/** As many statements of the same few texts as there are batches. */
const PLANNED = { isPlanned: true }

const NOTHING_LEFT: Left = { changes: [], held: [] }

/**
 * Settles all changes but those that are left. What the database refuses for
 * its content is written in halves, and so comes down to the change that is to
 * blame, without harm to its neighbours.
 */
export async function writeBatch(
  database: Sql,
  changes: readonly Change[],
  patient: boolean
): Promise<Left> {
  try {
    const { settle, left } = await attempt(database, changes, patient)

    settle.forEach((each) => each())

    return left
  } catch (error) {
    if (changes.length > 1 && isRefusal(error)) {
      return writeHalves(database, changes, patient)
    }

    changes.forEach(({ reject }) => reject(error))

    return NOTHING_LEFT
  }
}

/** What comes after something that was left is left too, so that the order stands. */
async function writeHalves(
  database: Sql,
  changes: readonly Change[],
  patient: boolean
): Promise<Left> {
  const middle = Math.ceil(changes.length / 2)
  const second = changes.slice(middle)
  const left = await writeBatch(database, changes.slice(0, middle), patient)

  return left.changes.length
    ? { ...left, changes: [...left.changes, ...second] }
    : writeBatch(database, second, patient)
}

type Outcome = {
  /** Tell each caller what came of its change. */
  readonly settle: ReadonlyArray<() => void>
  readonly left: Left
}

/** Rejects when nothing was stored. */
async function attempt(
  database: Sql,
  changes: readonly Change[],
  patient: boolean
): Promise<Outcome> {
  let ids: readonly string[] = []

  const write = () =>
    withDaysOf(
      database,
      () => ids,
      () =>
        database.transaction(async (tx) => {
          const { state, outcome } = await decideAll(tx, changes, patient)

          ids = state.interactions.map(({ id }) => id)
          if (!state.isUnchanged) await writeChanges(tx, state)

          return outcome
        }, PLANNED)
    )

  try {
    return await write()
  } catch (error) {
    if (!isRolledBack(error)) throw error

    return write()
  }
}

async function decideAll(
  tx: Transaction,
  changes: readonly Change[],
  patient: boolean
): Promise<{ state: BatchState; outcome: Outcome }> {
  const offers = [...new Set(changes.map(({ offer }) => offer))]
  const keys = [...new Set(changes.flatMap(lockOfKey))].sort()
  // The read is a statement after the lock, and sent without waiting for it:
  // the database runs one after the other.
  const [locked, state] = await both(
    lockChanges(tx, offers, keys, patient),
    readState(tx, changes)
  )

  const settle: Array<() => void> = []
  const left: Change[] = []
  const held = new Set<string>()

  for (const change of changes) {
    const isOurs = [change.offer, ...lockOfKey(change)].every((name) =>
      locked.has(name)
    )

    // What comes after something of its offer that was left is left too.
    if (!isOurs || held.has(change.offer) || state.logCount >= MAX_LOGS) {
      if (!isOurs) held.add(change.offer)
      left.push(change)
    } else {
      settle.push(decideOne(state, change))
    }
  }

  return {
    state,
    outcome: { settle, left: { changes: left, held: [...held] } },
  }
}

/** Nobody else answers a request that has the key meanwhile. */
function lockOfKey({ account, once }: Change): string[] {
  return once ? [`key ${JSON.stringify([account, once.key])}`] : []
}

function decideOne(state: BatchState, change: Change): () => void {
  const { decide, resolve, reject } = change

  try {
    state.requireNew(change)

    const decided = decide(state.snapshotOf(change))

    state.take(change, decided)

    return () => resolve(decided)
  } catch (error) {
    return () => reject(error)
  }
}

function isRolledBack(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } }

  return ROLLED_BACK.test(String(cause?.code ?? ''))
}
