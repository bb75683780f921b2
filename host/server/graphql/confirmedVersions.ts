/**
 * Asks the store for versions, those that are wanted at the same time at once. A
 * version that was asked for before it was wanted never serves.
 */
import { OfferKey } from '../../../node/domain/interaction'
import { Store } from '../../../node/domain/store'

export type VersionOf = (offer: OfferKey) => Promise<string | null>

type Batch = {
  readonly offers: Map<string, { readonly offer: OfferKey; place: number }>
  readonly versions: Promise<ReadonlyArray<string | null>>
}

/** How many are wanted at once is for the limits of requests to say. */
export function confirmedVersions(
  versionsOf: NonNullable<Store['versionsOf']>
): VersionOf {
  /** By account: those that will be asked for. */
  const waiting = new Map<string, Batch>()
  /** By account, while what was asked last is not answered. */
  const asked = new Map<string, Promise<unknown>>()

  const ask = async (account: string): Batch['versions'] => {
    await (asked.get(account) ?? nextTurn())

    const offers = [...(waiting.get(account)?.offers.values() ?? [])]

    waiting.delete(account)

    const answer = versionsOf(
      account,
      offers.map(({ offer }) => offer)
    )
    const settled = answer.then(forget, forget)

    function forget() {
      if (asked.get(account) === settled) asked.delete(account)
    }

    asked.set(account, settled)

    return answer
  }

  return async (offer) => {
    const { account, feedId, skuId } = offer
    const batch = waiting.get(account) ?? {
      offers: new Map(),
      versions: ask(account),
    }
    const name = JSON.stringify([feedId, skuId])
    const wanted = batch.offers.get(name) ?? {
      offer,
      place: batch.offers.size,
    }

    waiting.set(account, batch)
    batch.offers.set(name, wanted)

    return (await batch.versions)[wanted.place]
  }
}

/** When all that has arrived by now was looked at. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
