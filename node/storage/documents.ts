/**
 * What the store needs of Master Data: the documents of one account. What is
 * asked for by id is what was last written; a search may lag behind.
 *
 * - Every write may be repeated: doing it twice is doing it once.
 * - Each call rejects with `STORE_UNAVAILABLE` when Master Data cannot answer,
 *   also after it was asked to slow down and waited.
 */

export const ENTITIES = [
  'channels',
  'feeds',
  'offers',
  'products',
  'interactions',
  'logs',
  'evidence',
  'changes',
  'settings',
] as const

export type Entity = (typeof ENTITIES)[number]

/** The fields of a document; null removes one. */
export type Fields = Readonly<Record<string, string | number | null>>

/** A document as it is read, with the fields that were asked for. */
export type Document = {
  readonly id: string
  readonly [field: string]: string | number | null | undefined
}

declare const SAFE: unique symbol

/** A filter of Master Data, made by `where.ts` alone, so that no text of a caller gets into one. */
export type Where = string & { readonly [SAFE]: true }

export type Search = {
  readonly fields: readonly string[]
  readonly where: Where
  /** Such as `registeredAt ASC`. */
  readonly sort?: string
}

/** Master Data answers no more than this of one search at once. */
export const MAX_SEARCH_PAGE = 100

/** Beyond this position Master Data does not search; it has to be scrolled. */
export const SEARCH_WINDOW = 10_000

export interface Documents {
  /** The whole document, or only some fields of it; null when there is none. */
  get(
    entity: Entity,
    id: string,
    fields?: readonly string[]
  ): Promise<Document | null>

  /** Creates the document or replaces all of it. */
  put(entity: Entity, id: string, fields: Fields): Promise<void>

  /** Creates the document or changes these fields of it. */
  patch(entity: Entity, id: string, fields: Fields): Promise<void>

  /**
   * Replaces all of a document that exists if it fits the filter. Nothing tells
   * whether it did: whoever needs to know reads the document again.
   */
  putIf(entity: Entity, id: string, where: Where, fields: Fields): Promise<void>

  /** Deletes the document, and tells whether there was one. */
  delete(entity: Entity, id: string): Promise<boolean>

  /**
   * At most `MAX_SEARCH_PAGE` documents from a position, which with them ends
   * within `SEARCH_WINDOW`, and how many there are in all.
   */
  search(
    entity: Entity,
    search: Search,
    slice: { readonly from: number; readonly size: number }
  ): Promise<{ readonly items: readonly Document[]; readonly total: number }>

  /** All documents that fit, in groups of up to `size` (at most 1000), in no order. */
  scroll(
    entity: Entity,
    search: Omit<Search, 'sort'>,
    size: number
  ): AsyncIterable<readonly Document[]>

  /** Creates or replaces the schema of an entity, by which it is searched. */
  saveSchema(entity: Entity, name: string, schema: object): Promise<void>
}
