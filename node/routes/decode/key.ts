/** Reads the ids in a path. */
import { badInput, Fault } from '../../domain/errors'
import { InteractionKey, OfferKey } from '../../domain/interaction'
import { RouteRequest } from '../route'
import { isUnfilled } from './text'

type Request = Pick<RouteRequest, 'account' | 'params'>

const MAX_ID_LENGTH = 200
const CONTROL = /\p{Cc}/u

export function decodeId(request: Request, name: string): string {
  return decodeIds(request, [name])[name]
}

export function decodeOfferKey(request: Request): OfferKey {
  const ids = decodeIds(request, ['feedId', 'skuId'])

  return { account: request.account, ...ids }
}

export function decodeInteractionKey(request: Request): InteractionKey {
  const ids = decodeIds(request, ['feedId', 'skuId', 'interactionId'])

  return { account: request.account, ...ids }
}

export function decodeLogKey(
  request: Request
): InteractionKey & { readonly logId: string } {
  const ids = decodeIds(request, ['feedId', 'skuId', 'interactionId', 'logId'])

  return { account: request.account, ...ids }
}

/** @throws `BAD_INPUT` with the faults of all of them. */
function decodeIds<Name extends string>(
  { params }: Request,
  names: readonly Name[]
): Record<Name, string> {
  const ids = names.map((name) => [name, (params[name] ?? '').trim()] as const)
  const faults = ids.flatMap(([name, id]) => faultOf(name, id) ?? [])

  if (faults.length) throw badInput(faults)

  return Object.fromEntries(ids) as Record<Name, string>
}

/** What a template left unfilled would be stored as a thing of that name. */
function faultOf(path: string, id: string): Fault | null {
  if (!id || isUnfilled(id)) return { path, message: 'is required' }

  if (id.length > MAX_ID_LENGTH) {
    return { path, message: `has more than ${MAX_ID_LENGTH} characters` }
  }

  return CONTROL.test(id)
    ? { path, message: 'holds a control character' }
    : null
}
