/** What a caller can do with feeds. */
import * as feeds from '../domain/feed'
import { ChannelFeed, Feed, FeedSettings } from '../domain/feed'
import { Deps } from './deps'

type StoreDeps = Pick<Deps, 'store'>

/** @throws `CHANNEL_NOT_FOUND`, `FEED_ALREADY_ACTIVE`. */
export function activateFeed(
  { store }: StoreDeps,
  feed: Omit<Feed, 'active'>
): Promise<Feed> {
  return store.changeFeed(feed.account, feed.id, (current, channel) =>
    feeds.activateFeed(current, channel, feed)
  )
}

/** Changes what is given of the settings. @throws `FEED_NOT_FOUND`. */
export function updateFeed(
  { store }: StoreDeps,
  account: string,
  id: string,
  settings: Partial<FeedSettings>
): Promise<Feed> {
  return store.changeFeed(account, id, (current) =>
    feeds.updateFeed(current, id, settings)
  )
}

/** Hides the feed with all it holds, and keeps it. @throws `FEED_NOT_FOUND`. */
export function deactivateFeed(
  { store }: StoreDeps,
  account: string,
  id: string
): Promise<Feed> {
  return store.changeFeed(account, id, (current) =>
    feeds.deactivateFeed(current, id)
  )
}

/** The active feeds of the account, by id. */
export function listFeeds(
  { store }: StoreDeps,
  account: string
): Promise<readonly ChannelFeed[]> {
  return store.listFeeds(account)
}

/** @throws `FEED_NOT_FOUND`. */
export async function getFeed(
  { store }: StoreDeps,
  account: string,
  id: string
): Promise<ChannelFeed> {
  const found = await store.findFeed(account, id)

  feeds.requireActive(found?.feed ?? null, id)

  return found as ChannelFeed
}
