/** Lets nobody through but the scheduler, which brings the secret that it was given. */
import { IncomingHttpHeaders } from 'node:http'

import { PURGE_SECRET_HEADER, PurgeSecrets } from '../clients/purgeSecrets'
import { Failure } from '../domain/errors'

type ScheduledContext = {
  readonly headers: IncomingHttpHeaders
  readonly clients: { readonly purgeSecrets: Pick<PurgeSecrets, 'isKept'> }
}

/** To all others there is nothing at this address. */
export async function requireScheduler(
  { headers, clients }: ScheduledContext,
  next: () => Promise<unknown>
): Promise<void> {
  const secret = [headers[PURGE_SECRET_HEADER]].flat()[0]

  if (!secret || !(await clients.purgeSecrets.isKept(secret))) {
    throw routeNotFound()
  }

  await next()
}

/** The same for what has no route and for what is hidden, so that nobody can tell them apart. */
export function routeNotFound(): Failure {
  return new Failure('ROUTE_NOT_FOUND', 'There is nothing at this address.')
}
