/** Reads of one offer by its key: right at once, whatever searches show. */
import { Channel } from '../domain/channel'
import { Interaction, OfferKey } from '../domain/interaction'
import { Page } from '../domain/page'
import { InteractionFilter } from '../domain/interactionQuery'
import { Store } from '../domain/store'
import { retriesOf } from './around'
import { readChannel } from './channels'
import { versionOf } from './conditional'
import { Deployment } from './deployment'
import { Documents } from './documents'
import { readFeeds } from './feeds'
import { Outline, toKeptInteraction } from './interactionDocuments'
import { KeptOffer } from './keptOffer'
import { isOffer, offerId } from './offerDocuments'
import { readOutlines } from './outlines'
import { PendingChange, withPending } from './pendingChange'

/** An offer of an active feed, as it stands with its last change. */
export type ReadOffer = {
  readonly kept: KeptOffer
  readonly channel: Channel
  readonly version: number
  /** What the last change did, where it is not carried out yet. */
  readonly pending: PendingChange | null
}

export function offers(deployment: Deployment): Pick<Store, 'readOffer'> {
  return {
    readOffer: async (key, since, interactions, withRetries) => {
      const documents = deployment.documentsOf(key.account)
      const read = await readActiveOffer(deployment, key)

      if (!read) return null

      const { kept, channel, pending } = read
      const outlines =
        interactions || withRetries
          ? await readOutlines(
              documents,
              kept,
              pending?.interaction.id ?? null,
              since
            )
          : []

      return {
        offer: kept.offer,
        channel,
        interactions:
          interactions &&
          (await pageOf(documents, outlines, interactions, pending)),
        ...(withRetries && {
          retries: retriesOf(kept.offer.openErrors, kept.ledger, outlines),
        }),
      }
    },
  }
}

/** Null when there is none to show. */
export async function readActiveOffer(
  { documentsOf, home }: Deployment,
  key: OfferKey
): Promise<ReadOffer | null> {
  const documents = documentsOf(key.account)
  const [feeds, channel, found] = await Promise.all([
    readFeeds(documents),
    readChannel(documentsOf(home), key.feedId),
    documents.get('offers', offerId(key)),
  ])
  const isActive = feeds.some(({ id, active }) => id === key.feedId && active)

  if (!isActive || !channel || !found || !isOffer(found)) return null

  const { document, kept, pending } = await withPending(documents, found)

  return { kept, channel, version: versionOf(document), pending }
}

/** Newest first, equal starts by id. */
async function pageOf(
  documents: Documents,
  outlines: readonly Outline[],
  {
    filter,
    slice,
  }: {
    filter: InteractionFilter
    slice: { from: number; size: number }
  },
  pending: PendingChange | null
): Promise<Page<Interaction>> {
  const left = outlines
    .filter((outline) => isLeft(outline, filter))
    .sort((a, b) => b.startDate - a.startDate || (a.id < b.id ? 1 : -1))
  const items = await Promise.all(
    left.slice(slice.from, slice.from + slice.size).map(async ({ id }) => {
      if (id === pending?.interaction.id) return pending.interaction
      const document = await documents.get('interactions', id)

      return toKeptInteraction(document)?.interaction ?? null
    })
  )

  return {
    items: items.filter((interaction) => interaction !== null),
    total: left.length,
  }
}

function isLeft(outline: Outline, filter: InteractionFilter): boolean {
  const { origins, results, sources, startedFrom, startedBefore } = filter
  const isIn = <T>(value: T, among: readonly T[] | undefined) =>
    !among?.length || among.includes(value)

  return (
    isIn(outline.origin, origins) &&
    isIn(outline.result, results) &&
    isIn(outline.source, sources) &&
    outline.startDate >= (startedFrom ?? -Infinity) &&
    outline.startDate < (startedBefore ?? Infinity)
  )
}
