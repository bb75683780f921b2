import {
  activateFeed,
  deactivateFeed,
  getFeed,
  listFeeds,
  updateFeed,
} from '../operations/feeds'
import { decodeFeedSettings, decodeNewFeed } from './decode/feed'
import { decodeId } from './decode/key'
import { together } from './decode/together'
import { presentChannelFeed, presentFeed } from './present/feed'
import { created, NO_CONTENT, ok, Route } from './route'

export const feeds: Route = {
  GET: async ({ account }, deps) => {
    const list = await listFeeds(deps, account)

    return ok(list.map(presentChannelFeed))
  },

  POST: async ({ account, json }, deps) => {
    const feed = decodeNewFeed(await json())

    return created(presentFeed(await activateFeed(deps, { account, ...feed })))
  },
}

export const feed: Route = {
  GET: async (request, deps) => {
    const id = decodeId(request, 'feedId')

    return ok(presentChannelFeed(await getFeed(deps, request.account, id)))
  },

  PUT: async (request, deps) => {
    const [id, settings] = await together(
      () => decodeId(request, 'feedId'),
      async () => decodeFeedSettings(await request.json())
    )

    await updateFeed(deps, request.account, id, settings)

    return NO_CONTENT
  },

  DELETE: async (request, deps) => {
    await deactivateFeed(deps, request.account, decodeId(request, 'feedId'))

    return NO_CONTENT
  },
}
