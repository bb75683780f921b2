/** Searches over what their index knows, which may lag behind the documents. */
import { Fragment, Runner, sql } from '../../storage/sql'
import { KindOf, orderKey, toSql } from './conditions'
import { Fields, Place, SYSTEM_FIELDS } from './documentRows'
import { badRequest } from './refusals'
import { Schema } from './schemas'
import { Condition, leavesOf } from './where'

export type Order = { readonly field: string; readonly descending: boolean }

export type Search = {
  readonly where: Condition | null
  readonly order: Order | null
  /** Only documents that comply with it are found. */
  readonly schema: Schema | null
}

const TEXT: KindOf = () => 'text'

/** @throws Refusal when a field cannot be searched by. */
export async function searchRows(
  db: Runner,
  place: Place,
  search: Search,
  slice: { readonly from: number; readonly size: number }
): Promise<{ items: readonly Fields[]; total: number }> {
  const order = orderOf(search)
  const [found] = await db.query<{ items: Fields[]; total: number }>(sql`
    WITH found AS MATERIALIZED (
      SELECT id, ${keyOf(search)} AS key
      FROM shown
      WHERE ${conditionOf(place, search)}
    ), page AS MATERIALIZED (
      SELECT id, key
      FROM found
      ORDER BY ${order}
      LIMIT ${slice.size} OFFSET ${slice.from}
    )
    SELECT json_build_object(
      'total', (SELECT count(*) FROM found),
      'items', (
        SELECT coalesce(json_agg((
          SELECT fields
          FROM shown
          WHERE account = ${place.account} AND entity = ${place.entity}
            AND shown.id = page.id
        ) ORDER BY ${order}), '[]')
        FROM page
      )
    )`)

  return found
}

/** The ids of all that fits, in no order. */
export async function searchIds(
  db: Runner,
  place: Place,
  search: Omit<Search, 'order'>
): Promise<readonly string[]> {
  const [ids] = await db.query<readonly string[]>(sql`
    SELECT coalesce(json_agg(id ORDER BY reverse(id)), '[]')
    FROM shown
    WHERE ${conditionOf(place, { ...search, order: null })}`)

  return ids
}

/** What searches show of documents, in the order of their ids; what they do not is left out. */
export function shownRows(
  db: Runner,
  { account, entity }: Place,
  ids: readonly string[]
): Promise<readonly Fields[]> {
  return db.query(sql`
    SELECT fields
    FROM shown
    JOIN unnest(${ids}::text[]) WITH ORDINALITY AS wanted (id, place) USING (id)
    WHERE account = ${account} AND entity = ${entity}
    ORDER BY wanted.place`)
}

function conditionOf({ account, entity }: Place, search: Search): Fragment {
  const { where, schema } = search
  const own = sql`account = ${account} AND entity = ${entity}`
  const complies = schema ? sql`${own} AND ${schema.name} = ANY(schemas)` : own

  if (!where) return complies

  leavesOf(where).forEach(({ field }) => requireIndexed(field, schema))

  return sql`${complies} AND ${toSql(where, sql`facets`, kindsOf(schema))}`
}

function keyOf({ order, schema }: Search): Fragment {
  if (!order) return sql`0`

  requireIndexed(order.field, schema)

  return orderKey(sql`facets`, order.field, kindsOf(schema)(order.field))
}

/** Nothing promises an order among equals, so they come in one that nobody wrote. */
function orderOf({ order }: Search): Fragment {
  const key = order?.descending ? sql`key DESC` : sql`key`

  return sql`${key} NULLS LAST, reverse(id)`
}

function requireIndexed(field: string, schema: Schema | null): void {
  if (SYSTEM_FIELDS.includes(field) || schema?.indexed.has(field)) return

  throw badRequest(
    schema
      ? `"${field}" is not in "v-indexed" of the schema "${schema.name}".`
      : `"${field}" can be searched by with a schema alone.`
  )
}

function kindsOf(schema: Schema | null): KindOf {
  return schema?.kindOf ?? TEXT
}
