/**
 * The suite that every store must pass: each promise of the port, as a test in
 * the same words. A new store is done when it passes.
 */
import { Store } from '../domain/store'
import { describeAccounts } from './storeContract/accounts'
import { describeBoundedPages } from './storeContract/boundedPages'
import { describeChanges } from './storeContract/changes'
import { describeEvidence } from './storeContract/evidence'
import { describeFates } from './storeContract/fates'
import { describeFeeds } from './storeContract/feeds'
import { describeInteractionSearch } from './storeContract/interactionSearch'
import { describeListing } from './storeContract/listing'
import { describeLogColumns } from './storeContract/logColumns'
import { describeNeighbours } from './storeContract/neighbours'
import { describeOfferFilter } from './storeContract/offerFilter'
import { describeOfferReads } from './storeContract/offers'
import { describeProducts } from './storeContract/products'
import { describeRepeats } from './storeContract/repeats'
import { describeRetention } from './storeContract/retention'
import { describeRoundTrips } from './storeContract/roundTrips'
import { describeSettings } from './storeContract/settings'
import { describeTimeline } from './storeContract/timeline'
import { describeVersions } from './storeContract/versions'
import { describeVisibility } from './storeContract/visibility'

/** An open store, and what takes it away with all that it holds. */
export type StoreHarness = {
  readonly store: Store
  readonly close: () => Promise<void>
}

/** Starting an empty database may take seconds. */
const OPEN_TIMEOUT_MS = 60_000

export function describeStore(
  name: string,
  openHarness: () => Promise<StoreHarness>
): void {
  describe(name, () => {
    let harness: StoreHarness

    beforeAll(async () => {
      harness = await openHarness()
    }, OPEN_TIMEOUT_MS)

    afterAll(() => harness?.close())

    const store = () => harness.store

    describeChanges(store)
    describeRoundTrips(store)
    describeAccounts(store)
    describeVisibility(store)
    describeVersions(store)
    describeFeeds(store)
    describeBoundedPages(store)
    describeTimeline(store)
    describeLogColumns(store)
    describeEvidence(store)
    describeNeighbours(store)
    describeFates(store)
    describeOfferReads(store)
    describeListing(store)
    describeOfferFilter(store)
    describeInteractionSearch(store)
    describeProducts(store)
    describeRepeats(store)
    describeRetention(store)
    describeSettings(store)

    test('a store that is open answers', async () => {
      await expect(store().ping()).resolves.toBeUndefined()
    })
  })
}
