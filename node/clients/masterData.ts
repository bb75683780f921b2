import { CacheType, InstanceOptions, IOContext, MasterData } from '@vtex/api'

import { Failure } from '../domain/errors'
import {
  Document,
  Documents,
  Entity,
  Fields,
  Search,
  Where,
} from '../storage/documents'
import { SCHEMA } from '../storage/schemas'
import { statusOf, upstreamError } from './upstream'

/** The name of the app leads that of each kind of document, as Master Data is shared by all apps of an account. */
const PREFIX = 'sellertools_offer_management_'

const MAX_TRIES = 6

const FIRST_PAUSE_MS = 100

/** No caller waits longer for one answer, however long Master Data asks to wait. */
const LONGEST_PAUSE_MS = 5000

const RETRY_AFTER_SECONDS = 5

/** Without an answer, or with one of these, a call may succeed when it is tried again. */
const TRY_AGAIN = [408, 425, 429]

/** Answers that tell against what was sent. */
const NOT_TAKEN = [400, 413, 422]

/** Answers that can mean that no document fits a condition; nothing documents which one does. */
const UNFIT = [304, 400, 404, 409, 412]

type Raw = { data: unknown; headers: Record<string, string | undefined> }

type HttpError = {
  response?: { headers?: Record<string, string | undefined> }
}

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

  async delete(entity: Entity, id: string): Promise<void> {
    await ask(() =>
      unless(
        [304, 404],
        this.deleteDocument({ dataEntity: nameOf(entity), id })
      )
    )
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
      const { data, headers }: Raw = await ask(() =>
        this.http.getRaw(`${nameOf(entity)}/scroll`, {
          metric: 'masterdata-scroll',
          params: token
            ? { _token: token }
            : {
                _fields: withId(fields),
                _schema: SCHEMA,
                _size: size,
                _where: where,
              },
        })
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

/** @throws Failure that tells nothing of what was asked. */
async function ask<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (error) {
      const wait = mayTryAgain(error) ? pauseFor(error, tries) : null

      if (wait === null || tries === MAX_TRIES) throw toFailure(error)
      await pause(wait)
    }
  }
}

function mayTryAgain(error: unknown): boolean {
  const status = statusOf(error)

  return status === null || status >= 500 || TRY_AGAIN.includes(status)
}

/** Null when Master Data asks for more than a caller waits. */
function pauseFor(error: unknown, tries: number): number | null {
  const asked = (error as HttpError)?.response?.headers?.['retry-after']

  if (asked && /^\d+$/.test(asked)) {
    const ms = Number(asked) * 1000

    return ms <= LONGEST_PAUSE_MS ? ms : null
  }

  return FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + Math.random())
}

function toFailure(error: unknown): Failure {
  const cause = upstreamError('Master Data', error)

  return NOT_TAKEN.includes(statusOf(error) ?? 0)
    ? new Failure('INTERNAL', 'Something went wrong.', {}, cause)
    : new Failure(
        'STORE_UNAVAILABLE',
        'Master Data does not answer. Try again in a few seconds.',
        { retryAfterSeconds: RETRY_AFTER_SECONDS },
        cause
      )
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
