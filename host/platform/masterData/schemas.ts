/**
 * The JSON schemas of each kind of document. A schema tells what a search may
 * filter and sort by, and a search that names one finds only what complies.
 */
import Ajv, { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { isDeepStrictEqual } from 'node:util'
import { json, Sql, sql } from '../../storage/sql'
import { Kind } from './conditions'
import { Fields, ownFields, Place, SYSTEM_FIELDS } from './documentRows'
import { badRequest, notFound } from './refusals'

export type Schema = {
  readonly name: string
  readonly body: object
  /** Fields to filter and to sort by. */
  readonly indexed: ReadonlySet<string>
  /** Fields that are answered when none are named. */
  readonly defaults: readonly string[]
  readonly kindOf: (field: string) => Kind
  /** What keeps a document from complying; empty when it does. */
  readonly faultsOf: (fields: Fields) => readonly string[]
}

const MAX_SCHEMAS = 60

export class Schemas {
  /** All that were read from the database so far, which nobody else writes to. */
  private readonly known = new Map<string, Promise<Map<string, Schema>>>()

  constructor(private readonly db: Sql) {}

  async list(place: Place): Promise<readonly Schema[]> {
    return [...(await this.of(place)).values()]
  }

  /** @throws Refusal when there is none of this name. */
  async get(place: Place, name: string): Promise<Schema> {
    const schema = (await this.of(place)).get(name)

    if (!schema) throw notFound(`There is no schema "${name}".`)

    return schema
  }

  /** False when it is the same already. @throws Refusal. */
  async save(place: Place, name: string, body: object): Promise<boolean> {
    const schemas = await this.of(place)
    const { account, entity } = place

    if (isDeepStrictEqual(schemas.get(name)?.body, body)) return false

    if (!schemas.has(name) && schemas.size >= MAX_SCHEMAS) {
      throw badRequest(`There are ${MAX_SCHEMAS} schemas already.`)
    }

    const schema = toSchema(name, body)

    await this.db.run(sql`
      INSERT INTO schema (account, entity, name, body)
      VALUES (${account}, ${entity}, ${name}, ${json(body)}::json)
      ON CONFLICT (account, entity, name) DO UPDATE SET body = EXCLUDED.body`)
    schemas.set(name, schema)

    return true
  }

  /** @throws Refusal when there is none of this name. */
  async delete(place: Place, name: string): Promise<void> {
    const { account, entity } = place

    await this.get(place, name)
    await this.db.run(sql`
      DELETE FROM schema
      WHERE account = ${account} AND entity = ${entity} AND name = ${name}`)
    ;(await this.of(place)).delete(name)
  }

  /** Names of the schemas that a document complies with. */
  async fittedBy(place: Place, fields: Fields): Promise<readonly string[]> {
    return (await this.list(place))
      .filter((schema) => !schema.faultsOf(fields).length)
      .map(({ name }) => name)
  }

  private of(place: Place): Promise<Map<string, Schema>> {
    const key = `${place.account} ${place.entity}`
    const found = this.known.get(key)

    if (found) return found

    const read = this.read(place)

    this.known.set(key, read)
    read.catch(() => this.known.delete(key))

    return read
  }

  private async read({ account, entity }: Place) {
    const rows = await this.db.query<{ name: string; body: object }>(sql`
      SELECT json_build_object('name', name, 'body', body)
      FROM schema
      WHERE account = ${account} AND entity = ${entity}
      ORDER BY name`)

    return new Map(rows.map(({ name, body }) => [name, toSchema(name, body)]))
  }
}

function toSchema(name: string, body: object): Schema {
  const {
    properties = {},
    'v-indexed': indexed = [],
    'v-default-fields': defaults = [],
  } = body as {
    properties?: Record<string, { type?: unknown }>
    'v-indexed'?: string[]
    'v-default-fields'?: string[]
  }

  const validate = compile(body)

  return {
    name,
    body,
    indexed: new Set(indexed),
    defaults,
    kindOf: (field) =>
      SYSTEM_FIELDS.includes(field) ? 'text' : toKind(properties[field]?.type),
    faultsOf: (fields) =>
      validate(ownFields(fields))
        ? []
        : (validate.errors ?? []).map(
            ({ instancePath, message }) => `${instancePath || '/'} ${message}`
          ),
  }
}

/** Most accounts have the same ones, and each takes longer than many writes. */
const compiled = new Map<string, ValidateFunction>()

function compile(body: object): ValidateFunction {
  // The keys of Master Data are none of JSON Schema, and its drafts differ.
  const { $schema, $id, ...rules } = body as Record<string, unknown>
  const text = JSON.stringify(rules)
  const known = compiled.get(text)

  if (known) return known

  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))

  try {
    const validate = ajv.compile(rules)

    compiled.set(text, validate)

    return validate
  } catch (error) {
    throw badRequest(`This is no JSON schema: ${(error as Error).message}`)
  }
}

function toKind(type: unknown): Kind {
  const types = [type].flat()

  if (types.includes('integer') || types.includes('number')) return 'number'
  if (types.includes('boolean')) return 'boolean'

  return type === undefined ? 'any' : 'text'
}
