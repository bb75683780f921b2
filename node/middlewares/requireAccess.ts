/** Lets nobody through to a route who may not act for its account. */
import { IncomingHttpHeaders } from 'node:http'

import { badInput } from '../domain/errors'
import { AccessClients, forbidden, resolveCaller } from './caller'
import { Credentials, requireCredentials } from './credentials'

export type GuardedContext = {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly query: Readonly<Record<string, string | string[] | undefined>>
  readonly clients: AccessClients
  readonly vtex: { readonly account: string }
}

/** Guards a route that belongs to the account which the parameter `an` names. */
export async function requireAccess(
  ctx: GuardedContext,
  next: () => Promise<unknown>
): Promise<void> {
  const credentials = requireCredentials(ctx, ctx.vtex.account)
  const account = namedAccount(ctx)

  if (account === null) {
    throw badInput([
      {
        path: 'an',
        message: 'is required: the name of the account, such as ?an=grocery1',
      },
    ])
  }

  await admit(ctx, account, credentials)
  await next()
}

/** Guards a route that tells the same to every account: `an` may be left out. */
export async function requireCaller(
  ctx: GuardedContext,
  next: () => Promise<unknown>
): Promise<void> {
  const credentials = requireCredentials(ctx, ctx.vtex.account)

  await admit(ctx, namedAccount(ctx), credentials)
  await next()
}

async function admit(
  { clients, vtex }: GuardedContext,
  account: string | null,
  credentials: Credentials
): Promise<void> {
  if (account !== null && account !== vtex.account) throw forbidden()

  await resolveCaller(clients, account, credentials)
}

/** Null when `an` is absent, empty or an unfilled placeholder. */
function namedAccount({ query }: GuardedContext): string | null {
  const [name, ...others] = [...new Set([query.an ?? []].flat())]

  if (others.length) {
    throw badInput([{ path: 'an', message: 'names more than one account' }])
  }

  return !name || /^\{\{.*\}\}$/.test(name) ? null : name
}
