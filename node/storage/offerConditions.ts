/** Which offers, and which interactions by their offers, a filter leaves. */
import { Channel } from '../domain/channel'
import { OfferFilter } from '../domain/offer'
import { searchWords } from '../domain/searchKey'
import { readChannels } from './channels'
import { Deployment } from './deployment'
import { readFeeds } from './feeds'
import { markOf } from './indexFields'
import { startOfId, toSearchText } from './searchText'
import { Condition, all, any, contains, oneOf } from './where'

/** The channels of the active feeds of the account, by id. */
export async function activeChannels(
  { documentsOf, home }: Deployment,
  account: string
): Promise<ReadonlyMap<string, Channel>> {
  const feeds = await readFeeds(documentsOf(account))
  const active = feeds.filter((feed) => feed.active).map(({ id }) => id)

  return active.length ? readChannels(documentsOf(home), active) : new Map()
}

/** The channels that the filter leaves, of those that are there. */
export function channelsLeft<T extends Pick<Channel, 'id'>>(
  channels: Iterable<T>,
  filter: Pick<OfferFilter, 'channels'>
): readonly T[] {
  return [...channels].filter(
    ({ id }) => !filter.channels?.length || filter.channels.includes(id)
  )
}

/** What belongs to one of the feeds, of which there must be one. */
export function ofFeeds(channels: readonly Pick<Channel, 'id'>[]): Condition {
  return oneOf(
    'feed',
    channels.map(({ id }) => markOf(id))
  )
}

/** All parts of the filter but channels and statuses. `orText` holds of more that its text leaves. */
export function offerMatches(
  { text, categories, brands }: OfferFilter,
  orText: readonly Condition[] = []
): readonly Condition[] {
  const conditions = []

  if (categories?.length) {
    conditions.push(oneOf('category', categories.map(markOf)))
  }
  if (brands?.length) conditions.push(oneOf('brand', brands.map(markOf)))
  if (text?.trim()) conditions.push(textMatches(text.trim(), orText))

  return conditions
}

/**
 * Every word is in the name, or an id starts with the whole text. Master Data
 * takes no "and" within an "or" within an "and", so each word stands in an "or"
 * with all the ids.
 */
function textMatches(text: string, orText: readonly Condition[]): Condition {
  const words = searchWords(text)
  const byId = [contains('ids', startOfId(text)), ...orText]

  if (!words.length) return any(...byId)

  return all(
    ...words.map((word) => any(contains('name', toSearchText(word)), ...byId))
  )
}
