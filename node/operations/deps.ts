/** What operations need of the world outside; they never reach for it themselves. */
import { NewId } from '../domain/id'
import { Clock } from '../domain/instant'
import { Product } from '../domain/offer'
import { Store } from '../domain/store'

/** Tells what VTEX's Catalog knows of SKUs. */
export interface Catalog {
  /** Null when the account has no such SKU. Rejects when the Catalog fails. */
  findProduct(account: string, skuId: string): Promise<Product | null>
}

export type Deps = {
  readonly store: Store
  readonly catalog: Catalog
  readonly clock: Clock
  readonly newId: NewId
  /**
   * Runs work that the caller need not wait for, and reports what it throws;
   * `name` tells the report what it was.
   */
  readonly later: (name: string, work: () => Promise<void>) => void
  /** Has the daily work go on in a call of its own, as this one may not last any longer. */
  readonly goOn: () => Promise<void>
}
