/** Searches for interactions of all offers of an account. */
import { Channel } from '../domain/channel'
import { parseIdStart } from '../domain/id'
import { InteractionFilter } from '../domain/interactionQuery'
import { ORIGINS } from '../domain/log'
import { OfferKey } from '../domain/interaction'
import { Offer } from '../domain/offer'
import { RESULTS } from '../domain/result'
import {
  InteractionReading,
  InteractionSearch,
  InteractionSortKey,
  SEARCH_LOGS,
  Store,
} from '../domain/store'
import { Deployment } from './deployment'
import { Documents } from './documents'
import {
  INTERACTION_FIELDS,
  KeptInteraction,
  toKeptInteraction,
} from './interactionDocuments'
import { earliestLogs } from './logDocuments'
import { Order, readAll, readMatching } from './matching'
import {
  activeChannels,
  channelsLeft,
  offerMatches,
  ofFeeds,
} from './offerConditions'
import { isOffer, OFFER_FIELDS, offerId, toOffer } from './offerDocuments'
import { inPartsOf } from './parts'
import { startOfId } from './searchText'
import { sortField } from './sortText'
import {
  above,
  all,
  below,
  Condition,
  contains,
  equal,
  oneOf,
  startsWith,
  where,
} from './where'

/** Offers that are named one by one in a filter. */
const MAX_OFFERS = 10

/** Interactions whose logs are read at the same time: each may have a hundred, in some documents. */
const READ_AT_ONCE = 5

const NOTHING = { items: [], total: 0 }

export function interactionSearches(
  deployment: Deployment
): Pick<Store, 'searchInteractions'> {
  const { documentsOf } = deployment

  return {
    searchInteractions: async (account, since, search) => {
      const documents = documentsOf(account)
      const channels = await activeChannels(deployment, account)
      const left = channelsLeft(channels.values(), search.offers)

      if (!left.length) return NOTHING

      const { text = '' } = search.offers
      const conditions = [
        above('registeredAt', since - 1),
        ...interactionMatches(search.filter),
        ...offerMatches(search.offers, [
          ...byIdOf(text.trim()),
          ...(await byOffersOf(documents, left, text.trim())),
        ]),
      ]
      const { items, total } = await readMatching(
        documents,
        'interactions',
        orderOf(left, conditions, search),
        search.slice,
        INTERACTION_FIELDS
      )

      return {
        items: await readings(
          documents,
          channels,
          items.flatMap((document) => toKeptInteraction(document) ?? [])
        ),
        total,
      }
    },
  }
}

/** Each with its offer, its channel and its earliest logs, in the same order. */
async function readings(
  documents: Documents,
  channels: ReadonlyMap<string, Channel>,
  found: readonly KeptInteraction[]
): Promise<readonly InteractionReading[]> {
  const offers = await offersOf(
    documents,
    found.map(({ interaction }) => interaction)
  )
  const items: InteractionReading[] = []

  const read = async (kept: KeptInteraction): Promise<InteractionReading[]> => {
    const { interaction } = kept
    const offer = offers.get(offerId(interaction))
    const channel = channels.get(interaction.feedId)

    if (!offer || !channel) return []

    const logs = await earliestLogs(documents, kept, SEARCH_LOGS)

    return [
      {
        offer,
        channel,
        interaction,
        logs: {
          items: logs.items.map((log) => ({ ...log, evidence: null })),
          total: logs.total,
        },
      },
    ]
  }

  for (const some of inPartsOf(READ_AT_ONCE, found)) {
    items.push(...(await Promise.all(some.map(read))).flat())
  }

  return items
}

async function offersOf(
  documents: Documents,
  keys: readonly OfferKey[]
): Promise<ReadonlyMap<string, Offer>> {
  const ids = [...new Set(keys.map(offerId))]
  const found = await readAll(documents, 'offers', ids, OFFER_FIELDS)

  return new Map(
    found.filter(isOffer).map((document) => [document.id, toOffer(document)])
  )
}

function orderOf(
  channels: readonly Channel[],
  conditions: readonly Condition[],
  { sort: { by, direction } }: InteractionSearch
): Order {
  const groups = groupsOf(by, channels)
  const parts = direction === 'asc' ? groups : [...groups].reverse()

  return {
    parts: parts.map((group) => all(...group, ...conditions)),
    field:
      by === 'startDate' || by === 'skuId'
        ? sortField(by === 'skuId' ? 'sku' : 'start', direction)
        : 'key',
  }
}

/** What has few values has no field to be sorted by: it is read value after value. */
function groupsOf(
  by: InteractionSortKey,
  channels: readonly Channel[]
): readonly Condition[][] {
  if (by === 'feedId') {
    const ids = [...channels].sort((a, b) => (a.id < b.id ? -1 : 1))

    return ids.map((channel) => [ofFeeds([channel])])
  }
  const inFeeds = ofFeeds(channels)
  const values = { origin: ORIGINS, result: RESULTS }

  if (by === 'origin' || by === 'result') {
    return [...values[by]].sort().map((value) => [inFeeds, equal(by, value)])
  }

  return [[inFeeds]]
}

function interactionMatches(filter: InteractionFilter): readonly Condition[] {
  const { origins, results, sources, startedFrom, startedBefore } = filter
  const conditions: Condition[] = []

  if (origins?.length) conditions.push(oneOf('origin', origins))
  if (results?.length) conditions.push(oneOf('result', results))
  if (sources?.length) conditions.push(oneOf('source', sources))
  if (startedFrom !== undefined) {
    conditions.push(above('startDate', startedFrom - 1))
  }
  if (startedBefore !== undefined) {
    conditions.push(below('startDate', startedBefore))
  }

  return conditions
}

/** True of interactions whose id begins with the text, however it is written. */
function byIdOf(text: string): readonly Condition[] {
  const digits = parseIdStart(text)

  return digits === null ? [] : [startsWith('key', digits.toLowerCase())]
}

/**
 * True of interactions of offers that have an id that starts with the text. An
 * interaction knows the ids that its offer had when it was last stored, and the
 * channel may have given the offer one only later. A text that so many offers
 * have in common asks for none of them.
 */
async function byOffersOf(
  documents: Documents,
  channels: readonly Channel[],
  text: string
): Promise<readonly Condition[]> {
  if (!text) return []

  const { items, total } = await documents.search(
    'offers',
    {
      fields: ['id'],
      where: where(
        'offers',
        all(ofFeeds(channels), contains('ids', startOfId(text)))
      ),
    },
    { from: 0, size: MAX_OFFERS }
  )

  return total > MAX_OFFERS ? [] : items.map(({ id }) => equal('offer', id))
}
