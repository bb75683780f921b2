/**
 * Offers with interactions and logs by the million, as a connector would have
 * left them over the last ten days, made by the database itself. The host has to
 * have been there before: the tables are its own.
 */
import { DAY_MS, toInstant } from '../node/domain/instant.ts'
import { openPostgres } from '../host/storage/postgresSql.ts'
import { withDaysOf } from '../host/storage/partitions.ts'
import { sql } from '../host/storage/sql.ts'
import { run, withConnection } from './database.mts'
import { LOG_COLUMNS, STOCK_VIEWS } from './stockRows.mts'
import { ACCOUNT } from './sentOffers.mts'

export const LOGS_OF_INTERACTION = 50
export const LOGS_OF_OFFER = 100
export const CHANNELS = 10

export type Stock = {
  readonly logs: number
  /** When the first interaction was registered, and the last; the others are spread evenly. */
  readonly from: number
  readonly to: number
}

/** Ends some minutes ago and begins so late that nothing expires meanwhile. */
export function lastTenDays(logs: number): Stock {
  const now = Date.now()

  return { logs, from: now - 9.8 * DAY_MS, to: now - 10 * 60_000 }
}

/** Fills the tables of the host, and leaves them as they are after a while: analyzed, and on the disk. */
export async function fillStock(url: string, stock: Stock): Promise<void> {
  const offers = Math.round(stock.logs / LOGS_OF_OFFER)
  const interactions = offers * (LOGS_OF_OFFER / LOGS_OF_INTERACTION)
  const database = openPostgres(url)

  try {
    await run(url, STOCK_VIEWS({ ...stock, offers, interactions }))
    await run(
      url,
      `INSERT INTO channel SELECT * FROM stock_channel;
       INSERT INTO feed SELECT * FROM stock_feed;
       INSERT INTO product (
         account, sku_id, product_id, name, name_key, image_url, eans, brand,
         category, asked_at
       ) SELECT * FROM stock_product;
       INSERT INTO offer SELECT * FROM stock_offer;
       INSERT INTO offer_ledger SELECT * FROM stock_ledger;`
    )
    // The days are made by the host, as they are whenever a row needs one.
    await withDaysOf(
      database,
      () => daysOf(stock),
      () =>
        database.run(
          sql`INSERT INTO interaction SELECT * FROM stock_interaction`
        )
    )
  } finally {
    await database.close()
  }

  // Two processors, two connections; in the order of the ids, so that indexes grow at their end.
  const half = Math.floor(interactions / 2)

  await Promise.all([fillLogs(url, 0, half), fillLogs(url, half, interactions)])
  await run(url, 'VACUUM (ANALYZE)')
  await run(url, 'CHECKPOINT')
}

async function fillLogs(url: string, from: number, to: number): Promise<void> {
  await withConnection(url, async (connection) => {
    await connection.query(
      `INSERT INTO log (${LOG_COLUMNS})
       SELECT ${LOG_COLUMNS} FROM stock_log(${from}, ${to})`
    )
    await connection.query(
      `INSERT INTO evidence (account, interaction_id, seq, request, response)
       SELECT * FROM stock_evidence(${from}, ${to})`
    )
  })
}

/** An id of each day that the stock touches. */
function daysOf({ from, to }: Stock): readonly string[] {
  const ids: string[] = []

  for (let day = from; day < to + DAY_MS; day += DAY_MS) {
    const time = toInstant(Math.floor(Math.min(day, to)))

    ids.push(`${time.toString(16).padStart(12, '0')}`.padEnd(32, '0'))
  }

  return ids
}

export type PageKey = {
  readonly feedId: string
  readonly skuId: string
  readonly interactionId: string
}

/** Closed interactions that went well, of all days, in an order without a pattern. */
export async function pagesOf(
  url: string,
  count: number
): Promise<readonly PageKey[]> {
  return withConnection(url, async (connection) => {
    const { rows } = await connection.query<PageKey>(
      `SELECT feed_id AS "feedId", sku_id AS "skuId",
         upper(replace(id::text, '-', '')) AS "interactionId"
       FROM interaction WHERE account = $1 AND result = 'success'
       ORDER BY md5(id::text) LIMIT $2`,
      [ACCOUNT, count]
    )

    return rows
  })
}
