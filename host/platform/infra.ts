/**
 * Stands in for what VTEX IO itself keeps for an app: the settings that the
 * Admin's form saves, and the events that it sends. Neither has public
 * documentation: the paths are those that the clients of @vtex/api call.
 */
import Router from '@koa/router'
import type { Context, Next } from 'koa'
import { json } from 'node:stream/consumers'
import { Identities } from './identities'

export type SentEvent = {
  readonly account: string
  readonly topic: string
  readonly body: unknown
}

export type Infra = {
  /** What was saved for the app, by account. */
  readonly settings: Map<string, unknown>
  /** Whether the settings can be read at the moment. */
  isAway: boolean
  /** All that the app sent, in their order. */
  readonly events: SentEvent[]
  readonly routes: (identities: Identities) => Router
}

export function createInfra(): Infra {
  const infra: Infra = {
    settings: new Map(),
    isAway: false,
    events: [],
    routes: (identities) => routesOf(infra, identities),
  }

  return infra
}

function routesOf(infra: Infra, identities: Identities): Router {
  const router = new Router()

  /** The app's own token, of the account it acts for. */
  const requireApp = async (ctx: Context, next: Next) => {
    const token = ctx.get('authorization').replace(/^bearer /i, '')

    if (identities.ofToken(token)?.account === ctx.params.account) {
      await next()
    } else {
      ctx.status = 401
    }
  }

  router.get(
    '/apps/v0/:account/:workspace/apps/:app/settings',
    requireApp,
    (ctx) => {
      ctx.type = 'json'
      ctx.status = infra.isAway ? 503 : 200
      ctx.body = JSON.stringify(infra.settings.get(ctx.params.account) ?? {})
    }
  )

  router.put(
    '/courier/v0/:account/:workspace/events/:topic',
    requireApp,
    async (ctx) => {
      const { account, topic } = ctx.params

      infra.events.push({ account, topic, body: await json(ctx.req) })
      ctx.status = 204
    }
  )

  return router
}
