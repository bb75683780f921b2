/** The addresses of searches and scrolls. */
import Router from '@koa/router'
import type { Context } from 'koa'
import { Sql } from '../../storage/sql'
import { Fields, Place } from './documentRows'
import { badRequest } from './refusals'
import {
  answered,
  fieldsOf,
  filtersOf,
  orderOf,
  parameter,
  placeOf,
  schemaOf,
} from './requests'
import { Schema, Schemas } from './schemas'
import { Scrolls } from './scrolls'
import { searchRows } from './searches'
import { WildcardGuard } from './wildcards'

type Parts = {
  readonly db: Sql
  readonly schemas: Schemas
  readonly scrolls: Scrolls
  readonly wildcards: WildcardGuard
}

const SEARCH_PARAMETERS = ['_fields', '_where', '_sort', '_schema']
const SCROLL_PARAMETERS = ['_fields', '_where', '_schema', '_size', '_token']

const MAX_PAGE = 100
const WINDOW = 10_000
const DEFAULT_RANGE = 'resources=0-10'

const MAX_SCROLL = 1000

export function searchRoutes(parts: Parts): Router {
  const { db, schemas, scrolls, wildcards } = parts
  const router = new Router()

  const answer = (
    ctx: Context,
    place: Place,
    schema: Schema | null,
    items: readonly Fields[]
  ) => {
    const named = fieldsOf(ctx)

    ctx.body = items.map((fields) =>
      answered(fields, named, place, schema?.defaults ?? [])
    )
  }

  router.get('/search', async (ctx) => {
    const place = placeOf(ctx)
    const schema = await schemaOf(ctx, schemas, place)
    const where = filtersOf(ctx, SEARCH_PARAMETERS)
    const order = orderOf(ctx)
    const { from, to } = rangeOf(ctx)

    wildcards.pass(place.account, where)

    const { items, total } = await searchRows(
      db,
      place,
      { where, order, schema },
      { from, size: to - from }
    )

    ctx.set(
      'REST-Content-Range',
      `resources ${from}-${from + items.length}/${total}`
    )
    answer(ctx, place, schema, items)
  })

  router.get('/scroll', async (ctx) => {
    const place = placeOf(ctx)
    const schema = await schemaOf(ctx, schemas, place)
    const where = filtersOf(ctx, SCROLL_PARAMETERS)
    const token = parameter(ctx, '_token')

    if (token === null) wildcards.pass(place.account, where)

    const scroll =
      token === null
        ? await scrolls.open(place, { where, schema }, sizeOf(ctx))
        : scrolls.find(place, token)

    ctx.set('X-VTEX-MD-TOKEN', scroll.token)
    ctx.set('REST-Content-Total', String(scroll.total))
    answer(ctx, place, schema, await scrolls.next(scroll))
  })

  return router
}

/** @throws Refusal. */
function rangeOf(ctx: Context): { from: number; to: number } {
  const text = ctx.get('REST-Range') || DEFAULT_RANGE
  const [, first, end] = /^resources=(\d+)-(\d+)$/.exec(text) ?? []
  const [from, to] = [Number(first), Number(end)]

  if (!(from < to)) throw badRequest('"REST-Range" is resources=first-end.')
  if (to - from > MAX_PAGE) {
    throw badRequest(`A page has ${MAX_PAGE} documents at most.`)
  }
  if (to > WINDOW) {
    throw badRequest(`A search ends at ${WINDOW} documents: scroll instead.`)
  }

  return { from, to }
}

/** @throws Refusal. */
function sizeOf(ctx: Context): number {
  const size = Number(parameter(ctx, '_size') ?? MAX_SCROLL)

  if (Number.isInteger(size) && size >= 1 && size <= MAX_SCROLL) return size

  throw badRequest(`"_size" is a number from 1 to ${MAX_SCROLL}.`)
}
