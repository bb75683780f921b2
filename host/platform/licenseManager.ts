/**
 * Stands in for License Manager (https://developers.vtex.com/docs/api-reference/license-manager-api):
 * whether a user or a key may act for an account.
 */
import Router from '@koa/router'
import { requireGrant } from './callers'
import { Identities } from './identities'

export function licenseManager(identities: Identities): Router {
  const router = new Router({
    prefix: '/api/license-manager/pvt/accounts/:account',
  })

  router.use(requireGrant(identities, (ctx) => ctx.params.account))

  router.get('/logins/:login/granted', (ctx) => {
    const { account, login } = ctx.params

    ctx.type = 'json'
    ctx.body = JSON.stringify(identities.isGranted(account, login))
  })

  // There is one role here, and it opens every resource of every product.
  router.get(
    '/products/:product/logins/:login/resources/:resource/granted',
    (ctx) => {
      const { account, login } = ctx.params

      ctx.type = 'json'
      ctx.body = JSON.stringify(identities.hasRole(account, login))
    }
  )

  return router
}
