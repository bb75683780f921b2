/** What Mercurius answers the page of an interaction from: rows, by prepared statements. */
import type { IResolvers, MercuriusLoaders } from 'mercurius'
import type { Pool } from 'pg'

type Money = { readonly amount: string; readonly currency: string | null }

type Row = {
  readonly account: string
  readonly id: string
  readonly feed_id: string
  readonly sku_id: string
  readonly start_date: Date
  readonly source: string
  readonly origin: string
  readonly context: string
  readonly closed_at: Date | null
  readonly result: string
  readonly log_count: number
  readonly tally: {
    readonly counts: Readonly<Record<string, number>>
    readonly price: { readonly value: Money } | null
    readonly inventory: { readonly value: number } | null
    readonly agents: readonly string[]
    readonly last: { readonly date: number } | null
  }
}

type LogRow = {
  readonly id: string
  readonly seq: number
  readonly type: string
  readonly date: Date
  readonly date_only: boolean
  readonly description: string
  readonly agent: string
  readonly has_evidence: boolean
  readonly errors: readonly object[]
}

type Page = { readonly after: number; readonly size: number }

const TEN_DAYS_MS = 10 * 24 * 60 * 60_000

const idOf = (uuid: string) => uuid.replaceAll('-', '').toUpperCase()
const registeredAt = ({ id }: Row) =>
  parseInt(id.replaceAll('-', '').slice(0, 12), 16)

export function resolvers(pool: Pool, account: string): IResolvers {
  return {
    Query: {
      interaction: async (_, { feedId, skuId, interactionId }) => {
        const { rows } = await pool.query<Row>({
          name: 'interaction',
          text: `SELECT * FROM interaction
            WHERE account = $1 AND id = $2 AND feed_id = $3 AND sku_id = $4`,
          values: [account, interactionId, feedId, skuId],
        })

        if (!rows.length) throw new Error('INTERACTION_NOT_FOUND')

        return rows[0]
      },
    },
    InteractionRef: REFERENCE,
    Interaction: {
      ...REFERENCE,
      feedId: ({ feed_id }: Row) => feed_id,
      skuId: ({ sku_id }: Row) => sku_id,
      registeredAt: (row: Row) => new Date(registeredAt(row)).toISOString(),
      expiresAt: (row: Row) =>
        new Date(registeredAt(row) + TEN_DAYS_MS).toISOString(),
      lastLogAt: ({ tally }: Row) =>
        tally.last && new Date(tally.last.date).toISOString(),
      source: ({ source }: Row) => source.toUpperCase(),
      context: ({ context }: Row) => context.toUpperCase(),
      state: ({ closed_at }: Row) => (closed_at ? 'CLOSED' : 'OPEN'),
      newValue: ({ tally }: Row) => ({
        price: tally.price?.value,
        inventory: tally.inventory?.value,
      }),
      errors: () => [],
      aftermath: () => null,
      openErrorCount: () => 0,
      logCounts: ({ tally, log_count }: Row) => ({
        total: log_count,
        ...tally.counts,
      }),
      agents: ({ tally }: Row) => tally.agents,
      logColumns: async (row: Row, { after, size }: Page) => {
        const { rows } = await pool.query<LogRow>({
          name: 'logs',
          text: `SELECT id, seq, type, date, date_only, description, agent,
              has_evidence, errors
            FROM log
            WHERE account = $1 AND interaction_id = $2 AND seq > $3
            ORDER BY seq LIMIT $4`,
          values: [account, row.id, after, size],
        })

        return columnsOf(rows, row.log_count, after)
      },
    },
  } as IResolvers
}

const REFERENCE = {
  id: ({ id }: Row) => idOf(id),
  startDate: ({ start_date }: Row) => start_date.toISOString(),
  closedAt: ({ closed_at }: Row) => closed_at?.toISOString(),
  origin: ({ origin }: Row) => origin.toUpperCase(),
  result: ({ result }: Row) => result.toUpperCase(),
}

export function loaders(pool: Pool, account: string): MercuriusLoaders {
  return {
    Interaction: {
      previous: (asked: Asked) =>
        Promise.all(asked.map(({ obj }) => nextTo(pool, obj, '<', 'DESC'))),
      next: (asked: Asked) =>
        Promise.all(asked.map(({ obj }) => nextTo(pool, obj, '>', 'ASC'))),
      offer: async (asked: Asked) => {
        const { rows } = await pool.query({
          name: 'offers',
          text: `SELECT o.* FROM offer o
            JOIN unnest($2::text[], $3::text[]) AS wanted (feed_id, sku_id)
              USING (feed_id, sku_id)
            WHERE o.account = $1`,
          values: [
            account,
            asked.map(({ obj }) => obj.feed_id),
            asked.map(({ obj }) => obj.sku_id),
          ],
        })

        return asked.map(({ obj }) => {
          const row = rows.find(
            ({ feed_id, sku_id }) =>
              feed_id === obj.feed_id && sku_id === obj.sku_id
          )

          return {
            ...row,
            status: row.status.toUpperCase(),
            externalOfferId: row.external_offer_id,
          }
        })
      },
    },
    Offer: {
      channel: async (asked: Asked) => {
        const { rows } = await pool.query({
          name: 'channels',
          text: 'SELECT id, name, logo FROM channel WHERE id = ANY ($1)',
          values: [asked.map(({ obj }) => obj.feed_id)],
        })

        return asked.map(({ obj }) => rows.find(({ id }) => id === obj.feed_id))
      },
      product: async (asked: Asked) => {
        const { rows } = await pool.query({
          name: 'products',
          text: `SELECT sku_id, product_id AS "productId", name,
              image_url AS "imageUrl"
            FROM product WHERE account = $1 AND sku_id = ANY ($2)`,
          values: [account, asked.map(({ obj }) => obj.sku_id)],
        })

        return asked.map(({ obj }) =>
          rows.find(({ sku_id }) => sku_id === obj.sku_id)
        )
      },
    },
  } as unknown as MercuriusLoaders
}

type Asked = ReadonlyArray<{ readonly obj: Row }>

async function nextTo(
  pool: Pool,
  row: Row,
  side: '<' | '>',
  order: 'ASC' | 'DESC'
): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>({
    name: `next ${side}`,
    text: `SELECT id, start_date, closed_at, origin, result FROM interaction
      WHERE account = $1 AND feed_id = $2 AND sku_id = $3
        AND (start_date, id) ${side} ($4, $5)
      ORDER BY start_date ${order}, id ${order} LIMIT 1`,
    values: [row.account, row.feed_id, row.sku_id, row.start_date, row.id],
  })

  return rows[0]
}

function columnsOf(rows: readonly LogRow[], total: number, after: number) {
  const placesOf = (isMeant: (row: LogRow) => boolean) =>
    rows.flatMap((row, index) => (isMeant(row) ? [index] : []))

  return {
    through: rows.at(-1)?.seq ?? after,
    total,
    ids: rows.map(({ id }) => idOf(id)),
    types: rows.map(({ type }) => type.toUpperCase()),
    dates: rows.map(({ date }) => date.toISOString()),
    dateOnly: placesOf(({ date_only }) => date_only),
    descriptions: rows.map(({ description }) => description),
    agents: rows.map(({ agent }) => agent),
    withEvidence: placesOf(({ has_evidence }) => has_evidence),
    errors: placesOf(({ errors }) => errors.length > 0).map((index) => ({
      index,
      errors: rows[index].errors,
    })),
  }
}
