/**
 * Stands in for VTEX ID (https://developers.vtex.com/docs/api-reference/vtex-id-api):
 * the three calls by which apps check keys and sessions.
 */
import Router from '@koa/router'
import type { Context } from 'koa'
import { badInput, Failure } from '../../node/domain/errors'
import { Identities, Identity } from './identities'
import { readText } from './readText'

/** Far more than a token is long. */
const MAX_BODY_BYTES = 64 * 1024

const REFUSED = { authStatus: 'WrongCredentials' }

export function vtexId(identities: Identities): Router {
  const router = new Router({ prefix: '/api/vtexid' })

  router.post('/apptoken/login', async (ctx) => {
    const { appkey, apptoken } = await readFields(ctx)
    const found = identities.ofPair({
      appKey: String(appkey),
      appToken: String(apptoken),
    })

    ctx.status = found ? 200 : 401
    ctx.body = found
      ? {
          authStatus: 'Success',
          ...identities.issueToken(inAccount(found, String(ctx.query.an))),
        }
      : REFUSED
  })

  router.post('/credential/validate', async (ctx) => {
    const { token } = await readFields(ctx)
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

  /** A key that may act for the account in which it logs in is given a token of that account. */
  function inAccount(found: Identity, account: string): Identity {
    return identities.isGranted(account, found.user)
      ? { ...found, account }
      : found
  }

  return router
}

/** @throws `BAD_INPUT`, `BODY_TOO_LARGE`. */
async function readFields({ req }: Context): Promise<Record<string, unknown>> {
  try {
    const text = await readText(req, MAX_BODY_BYTES)

    if (text !== null) return Object(JSON.parse(text))
  } catch {
    throw badInput([{ path: '', message: 'The body is not valid JSON.' }])
  }

  throw new Failure(
    'BODY_TOO_LARGE',
    `The body is larger than ${MAX_BODY_BYTES} bytes.`
  )
}
