/** What Master Data does to a document that is written, and when searches see it. */
import { isDeepStrictEqual } from 'node:util'
import { Clock } from '../../../node/domain/instant'
import { Turns } from '../../../node/storage/turns'
import { Sql, sql } from '../../storage/sql'
import { toSql } from './conditions'
import {
  catchUpRows,
  deleteRow,
  Fields,
  findRow,
  Key,
  listIds,
  ownFields,
  Place,
  saveRow,
} from './documentRows'
import { badRequest, notFound } from './refusals'
import { Schema, Schemas } from './schemas'
import { Condition } from './where'

export type Write = {
  /** A field that is null is removed. */
  readonly fields: Fields
  /** `create` refuses a document that exists, `replace` forgets its fields, `change` keeps them. */
  readonly mode: 'create' | 'replace' | 'change'
  /** Nothing happens unless there is a document that fits. */
  readonly where: Condition | null
  /** The document must comply with it. */
  readonly schema: Schema | null
}

export type Outcome = 'created' | 'changed' | 'same' | 'unfit'

/** How many documents are looked at at once when a schema changes. */
const REFIT_GROUP = 500

/** After so many writes the database cleans up, and learns what its tables hold. */
const TIDY_AFTER = 1000

export class Documents {
  private readonly turns = new Turns()

  /** How far searches stay behind; null: until they are told. */
  lagMs: number | null

  private readonly timers = new Set<NodeJS.Timeout>()

  private untidy = 0

  constructor(
    private readonly db: Sql,
    private readonly schemas: Schemas,
    private readonly clock: Clock,
    lagMs: number
  ) {
    this.lagMs = lagMs
  }

  /** @throws Refusal when there is none. */
  async get(key: Key): Promise<Fields> {
    const row = await findRow(this.db, key)

    if (!row) throw notFound('There is no such document.')

    return row.fields
  }

  /** @throws Refusal. */
  write(key: Key, write: Write): Promise<Outcome> {
    return this.inTurn(key, async () => {
      const { mode, where, schema } = write
      const row = await findRow(
        this.db,
        key,
        where ? toSql(where, sql`fields`, () => 'any') : undefined
      )

      if (where && !row?.fits) return 'unfit'
      if (row && mode === 'create') throw badRequest('The document exists.')

      const before = row ? ownFields(row.fields) : {}
      const fields = withoutNulls({
        ...(mode === 'change' ? before : {}),
        ...ownFields(write.fields),
      })
      const faults = schema?.faultsOf(fields) ?? []

      if (faults.length) {
        throw badRequest('The document does not comply.', faults)
      }
      if (row && isDeepStrictEqual(fields, before)) return 'same'

      const now = new Date(this.clock()).toISOString()

      await this.save(key, {
        ...fields,
        id: key.id,
        createdIn: row?.fields.createdIn ?? now,
        updatedIn: now,
      })

      return row ? 'changed' : 'created'
    })
  }

  /** @throws Refusal when there is none. */
  delete(key: Key): Promise<void> {
    return this.inTurn(key, async () => {
      await this.get(key)
      await deleteRow(this.db, key, this.behindSince())
    })
  }

  /** Finds anew which schemas each document complies with. */
  async refit(place: Place): Promise<void> {
    let after = ''
    let ids = await listIds(this.db, place, after, REFIT_GROUP)

    while (ids.length) {
      for (const id of ids) {
        await this.inTurn({ ...place, id }, async () => {
          const row = await findRow(this.db, { ...place, id })

          if (row) await this.save({ ...place, id }, row.fields)
        })
        after = id
      }

      ids = await listIds(this.db, place, after, REFIT_GROUP)
    }
  }

  /** Lets searches see all that was written until now. */
  async catchUp(until: number = Date.now()): Promise<void> {
    await catchUpRows(this.db, until)
  }

  close(): void {
    this.timers.forEach(clearTimeout)
  }

  private async save(key: Key, fields: Fields): Promise<void> {
    await saveRow(
      this.db,
      key,
      { fields, schemas: await this.schemas.fittedBy(key, fields) },
      this.behindSince()
    )

    this.untidy += 1
    if (this.untidy < TIDY_AFTER) return

    this.untidy = 0
    // Nobody waits for it, and what was written is safe without it.
    this.db.tidy().catch(() => undefined)
  }

  private behindSince(): number | null {
    if (this.lagMs === 0) return null

    const now = Date.now()

    if (this.lagMs !== null) {
      const timer = setTimeout(() => {
        this.timers.delete(timer)
        this.catchUp(now).catch(() => undefined)
      }, this.lagMs)

      this.timers.add(timer.unref())
    }

    return now
  }

  private inTurn<T>(
    { account, entity, id }: Key,
    work: () => Promise<T>
  ): Promise<T> {
    return this.turns.take(JSON.stringify([account, entity, id]), work)
  }
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null)
  )
}
