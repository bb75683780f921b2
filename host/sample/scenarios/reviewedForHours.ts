/**
 * A granola waits for the reviewers of Saggin for most of a day. They work on
 * another system, of which only the day is known and not the hour.
 */
import { exchange } from '../evidence'
import { info, Scenario, success } from '../scenario'
import { productCall } from '../vtexCalls'

const OFFER = { channel: 'v2v.saggin', sku: '109' } as const
const HOUR = 3600

const stateCall = (state: string) =>
  exchange(
    {
      method: 'GET',
      url: 'https://saggin.vtexcommercestable.com.br/api/catalog_system/pvt/sku/109/matching',
      headers: { 'X-VTEX-API-AppToken': '***' },
    },
    200,
    { itemId: '90109', state, score: 80 }
  )

export const reviewedForHours: Scenario = {
  name: 'reviewedForHours',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 1830,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'success',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 109 was added to trade policy 5. The offer was added to the queue.',
          { data: { status: 'sending' } }
        ),
        info(3, 'Saggin', 'Product information was read from the catalog.', {
          evidence: productCall('109'),
        }),
        info(5, 'Saggin', 'The SKU was suggested to the marketplace.', {
          evidence: stateCall('Pending'),
        }),
        info(24 * HOUR, 'Saggin review desk', 'A reviewer took the SKU.', {
          isDateOnly: true,
        }),
        info(29 * HOUR, 'Saggin', 'The SKU was matched to product 90109.', {
          evidence: stateCall('Approved'),
        }),
        success(29 * HOUR + 12, 'Saggin', 'The offer is live on the channel.', {
          data: {
            externalOfferId: '90109',
            salesPrice: '35.90',
            currency: 'BRL',
            inventory: '58',
            status: 'synced',
          },
        }),
      ],
    },
  ],
}
