import { createChannel } from '../operations/channels'
import { decodeChannel } from './decode/channel'
import { presentChannel } from './present/channel'
import { created, Route } from './route'

export const channels: Route = {
  POST: async (request, deps) => {
    const channel = decodeChannel(await request.json())

    return created(
      presentChannel(await createChannel(deps, request.account, channel))
    )
  },
}
