/** What a resolver is given of the request it answers. */
import { IOContext } from '@vtex/api'
import { Clients } from '../clients'
import { toDeps } from '../clients/deps'
import { Deps } from '../operations/deps'

export type ResolverContext = {
  readonly clients: Clients
  readonly vtex: Pick<IOContext, 'account' | 'requestId' | 'logger'>
}

export function depsOf({ clients, vtex }: ResolverContext): Deps {
  return toDeps(clients, vtex.logger)
}
