/** Finds who calls the stand-in platform, as VTEX's APIs do: by a key pair, or by a token in a header or a cookie. */
import type { Context, Middleware } from 'koa'
import { Identities, Identity } from './identities'

const TOKEN = 'VtexIdclientAutCookie'

export function callerOf(
  ctx: Context,
  identities: Identities
): Identity | null {
  const appKey = ctx.get('x-vtex-api-appkey')
  const appToken = ctx.get('x-vtex-api-apptoken')

  if (appKey || appToken) return identities.ofPair({ appKey, appToken })

  const token = ctx.get(TOKEN) || ctx.cookies.get(TOKEN)

  return token ? identities.ofToken(token) : null
}

/** Lets through who may act for the account that `accountOf` names. */
export function requireGrant(
  identities: Identities,
  accountOf: (ctx: Context) => string
): Middleware {
  return async (ctx, next) => {
    const caller = callerOf(ctx, identities)

    if (!caller) {
      ctx.status = 401
      ctx.body = { message: 'Unauthorized' }
    } else if (!identities.isGranted(accountOf(ctx), caller.user)) {
      ctx.status = 403
      ctx.body = { message: 'Access denied' }
    } else {
      await next()
    }
  }
}
