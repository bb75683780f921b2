import { badInput } from '../../domain/errors'
import { FeedSettings } from '../../domain/feed'
import { text } from './read'
import { decode, optional, required, shape, Spellings } from './shape'

const SPELLINGS: Spellings = {
  affiliateId: ['affiliatedId'],
  salesChannel: ['salesChannels', 'salesPolicy'],
}

const setting = text(100)

const NEW_FEED = shape(
  {
    id: required(text(200)),
    affiliateId: required(setting),
    salesChannel: required(setting),
  },
  SPELLINGS
)

const FEED_SETTINGS = shape(
  { affiliateId: optional(setting), salesChannel: optional(setting) },
  SPELLINGS
)

export function decodeNewFeed(body: unknown): FeedSettings & { id: string } {
  return decode(NEW_FEED, body)
}

/** What is given of the settings, which is one at least. */
export function decodeFeedSettings(body: unknown): Partial<FeedSettings> {
  const { affiliateId, salesChannel } = decode(FEED_SETTINGS, body)

  if (affiliateId === null && salesChannel === null) {
    throw badInput([
      { path: '', message: 'Send affiliateId, salesChannel, or both.' },
    ])
  }

  return {
    ...(affiliateId === null ? {} : { affiliateId }),
    ...(salesChannel === null ? {} : { salesChannel }),
  }
}
