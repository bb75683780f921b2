import { Interaction } from '../domain/interaction'
import { OfferChange } from '../domain/store'
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
import { Answer, created, NO_CONTENT, ok, Route } from './route'

type Reported = Pick<OfferChange, 'interaction' | 'logs'>

export const interactions: Route = {
  POST: async (request, deps) => {
    const [key, wanted] = await together(
      () => decodeOfferKey(request),
      async () => decodeInteraction(await request.json())
    )

    const toAnswer = (opened: Interaction) =>
      created(presentInteraction(opened, []))
    const once = await request.once((change) => toAnswer(change.interaction))

    return toAnswer(await openInteraction(deps, key, wanted, once))
  },
}

export const unifiedInteraction: Route = {
  POST: async (request, deps) => {
    const [key, told] = await together(
      () => decodeOfferKey(request),
      async () => decodeUnified(await request.json())
    )
    const toAnswer = ({ interaction, logs }: Reported) =>
      created(presentInteraction(interaction, logs))

    return toAnswer(
      await reportInteraction(
        deps,
        key,
        told.request,
        told.logs,
        told.close,
        await request.once(toAnswer)
      )
    )
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
      headers: validatorOf(interaction),
      pieces: presentInteractionInPieces(interaction, pages),
    }
  },
}

/**
 * What a closed interaction is known again by: it never changes until it
 * expires. Weak, as another version of the app may write the same otherwise.
 */
function validatorOf({ state, id }: Interaction): Answer['headers'] {
  return state === 'closed'
    ? { etag: `W/"${id}"`, 'cache-control': 'private, no-cache' }
    : {}
}

export const closeInteraction: Route = {
  POST: async (request, deps) => {
    const key = decodeInteractionKey(request)

    await close(deps, key, await request.once(() => NO_CONTENT))

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
