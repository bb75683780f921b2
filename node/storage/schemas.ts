/**
 * What each kind of document is searched by. Master Data keeps whatever fields
 * a document has; those named here can be filtered and sorted by besides.
 */
import { Documents, ENTITIES, Entity } from './documents'

/**
 * There is one schema for good: each name would count towards the sixty that an
 * entity may have, and a search finds only what fits the schema it names.
 */
export const SCHEMA = 'v1'

/** `number` for milliseconds: nothing tells how large an `integer` may become. */
type Kind = 'string' | 'integer' | 'number'

/** What documents that are replaced under a condition are conditioned on. */
const VERSIONED = { version: 'integer' } as const

/** What belongs to an interaction and expires with it. */
const OF_INTERACTION = {
  interactionId: 'string',
  registeredAt: 'number',
} as const

/** What offers are searched by, and their interactions like them. */
const OFFER_SEARCH = {
  key: 'string',
  feed: 'string',
  brand: 'string',
  category: 'string',
  name: 'string',
  ids: 'string',
} as const

const INDEXED: Readonly<Record<Entity, Readonly<Record<string, Kind>>>> = {
  channels: VERSIONED,
  feeds: VERSIONED,
  settings: VERSIONED,
  offers: {
    ...VERSIONED,
    ...OFFER_SEARCH,
    sku: 'string',
    status: 'string',
    openErrors: 'integer',
    nameAsc: 'string',
    nameDesc: 'string',
    priceAsc: 'string',
    priceDesc: 'string',
    inventoryAsc: 'string',
    inventoryDesc: 'string',
    updatedAsc: 'string',
    updatedDesc: 'string',
  },
  products: { askedAt: 'number' },
  interactions: {
    ...VERSIONED,
    ...OFFER_SEARCH,
    offer: 'string',
    origin: 'string',
    result: 'string',
    source: 'string',
    startDate: 'number',
    registeredAt: 'number',
    startAsc: 'string',
    startDesc: 'string',
    skuAsc: 'string',
    skuDesc: 'string',
  },
  logs: { ...OF_INTERACTION, seq: 'integer', until: 'integer', at: 'string' },
  evidence: { ...OF_INTERACTION, seq: 'integer' },
  changes: OF_INTERACTION,
}

export const SCHEMAS: Readonly<Record<Entity, object>> = Object.fromEntries(
  ENTITIES.map((entity) => [entity, schemaOf(entity)])
) as Record<Entity, object>

/** The kind of an indexed field; undefined when documents are not searched by it. */
export function kindOf(entity: Entity, field: string): Kind | undefined {
  return Object.hasOwn(INDEXED[entity], field)
    ? INDEXED[entity][field]
    : undefined
}

/** Brings the schemas of an account up to date; doing it again changes nothing. */
export async function saveSchemas(documents: Documents): Promise<void> {
  for (const entity of ENTITIES) {
    await documents.saveSchema(entity, SCHEMA, SCHEMAS[entity])
  }
}

function schemaOf(entity: Entity): object {
  const fields = Object.keys(INDEXED[entity])

  return {
    title: entity,
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field, { type: INDEXED[entity][field] }])
    ),
    'v-indexed': fields,
    'v-default-fields': ['id'],
    'v-cache': false,
    // Nobody reads or writes but the app, which has a token of its own.
    'v-security': {
      allowGetAll: false,
      publicRead: [],
      publicWrite: [],
      publicFilter: [],
      publicJsonSchema: false,
    },
    'v-immediate-indexing': true,
  }
}
