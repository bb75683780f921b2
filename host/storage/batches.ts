/**
 * Gathers changes of offers into batches: what comes while batches are being
 * written makes up the next ones. It knows who goes with whom and who waits,
 * and nothing of how a batch is written.
 */
import { Failure } from '../../node/domain/errors'
import { SECOND_MS } from '../../node/domain/instant'
import { unavailable } from './failures'
import { Change, Left } from './batchRun'

/** Changes of one batch, and changes that may wait for theirs. */
const MAX_CHANGES = 256
const MAX_WAITING = 5_000

/** So many waiting changes are worth another batch of an account that has one in flight: few large ones cost less. */
const WORTH_A_LANE = 8

/** How long a change waits for its batch before its caller is told to come again. */
const MAX_WAIT_MS = 10 * SECOND_MS

/** Connections that wait for offers which other processes are changing. */
const MAX_PATIENT = 3

/**
 * Writes the changes, which belong to one account, and settles each, but for
 * those that it leaves. With `patient`, which is for changes of one offer, it
 * waits for that offer. Never rejects.
 */
export type Write = (
  changes: readonly Change[],
  patient: boolean
) => Promise<Left>

/** `lanes` is how many batches are written at once. Rejects a change when too many wait. */
export function batches(
  write: Write,
  lanes: number,
  { maxWaiting = MAX_WAITING, maxWaitMs = MAX_WAIT_MS } = {}
): { add: (change: Change) => void } {
  const inFlight = new Set<string>()
  /** Offers that other processes were found changing. */
  const held = new Set<string>()
  /** Accounts that have a batch in flight. */
  const served: string[] = []
  let waiting: Change[] = []
  let running = 0
  let patient = 0
  let isWoken = false
  let timer: NodeJS.Timeout | undefined

  const isFree = ({ account, offer }: Change) =>
    !inFlight.has(offer) &&
    !held.has(offer) &&
    (waiting.length >= WORTH_A_LANE || !served.includes(account))

  /** The first changes that are wanted, in their order, and of the account of the very first. */
  const take = (isWanted: (change: Change) => boolean): readonly Change[] => {
    const taken: Change[] = []
    const others: Change[] = []

    for (const change of waiting) {
      const [first = change] = taken
      const goesAlong =
        taken.length < MAX_CHANGES &&
        change.account === first.account &&
        isWanted(change)

      if (goesAlong) taken.push(change)
      else others.push(change)
    }

    waiting = others

    return taken
  }

  const start = async (changes: readonly Change[], isPatient: boolean) => {
    const offers = new Set(changes.map(({ offer }) => offer))

    offers.forEach((offer) => inFlight.add(offer))
    const left = await write(changes, isPatient)

    // What is left came before all that waits.
    waiting = [...left.changes, ...waiting]
    offers.forEach((offer) => {
      inFlight.delete(offer)
      if (isPatient) held.delete(offer)
    })
    left.held.forEach((offer) => held.add(offer))
  }

  const startAll = () => {
    isWoken = false

    while (running < lanes && waiting.some(isFree)) {
      const changes = take(isFree)
      const [{ account }] = changes

      running += 1
      served.push(account)
      void start(changes, false).then(() => {
        running -= 1
        served.splice(served.indexOf(account), 1)
        startAll()
      })
    }

    for (const offer of held) {
      if (patient === MAX_PATIENT) break
      if (inFlight.has(offer)) continue

      const changes = take((change) => change.offer === offer)

      if (changes.length) {
        patient += 1
        void start(changes, true).then(() => {
          patient -= 1
          startAll()
        })
      } else {
        held.delete(offer)
      }
    }
  }

  const watchTime = () => {
    if (!waiting.length) return

    timer ??= setTimeout(giveUp, waiting[0].since + maxWaitMs - now())
    timer.unref()
  }

  const giveUp = () => {
    const latest = now() - maxWaitMs
    const late = waiting.filter(({ since }) => since <= latest)

    timer = undefined
    waiting = waiting.filter(({ since }) => since > latest)
    late.forEach(({ reject }) =>
      reject(unavailable(new Error('Changes wait too long to be written.')))
    )
    watchTime()
  }

  return {
    add: (change) => {
      if (waiting.length >= maxWaiting) {
        change.reject(tooMany(maxWaiting))

        return
      }

      waiting.push(change)
      watchTime()
      if (isWoken || running === lanes) return

      // Requests that arrived together go together.
      isWoken = true
      setImmediate(startAll)
    },
  }
}

function tooMany(maxWaiting: number): Failure {
  return new Failure(
    'TOO_MANY_REQUESTS',
    `More than ${maxWaiting} changes wait to be stored. Try again in 1 s.`,
    { retryAfterSeconds: 1 }
  )
}

/** Of a clock that nobody sets. */
function now(): number {
  return performance.now()
}
