/**
 * A feed says that an account sells on a channel: with which affiliate and
 * trade policy. Deactivating one hides what it holds and loses nothing
 * (domain rule 8).
 */
import { Channel } from './channel'
import { Failure } from './errors'

export type Feed = {
  readonly account: string
  /** Id of the channel. */
  readonly id: string
  /** Identifies the marketplace on VTEX, mostly three consonants. */
  readonly affiliateId: string
  /** Trade policy of the channel. */
  readonly salesChannel: string
  readonly active: boolean
}

/** A feed that is active, with the channel it belongs to. */
export type ChannelFeed = { readonly feed: Feed; readonly channel: Channel }

export type FeedSettings = Pick<Feed, 'affiliateId' | 'salesChannel'>

/**
 * The feed after it was activated, for the first time or again.
 *
 * @throws `CHANNEL_NOT_FOUND`, `FEED_ALREADY_ACTIVE`.
 */
export function activateFeed(
  current: Feed | null,
  channel: Channel | null,
  feed: Omit<Feed, 'active'>
): Feed {
  if (!channel) {
    throw new Failure(
      'CHANNEL_NOT_FOUND',
      `There is no channel ${feed.id}. Create it with POST /api/sent-offers/channels first.`
    )
  }

  if (current?.active) {
    throw new Failure(
      'FEED_ALREADY_ACTIVE',
      `The feed ${feed.id} is already active. Change it with PUT /api/sent-offers/feeds/${feed.id}.`
    )
  }

  return { ...feed, active: true }
}

/** @throws `FEED_NOT_FOUND` when there is no active feed. */
export function updateFeed(
  current: Feed | null,
  id: string,
  settings: Partial<FeedSettings>
): Feed {
  return { ...requireActive(current, id), ...settings }
}

/** @throws `FEED_NOT_FOUND` when there is no active feed. */
export function deactivateFeed(current: Feed | null, id: string): Feed {
  return { ...requireActive(current, id), active: false }
}

/** @throws `FEED_NOT_FOUND` when there is no active feed. */
export function requireActive(current: Feed | null, id: string): Feed {
  if (!current?.active) {
    throw new Failure(
      'FEED_NOT_FOUND',
      `There is no active feed ${id}. Activate it with POST /api/sent-offers/feeds.`
    )
  }

  return current
}
