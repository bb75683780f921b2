/**
 * The change of an offer, as one of many that are written together. Two changes
 * of one offer never overlap, in this process or in any other that shares the
 * database.
 */
import { Store } from '../../node/domain/store'
import { batches } from './batches'
import { writeBatch } from './batchRun'
import { Sql } from './sql'

export function changes(database: Sql): Pick<Store, 'changeOffer'> {
  const { add } = batches(
    (batch, patient) => writeBatch(database, batch, patient),
    database.lanes
  )

  return {
    changeOffer: (key, interactionId, decide, once) =>
      new Promise((resolve, reject) => {
        const { account, feedId, skuId } = key

        add({
          account,
          key,
          offer: JSON.stringify([account, feedId, skuId]),
          interactionId,
          decide,
          once,
          resolve,
          reject,
          since: performance.now(),
        })
      }),
  }
}
