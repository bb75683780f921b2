import { CacheType, InstanceOptions, IOContext, MasterData } from '@vtex/api'

import {
  Document,
  Documents,
  Entity,
  Fields,
  Search,
  Where,
} from '../storage/documents'
import { SCHEMA } from '../storage/schemas'
import { ask, isRefused, mayTryAgain } from './masterDataPatience'
import { statusOf } from './upstream'

/** The name of the app leads that of each kind of document, as Master Data is shared by all apps of an account. */
const PREFIX = 'sellertools_offer_management_'

/** Answers that can mean that no document fits a condition; nothing documents which one does. */
const UNFIT = [304, 400, 404, 409, 412]

type Raw = { data: unknown; headers: Record<string, string | undefined> }

/** The documents of the account of a request. Nothing is ever answered from a cache. */
export class MasterDataClient extends MasterData implements Documents {
  constructor(context: IOContext, options?: InstanceOptions) {
    super(context, {
      ...options,
      memoizable: false,
      cacheableType: CacheType.None,
      // Tried again here, where it is known what may be repeated and what an answer asks for.
      retries: 0,
      headers: { ...options?.headers, 'X-Vtex-Use-Https': 'true' },
    })
  }

  async get(
    entity: Entity,
    id: string,
    fields: readonly string[] = ['_all']
  ): Promise<Document | null> {
    const document = await ask<Document | null>(() =>
      orNull(
        this.getDocument<Document>({
          dataEntity: nameOf(entity),
          id,
          fields: [...fields],
        })
      )
    )

    return document && { ...document, id }
  }

  async put(entity: Entity, id: string, fields: Fields): Promise<void> {
    await ask(() => orUnchanged(this.write('put', entity, id, fields)))
  }

  async patch(entity: Entity, id: string, fields: Fields): Promise<void> {
    await ask(() => orUnchanged(this.write('patch', entity, id, fields)))
  }

  async putIf(
    entity: Entity,
    id: string,
    where: Where,
    fields: Fields
  ): Promise<void> {
    await ask(() => unless(UNFIT, this.write('put', entity, id, fields, where)))
  }

  async delete(entity: Entity, id: string): Promise<boolean> {
    const deleted = await ask(() =>
      unless(
        [304, 404],
        this.deleteDocument({ dataEntity: nameOf(entity), id }).then(() => true)
      )
    )

    return deleted !== null
  }

  async search(
    entity: Entity,
    { fields, where, sort }: Search,
    { from, size }: { readonly from: number; readonly size: number }
  ): Promise<{ items: readonly Document[]; total: number }> {
    const { data, headers } = await ask(() =>
      this.http.getRaw<readonly Document[]>(`${nameOf(entity)}/search`, {
        headers: { 'REST-Range': `resources=${from}-${from + size}` },
        metric: 'masterdata-search',
        params: {
          _fields: withId(fields),
          _schema: SCHEMA,
          _sort: sort,
          _where: where,
        },
      })
    )

    return { items: data, total: totalOf(headers) }
  }

  async *scroll(
    entity: Entity,
    { fields, where }: Omit<Search, 'sort'>,
    size: number
  ): AsyncIterable<readonly Document[]> {
    let token: string | undefined

    // An empty group is the end, and ends the scroll on the other side as well.
    for (;;) {
      // With an answer that got lost a group would be: only what was refused is asked again.
      const { data, headers }: Raw = await ask(
        () =>
          this.http.getRaw(`${nameOf(entity)}/scroll`, {
            metric: 'masterdata-scroll',
            params: {
              _fields: withId(fields),
              _schema: SCHEMA,
              _size: size,
              _token: token,
              _where: where,
            },
          }),
        token ? isRefused : mayTryAgain
      )
      const group = data as readonly Document[]

      if (!group.length) return
      token = headers['x-vtex-md-token'] ?? token
      yield group
    }
  }

  async saveSchema(
    entity: Entity,
    name: string,
    schema: object
  ): Promise<void> {
    await ask(() =>
      orUnchanged(
        this.createOrUpdateSchema({
          dataEntity: nameOf(entity),
          schemaName: name,
          schemaBody: schema,
        })
      )
    )
  }

  private write(
    method: 'put' | 'patch',
    entity: Entity,
    id: string,
    fields: Fields,
    where?: Where
  ): Promise<unknown> {
    return this.http[method](`${nameOf(entity)}/documents/${id}`, fields, {
      metric: `masterdata-${method}`,
      params: { _schema: SCHEMA, _where: where },
    })
  }
}

function nameOf(entity: Entity): string {
  return `${PREFIX}${entity}`
}

function withId(fields: readonly string[]): string {
  return [...new Set(['id', ...fields])].join(',')
}

/** Such as `resources 0-100/1234`. */
function totalOf(headers: Raw['headers']): number {
  return Number(/\/(\d+)$/.exec(headers['rest-content-range'] ?? '')?.[1] ?? 0)
}

function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return unless([404], answer).then((found) => found || null)
}

/** Master Data answers 304 to what changes nothing. */
function orUnchanged<T>(answer: Promise<T>): Promise<T | null> {
  return unless([304], answer)
}

async function unless<T>(
  statuses: readonly number[],
  answer: Promise<T>
): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (statuses.includes(statusOf(error) ?? 0)) return null
    throw error
  }
}
