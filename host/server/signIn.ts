/**
 * Signs the person at this machine in to the Admin, by the cookie that VTEX ID
 * gives. Only for hosts that nobody else can reach.
 */
import type { Middleware } from 'koa'
import { DAY_MS } from '../../node/domain/instant'
import { Identities } from '../platform/identities'

const COOKIE = 'VtexIdclientAutCookie'

export function signInDeveloper(identities: Identities): Middleware {
  return async (ctx, next) => {
    const known = ctx.cookies.get(COOKIE)

    if (!known || !identities.ofToken(known)) {
      const { token } = identities.issueToken(identities.developer)

      ctx.cookies.set(COOKIE, token, {
        httpOnly: true,
        sameSite: 'lax',
        maxAge: DAY_MS,
        overwrite: true,
      })
    }

    await next()
  }
}

/** In VTEX's own Admin a person is signed in already, or is not. */
export const leaveSignedOut: Middleware = (_, next) => next()
