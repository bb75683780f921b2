/** Takes apart what is asked of Master Data. */
import type { Context } from 'koa'
import { readText } from '../readText'
import { Fields, Place } from './documentRows'
import { badRequest, Refusal } from './refusals'
import { Schema, Schemas } from './schemas'
import { Order } from './searches'
import { Condition, parseFilter, parseWhere } from './where'

/** What the address says of a kind of document. @throws Refusal. */
export function placeOf(ctx: Context): Place {
  const { entity } = ctx.params

  if (!/^\w+$/.test(entity)) throw badRequest('The name is none.')

  return { account: accountOf(ctx), entity }
}

export function accountOf(ctx: Context): string {
  return String(ctx.query.an ?? '')
}

/** Null when it is absent or empty. @throws Refusal when it comes twice. */
export function parameter(ctx: Context, name: string): string | null {
  const value = ctx.query[name]

  if (Array.isArray(value)) throw badRequest(`There are two "${name}".`)

  return value || null
}

/** Null when no schema is asked for. @throws Refusal. */
export async function schemaOf(
  ctx: Context,
  schemas: Schemas,
  place: Place
): Promise<Schema | null> {
  const name = parameter(ctx, '_schema')

  return name === null ? null : schemas.get(place, name)
}

/** The condition on what is written. @throws Refusal. */
export function whereOf(ctx: Context): Condition | null {
  const text = parameter(ctx, '_where')

  return text === null ? null : parseWhere(text)
}

/**
 * The condition of a search: `_where`, and what else names a field.
 *
 * @throws Refusal for a parameter that is none of these.
 */
export function filtersOf(
  ctx: Context,
  known: readonly string[]
): Condition | null {
  const where = whereOf(ctx)
  const filters = Object.keys(ctx.query)
    .filter((name) => name !== 'an' && !known.includes(name))
    .map((name) => {
      if (name.startsWith('_')) throw badRequest(`"${name}" is not known here.`)

      return parseFilter(name, parameter(ctx, name) ?? '')
    })
  const all = where ? [where, ...filters] : filters

  return all.length ? { kind: 'every', of: all } : null
}

/** @throws Refusal. */
export function orderOf(ctx: Context): Order | null {
  const text = parameter(ctx, '_sort')

  if (text === null) return null

  const [, field, direction] = /^([\w-]+) (ASC|DESC)$/.exec(text) ?? []

  if (!field) throw badRequest('"_sort" is one field with ASC or DESC.')

  return { field, descending: direction === 'DESC' }
}

/** Null: all; empty: none are named. */
export function fieldsOf(ctx: Context): readonly string[] | null {
  const text = parameter(ctx, '_fields')

  if (text === '_all') return null

  return text?.split(',').map((name) => name.trim()) ?? []
}

/** The fields of a document that are answered. */
export function answered(
  document: Fields,
  named: readonly string[] | null,
  { account, entity }: Place,
  defaults: readonly string[]
): Fields {
  const all: Fields = {
    ...document,
    accountId: account,
    accountName: account,
    dataEntityId: entity,
  }

  if (named === null) return all

  const wanted = named.length ? named : ['id', ...defaults]

  return Object.fromEntries(wanted.map((name) => [name, all[name] ?? null]))
}

/** @throws Refusal when the body is larger or no JSON object. */
export async function readObject(
  { req }: Context,
  maxBytes: number
): Promise<Fields> {
  const text = await readText(req, maxBytes)

  if (text === null) {
    throw new Refusal(413, `The body is larger than ${maxBytes} bytes.`)
  }

  const body = parse(text)

  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('The body is no JSON object.')
  }

  return body as Fields
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
