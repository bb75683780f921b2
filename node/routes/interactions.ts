import {
  closeInteraction as close,
  openInteraction,
  reportInteraction,
  searchInteractions as search,
} from '../operations/interactions'
import { decodeInteraction, decodeUnified } from './decode/interaction'
import { decodeInteractionKey, decodeOfferKey } from './decode/key'
import { decodeInteractionSearch } from './decode/search'
import { together } from './decode/together'
import { readAllLogs } from './allLogs'
import {
  presentInteraction,
  presentInteractionInPieces,
} from './present/interaction'
import { presentLogInList } from './present/log'
import { contentRange } from './present/page'
import { created, NO_CONTENT, ok, Route } from './route'

export const interactions: Route = {
  POST: async (request, deps) => {
    const [key, wanted] = await together(
      () => decodeOfferKey(request),
      async () => decodeInteraction(await request.json())
    )

    return created(
      presentInteraction(await openInteraction(deps, key, wanted), [])
    )
  },
}

export const unifiedInteraction: Route = {
  POST: async (request, deps) => {
    const [key, told] = await together(
      () => decodeOfferKey(request),
      async () => decodeUnified(await request.json())
    )
    const { interaction, logs } = await reportInteraction(
      deps,
      key,
      told.request,
      told.logs,
      told.close
    )

    return created(presentInteraction(interaction, logs))
  },
}

export const interaction: Route = {
  GET: async (request, deps) => {
    const { interaction, pages } = await readAllLogs(
      deps,
      decodeInteractionKey(request)
    )

    return {
      status: 200,
      pieces: presentInteractionInPieces(interaction, pages),
    }
  },
}

export const closeInteraction: Route = {
  POST: async (request, deps) => {
    await close(deps, decodeInteractionKey(request))

    return NO_CONTENT
  },
}

export const searchInteractions: Route = {
  GET: async ({ account, query }, deps) => {
    const wanted = decodeInteractionSearch(query)
    const page = wanted
      ? await search(deps, account, wanted)
      : { items: [], total: 0 }

    const items = page.items.map(({ interaction, logs }) =>
      presentInteraction(interaction, logs?.items ?? [], presentLogInList)
    )

    return ok(items, contentRange(page, wanted?.slice.from ?? 0))
  },
}
