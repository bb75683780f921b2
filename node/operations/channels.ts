/** What a caller can do with channels. */
import {
  Channel,
  channelId,
  ChannelRequest,
  registerChannel,
} from '../domain/channel'
import { Deps } from './deps'

/**
 * Creates the channel, or updates it for its owner.
 *
 * @throws `CHANNEL_TAKEN` when another account owns it and it would change.
 */
export function createChannel(
  { store }: Pick<Deps, 'store'>,
  account: string,
  request: ChannelRequest
): Promise<Channel> {
  const id = request.id ?? channelId(request.vendor, request.name)

  return store.changeChannel(id, (current) =>
    registerChannel(current, request, account)
  )
}
