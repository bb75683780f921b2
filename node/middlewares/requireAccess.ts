/** Lets nobody through to a route who may not act for its account. */
import { IncomingHttpHeaders } from 'node:http'

import { badInput } from '../domain/errors'
import {
  AccessClients,
  forbidden,
  identifyCaller,
  resolveCaller,
} from './caller'
import { requireCredentials } from './credentials'
import { RESOURCE } from './resource'

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
  const account = await admit(ctx)

  if (account === null) {
    throw badInput([
      {
        path: 'an',
        message: 'is required: the name of the account, such as ?an=grocery1',
      },
    ])
  }

  await next()
}

/** Guards a route that tells the same to every account: `an` may be left out. */
export async function requireCaller(
  ctx: GuardedContext,
  next: () => Promise<unknown>
): Promise<void> {
  await admit(ctx)
  await next()
}

/**
 * The account that is named, null when none is. Whoever is nobody learns that
 * first, and nothing of the rest.
 */
async function admit(ctx: GuardedContext): Promise<string | null> {
  const { clients, vtex } = ctx
  const credentials = requireCredentials(ctx, vtex.account)

  await identifyCaller(clients, credentials)

  const account = namedAccount(ctx)

  if (account === null) return null
  if (account !== vtex.account) throw forbidden()

  await resolveCaller(clients, account, credentials, RESOURCE)

  return account
}

/** Null when `an` is absent, empty or an unfilled placeholder. */
function namedAccount({ query }: GuardedContext): string | null {
  const [name, ...others] = [...new Set([query.an ?? []].flat())]

  if (others.length) {
    throw badInput([{ path: 'an', message: 'names more than one account' }])
  }

  return !name || /^\{\{.*\}\}$/.test(name) ? null : name
}
