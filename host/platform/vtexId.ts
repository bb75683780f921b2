/**
 * Stands in for VTEX ID (https://developers.vtex.com/docs/api-reference/vtex-id-api):
 * the three calls by which apps check keys and sessions.
 */
import Router from '@koa/router'
import { json } from 'node:stream/consumers'
import { Identities } from './identities'

const REFUSED = { authStatus: 'WrongCredentials' }

export function vtexId(identities: Identities): Router {
  const router = new Router({ prefix: '/api/vtexid' })

  router.post('/apptoken/login', async (ctx) => {
    const { appkey, apptoken } = (await json(ctx.req)) as Record<
      string,
      unknown
    >
    const found = identities.ofPair({
      appKey: String(appkey),
      appToken: String(apptoken),
    })

    ctx.status = found ? 200 : 401
    ctx.body = found
      ? { authStatus: 'Success', ...identities.issueToken(found) }
      : REFUSED
  })

  router.post('/credential/validate', async (ctx) => {
    const { token } = (await json(ctx.req)) as Record<string, unknown>
    const found = identities.ofToken(String(token))

    ctx.status = found ? 200 : 401
    ctx.body = found
      ? { authStatus: 'Success', ...found, audience: 'admin' }
      : REFUSED
  })

  router.get('/pub/authenticated/user', (ctx) => {
    const found = identities.ofToken(String(ctx.query.authToken))

    ctx.type = 'json'
    ctx.body = found
      ? {
          userId: found.id,
          user: found.user,
          userType: found.tokenType,
          account: found.account,
        }
      : 'null'
  })

  return router
}
