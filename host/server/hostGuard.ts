/**
 * Refuses requests that name another host than this machine, while nobody else
 * should reach it: a site whose name is made to point here could otherwise use
 * the public development key through the browser of whoever visits it.
 */
import type { Middleware } from 'koa'
import { Failure } from '../../node/domain/errors'
import { isLoopback } from '../config'

/** @throws `FORBIDDEN`. */
export const requireLoopbackName: Middleware = async (ctx, next) => {
  if (!isLoopback(nameOf(ctx.host))) {
    throw new Failure(
      'FORBIDDEN',
      'This host answers only at localhost and loopback addresses. To reach it by another name, set HOST.'
    )
  }

  await next()
}

/** The name without its port; an IPv6 address without its brackets. */
function nameOf(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
}
