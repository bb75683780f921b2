/** Lists of offers, their sums and what their filters can take. */
import { Channel } from '../domain/channel'
import {
  ChannelOffer,
  OfferFilter,
  OfferSortKey,
  OfferSummary,
  statusesOf,
  toSummary,
} from '../domain/offer'
import { OfferStatus, OFFER_STATUSES } from '../domain/offerStatus'
import { Page, Sort } from '../domain/page'
import { OfferSearch, Store } from '../domain/store'
import { Deployment } from './deployment'
import { Documents } from './documents'
import { readFilterOptions } from './filterOptions'
import { countMatching, Order, readMatching } from './matching'
import { byName } from './names'
import {
  activeChannels,
  channelsLeft,
  offerMatches,
  ofFeeds,
} from './offerConditions'
import { OFFER_FIELDS, toOffer } from './offerDocuments'
import { listOpenErrorCodes } from './openErrorCodes'
import { sortField } from './sortText'
import { all, Condition, oneOf } from './where'

/** What has fields of its own to be sorted by. */
const SORT_FIELDS: Partial<Record<OfferSortKey, string>> = {
  name: 'name',
  price: 'price',
  inventory: 'inventory',
  updatedAt: 'updated',
}

const NOTHING = { items: [], total: 0 }

export function offerSearches(
  deployment: Deployment
): Pick<Store, 'searchOffers' | 'summariseOffers' | 'listOpenErrorCodes'> {
  const { documentsOf } = deployment

  return {
    searchOffers: async (account, search) => {
      const documents = documentsOf(account)
      const { filter, withSummary, withOptions } = search
      const channels = await activeChannels(deployment, account)
      const left = channelsLeft(channels.values(), filter)

      const [page, summary, options] = await Promise.all([
        readOffers(documents, left, search),
        withSummary ? summarise(documents, left, filter) : null,
        withOptions ? readFilterOptions(documents, channels) : null,
      ])

      return { page, summary, options }
    },

    summariseOffers: async (account, filter) => {
      const channels = await activeChannels(deployment, account)

      return summarise(
        documentsOf(account),
        channelsLeft(channels.values(), filter),
        filter
      )
    },

    listOpenErrorCodes: async (account, filter) => {
      const channels = await activeChannels(deployment, account)
      const left = channelsLeft(channels.values(), filter)

      return left.length
        ? listOpenErrorCodes(
            documentsOf(account),
            ofOffers(left, statusesOf(filter), filter)
          )
        : []
    },
  }
}

async function readOffers(
  documents: Documents,
  channels: readonly Channel[],
  { filter, sort, slice }: OfferSearch
): Promise<Page<ChannelOffer>> {
  if (!channels.length) return NOTHING

  const byId = new Map(channels.map((channel) => [channel.id, channel]))
  const { items, total } = await readMatching(
    documents,
    'offers',
    orderOf(channels, filter, sort),
    slice,
    OFFER_FIELDS
  )

  return {
    items: items.flatMap((document) => {
      const offer = toOffer(document)
      const channel = byId.get(offer.feedId)

      return channel ? [{ offer, channel }] : []
    }),
    total,
  }
}

function orderOf(
  channels: readonly Channel[],
  filter: OfferFilter,
  { by, direction }: Sort<OfferSortKey>
): Order {
  const statuses = statusesOf(filter)
  const inOrder = <T>(values: readonly T[]): readonly T[] =>
    direction === 'asc' ? values : [...values].reverse()

  const field = SORT_FIELDS[by]

  if (by === 'status') {
    return {
      parts: inOrder([...new Set(statuses)].sort()).map((status) =>
        ofOffers(channels, [status], filter)
      ),
      field: 'key',
    }
  }

  if (!field) {
    return {
      parts: inOrder(groupsByName(channels)).map((group) =>
        ofOffers(group, statuses, filter)
      ),
      field: 'key',
    }
  }

  return {
    parts: [ofOffers(channels, statuses, filter)],
    field: sortField(field, direction),
  }
}

/** The channel's name is not on the offer: a channel may be renamed. Those of one name are one. */
function groupsByName(channels: readonly Channel[]): readonly Channel[][] {
  const groups = new Map<string, Channel[]>()

  for (const channel of channels) {
    const name = channel.name.toLowerCase()

    groups.set(name, [...(groups.get(name) ?? []), channel])
  }

  return [...groups.keys()].sort(byName).map((name) => groups.get(name) ?? [])
}

async function summarise(
  documents: Documents,
  channels: readonly Channel[],
  filter: OfferFilter
): Promise<OfferSummary> {
  if (!channels.length) return toSummary({})

  const count = (status: OfferStatus) =>
    countMatching(documents, 'offers', ofOffers(channels, [status], filter))

  const counts = await Promise.all(
    OFFER_STATUSES.map(async (status) => [status, await count(status)])
  )

  return toSummary(Object.fromEntries(counts))
}

/** What the filter leaves of the offers of these channels that have one of the statuses. */
function ofOffers(
  channels: readonly Channel[],
  statuses: readonly OfferStatus[],
  filter: OfferFilter
): Condition {
  return all(
    ofFeeds(channels),
    oneOf('status', statuses),
    ...offerMatches(filter)
  )
}
