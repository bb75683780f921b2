import { ChannelFeed, Feed } from '../../domain/feed'

export function presentFeed({ account, id, affiliateId, salesChannel }: Feed) {
  return { account, id, affiliateId, salesChannel }
}

export function presentChannelFeed({ feed, channel }: ChannelFeed) {
  return {
    ...presentFeed(feed),
    channelName: channel.name,
    channelLogo: channel.logo,
  }
}
