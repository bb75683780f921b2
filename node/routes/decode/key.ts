/** Reads the ids in a path. */
import { badInput, Fault } from '../../domain/errors'
import { InteractionKey, OfferKey } from '../../domain/interaction'
import { RouteRequest } from '../route'

type Request = Pick<RouteRequest, 'account' | 'params'>

const MAX_ID_LENGTH = 200
const CONTROL = /\p{Cc}/u

export function decodeId({ params }: Request, name: string): string {
  const id = (params[name] ?? '').trim()
  const fault = faultOf(name, id)

  if (fault) throw badInput([fault])

  return id
}

export function decodeOfferKey(request: Request): OfferKey {
  return {
    account: request.account,
    feedId: decodeId(request, 'feedId'),
    skuId: decodeId(request, 'skuId'),
  }
}

export function decodeInteractionKey(request: Request): InteractionKey {
  return {
    ...decodeOfferKey(request),
    interactionId: decodeId(request, 'interactionId'),
  }
}

function faultOf(path: string, id: string): Fault | null {
  if (!id) return { path, message: 'is empty' }

  if (id.length > MAX_ID_LENGTH) {
    return { path, message: `has more than ${MAX_ID_LENGTH} characters` }
  }

  return CONTROL.test(id)
    ? { path, message: 'holds a control character' }
    : null
}
