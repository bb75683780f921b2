/** A chocolate was sent some minutes ago, and the channel has not made up its mind. */
import { exchange } from '../evidence'
import { info, Scenario, warning } from '../scenario'
import { productCall } from '../vtexCalls'

const OFFER = { channel: 'vtex.meli-premium', sku: '118' } as const
const AGENT = 'Mercado Libre connector'

export const stillProcessing: Scenario = {
  name: 'stillProcessing',
  ends: [{ ...OFFER, status: 'sending' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 7,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'processing',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 118 was added to trade policy 3. The offer was added to the queue.',
          {
            data: { status: 'sending' },
          }
        ),
        info(3, AGENT, 'Product information was read from the catalog.', {
          evidence: productCall('118'),
        }),
        warning(
          8,
          AGENT,
          'The channel did not answer in time. Trying again in 30 s.',
          {
            evidence: exchange(
              {
                method: 'POST',
                url: 'https://api.meli.example/items',
                headers: { Authorization: 'Bearer ***' },
                body: {
                  title: 'Dark Chocolate 70% 100 g',
                  category_id: 'MLB194332',
                  price: 13.2,
                },
              },
              503,
              { message: 'upstream request timeout', status: 503 }
            ),
          }
        ),
        info(39, AGENT, 'The item was sent to the channel.'),
        info(44, 'Mercado Libre', 'The item is under review by the channel.', {
          evidence: exchange(
            {
              method: 'GET',
              url: 'https://api.meli.example/items/MLB4000000118',
              headers: { Authorization: 'Bearer ***' },
            },
            200,
            {
              id: 'MLB4000000118',
              status: 'under_review',
              sub_status: ['waiting_for_patch'],
            }
          ),
        }),
      ],
    },
  ],
}
