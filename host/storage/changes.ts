/**
 * The change of an offer: one transaction that reads, decides and writes. Two
 * changes of one offer never overlap, in this process or in any other that
 * shares the database.
 */
import { OfferKey } from '../../node/domain/interaction'
import { EMPTY_LEDGER } from '../../node/domain/offerLedger'
import { OfferSnapshot, Store } from '../../node/domain/store'
import { Turns } from '../../node/storage/turns'
import { writeChange } from './changeRows'
import { FEED } from './feeds'
import { INTERACTION } from './interactionRows'
import { lockUntilEnd } from './locks'
import { OFFER } from './offerRows'
import { withDaysOf } from './partitions'
import { Runner, Sql, sql } from './sql'

export function changes(database: Sql): Pick<Store, 'changeOffer'> {
  const turns = new Turns()

  return {
    changeOffer: (key, interactionId, decide) => {
      const { account, feedId, skuId } = key
      const name = `offer ${JSON.stringify([account, feedId, skuId])}`
      let changed = interactionId

      // Waiting here rather than in the database keeps its connections free
      // for other offers.
      return turns.take(name, () =>
        withDaysOf(
          database,
          () => (changed ? [changed] : []),
          () =>
            database.transaction(async (tx) => {
              await lockUntilEnd(tx, name)
              const change = decide(await readSnapshot(tx, key, interactionId))

              changed = change.interaction.id
              await writeChange(tx, key, change)

              return change
            })
        )
      )
    },
  }
}

async function readSnapshot(
  runner: Runner,
  { account, feedId, skuId }: OfferKey,
  interactionId: string | null
): Promise<OfferSnapshot> {
  const [{ ledger, ...found }] = await runner.query<
    Omit<OfferSnapshot, 'ledger'> & Partial<Pick<OfferSnapshot, 'ledger'>>
  >(sql`
    SELECT json_build_object(
      'feed', (
        SELECT ${FEED} FROM feed f
        WHERE f.account = ${account} AND f.id = ${feedId}
      ),
      'offer', (
        SELECT ${OFFER} FROM offer o
        JOIN product p ON p.account = o.account AND p.sku_id = o.sku_id
        WHERE o.account = ${account} AND o.feed_id = ${feedId}
          AND o.sku_id = ${skuId}
      ),
      'ledger', (
        SELECT ledger FROM offer_ledger
        WHERE account = ${account} AND feed_id = ${feedId}
          AND sku_id = ${skuId}
      ),
      'interaction', (
        SELECT ${INTERACTION} FROM interaction i
        WHERE i.account = ${account} AND i.feed_id = ${feedId}
          AND i.sku_id = ${skuId}
          AND i.id = ${interactionId}::uuid
      )
    )`)

  return { ...found, ledger: ledger ?? EMPTY_LEDGER }
}
