import type { Aftermath, InteractionRef } from './aftermath'
import type { LogType } from './log'
import type { Channel, Money, OfferStatus } from './offer'
import type { Origin, Result } from './offerInteractionsQuery'
import type { Party } from './party'

/** What an interaction is found by. */
export type InteractionKey = {
  feedId: string
  skuId: string
  /** 32 upper-case hexadecimal digits. */
  interactionId: string
}

/** An error as a failure of the interaction reported it. */
export type Issue = {
  /** Code and the connector's own code, as people read it. */
  code: string
  /** The code of the catalogue that it belongs to. */
  errorCodeId: string
  /** The connector's title, in its own language; absent when it sent none. */
  title?: string
  description: string
  date: string
  origin: Origin
  /** Who has to act. */
  solvedBy: Party
  /** Where it can be solved, still with its placeholders; absent when nowhere. */
  solutionLink?: string
  aftermath: Aftermath
}

/** What an interaction's page shows of it, its logs aside. */
export type Interaction = InteractionKey & {
  startDate: string
  /** Absent while it is open. */
  closedAt?: string
  expiresAt: string
  /** Which side it started from. */
  source: 'seller' | 'channel'
  origin: Origin
  context: 'setup' | 'ongoing'
  result: Result
  newPrice?: Money
  newInventory?: number
  /** Newest first; whether or not they are still open on the offer. */
  issues: Issue[]
  /** What became of the issues, taken together; absent unless it failed. */
  aftermath?: Aftermath
  /** How many of the issues are open on the offer now. */
  openErrorCount: number
  /** The interaction of the offer that began before it; absent when none can be read. */
  previous?: InteractionRef
  /** The interaction of the offer that began after it; absent when there is none. */
  next?: InteractionRef
  logCounts: Record<LogType, number>
  /** All its logs, whatever a filter leaves. */
  logTotal: number
  /** The systems that wrote its logs, by name. */
  agents: string[]
  offer: {
    status: OfferStatus
    /** Absent until the Catalog has answered. */
    name?: string
    imageUrl?: string
    productId?: string
    /** Absent while the connector has not told it. */
    externalOfferId?: string
    channel: Pick<Channel, 'name' | 'logo'>
  }
}
