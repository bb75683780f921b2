/**
 * The daily work, where nothing but calls makes the app run: deletes what has
 * expired and asks the Catalog again for what is a day old, as long as one call
 * may last, and has the rest done by a next one.
 */
import { plus, SECOND_MS } from '../domain/instant'
import { Deps } from './deps'
import { refreshProducts } from './products'
import { purgeExpired } from './retention'

/** How long VTEX IO lets a call last: `timeout` of service.json, which a test holds this to. */
export const CALL_MS = 60 * SECOND_MS

/** The rest is for what was begun, and for the answer. */
const PURGE_MS = 0.8 * CALL_MS

/** Less, as one SKU alone may take a while when the Catalog is slow. */
const REFRESH_MS = 0.7 * CALL_MS

/** SKUs that are looked up at once. */
const SKUS_A_PASS = 100

export type Upkeep = {
  /** Interactions that were deleted. */
  readonly purged: number
  /** SKUs that the Catalog told of. */
  readonly refreshed: number
  /** SKUs for which the Catalog failed; they come back soon by themselves. */
  readonly failed: number
  /** Whether nothing is left to do. */
  readonly isComplete: boolean
}

type UpkeepDeps = Pick<Deps, 'store' | 'catalog' | 'clock' | 'goOn'>

export async function keepUp(deps: UpkeepDeps): Promise<Upkeep> {
  const start = deps.clock()
  const within = (ms: number) => () => deps.clock() < plus(start, ms)
  const { interactions, hasDeleted, isComplete } = await purgeExpired(
    deps,
    within(PURGE_MS)
  )
  const products = await refreshAll(deps, within(REFRESH_MS))
  const upkeep = {
    ...products,
    purged: interactions,
    isComplete: isComplete && products.isComplete,
  }

  // What got nowhere would get nowhere again: tomorrow is another day.
  if (!upkeep.isComplete && (hasDeleted || products.refreshed > 0)) {
    await deps.goOn()
  }

  return upkeep
}

/** Ends early, and for good, when the Catalog answers for nothing any more. */
async function refreshAll(deps: UpkeepDeps, mayGoOn: () => boolean) {
  let [refreshed, failed] = [0, 0]

  while (mayGoOn()) {
    const pass = await refreshProducts(deps, SKUS_A_PASS, mayGoOn)

    refreshed += pass.refreshed
    failed += pass.failed

    if (!pass.refreshed) return { refreshed, failed, isComplete: mayGoOn() }
  }

  return { refreshed, failed, isComplete: false }
}
