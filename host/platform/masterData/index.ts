/**
 * Stands in for Master Data (https://developers.vtex.com/docs/api-reference/master-data-api-v2):
 * the documents, searches and schemas of every account. Where its documentation
 * is silent, it does what asks most of its callers. It must know nothing of the
 * app that keeps its data in it.
 */
import Router from '@koa/router'
import type { Middleware } from 'koa'
import { join } from 'node:path'
import { Clock, toInstant } from '../../../node/domain/instant'
import { ROOT } from '../../root'
import { migrate } from '../../storage/migrate'
import { Sql, sql } from '../../storage/sql'
import { requireGrant } from '../callers'
import { Identities } from '../identities'
import { documentRoutes } from './documentRoutes'
import { Documents } from './documents'
import { Refusal } from './refusals'
import { accountOf } from './requests'
import { schemaRoutes } from './schemaRoutes'
import { Schemas } from './schemas'
import { Scrolls } from './scrolls'
import { searchRoutes } from './searchRoutes'
import { SeenRequest, Trouble, Troubles } from './troubles'
import { WildcardGuard } from './wildcards'

export type { SeenRequest, Trouble } from './troubles'

/** What it may answer to a write whose condition no document fits. */
export type UnfitStatus = 200 | 204 | 304 | 404 | 412

export type MasterDataOptions = {
  /** Opens the database that is its own; it is closed with it. */
  readonly open: () => Promise<Sql>
  readonly clock?: Clock
  /** How long searches stay behind what was written. */
  readonly lagMs?: number
  readonly maxDocumentBytes?: number
  /** How many searches that begin with a wildcard an account may send in a minute. */
  readonly maxLeadingWildcards?: number
}

export type MasterDataStandIn = {
  /** Answers all below `/api/dataentities`. */
  readonly routes: (identities: Identities) => Middleware
  /** From now on searches do not see what is written. */
  readonly holdBack: () => void
  /** Lets searches see all that was written, and hides nothing any more. */
  readonly catchUp: () => Promise<void>
  /** Answers the next requests with 429. */
  readonly tooManyNext: (count: number, trouble?: Trouble) => void
  /** Answers the next requests with 500. */
  readonly failNext: (count: number, trouble?: Trouble) => void
  /** Those since it was last asked, oldest first. */
  readonly requests: () => readonly SeenRequest[]
  /** Every document of every account, as text. */
  readonly dump: () => Promise<string>
  /** Nothing documents this status, so that it can be any of these. */
  answerToFailedCondition: UnfitStatus
  readonly close: () => Promise<void>
}

const MAX_DOCUMENT_BYTES = 1.5 * 1024 * 1024

export const MASTER_DATA_PATH = '/api/dataentities'

/** Rejects when its database cannot be opened. */
export async function openMasterData({
  open,
  clock = () => toInstant(Date.now()),
  lagMs = 0,
  maxDocumentBytes = MAX_DOCUMENT_BYTES,
  maxLeadingWildcards = Infinity,
}: MasterDataOptions): Promise<MasterDataStandIn> {
  const db = await open()
  const schemas = new Schemas(db)
  const documents = new Documents(db, schemas, clock, lagMs)
  const scrolls = new Scrolls(db, clock)
  const wildcards = new WildcardGuard(maxLeadingWildcards, clock)
  const troubles = new Troubles()

  try {
    await migrate(db, join(ROOT, 'host/platform/masterData/migrations'))
    await documents.catchUp()
  } catch (error) {
    await db.close().catch(() => undefined)
    throw error
  }

  const standIn: MasterDataStandIn = {
    answerToFailedCondition: 304,
    routes: (identities) => {
      const router = new Router({ prefix: `${MASTER_DATA_PATH}/:entity` })

      router.use(
        troubles.middleware,
        requireGrant(identities, accountOf),
        refusals
      )

      for (const part of [
        documentRoutes({
          documents,
          schemas,
          maxDocumentBytes,
          unfitStatus: () => standIn.answerToFailedCondition,
        }),
        searchRoutes({ db, schemas, scrolls, wildcards }),
        schemaRoutes(schemas, documents),
      ]) {
        router.use(part.routes())
      }

      return router.routes() as unknown as Middleware
    },
    holdBack: () => {
      documents.lagMs = null
    },
    catchUp: async () => {
      documents.lagMs = lagMs
      await documents.catchUp()
    },
    tooManyNext: (count, trouble) => troubles.plan(429, count, trouble),
    failNext: (count, trouble) => troubles.plan(500, count, trouble),
    requests: () => troubles.requests(),
    dump: async () =>
      JSON.stringify(await db.query(sql`SELECT to_json(d) FROM document d`)),
    close: async () => {
      documents.close()
      await db.close()
    },
  }

  return standIn
}

const refusals: Middleware = async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error

    const { status, message, faults } = error

    ctx.status = status
    if (status === 429) ctx.set('Retry-After', '1')
    ctx.body = faults.length
      ? { Message: message, Errors: faults.map((Message) => ({ Message })) }
      : { Message: message }
  }
}
