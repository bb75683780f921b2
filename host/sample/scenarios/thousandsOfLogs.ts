/**
 * Coffee beans go to a chain that takes stock for each of its 499 stores: two
 * thousand logs in close to three hours. Some calls run into a time-out and are
 * made again; at the end of each hundred stores the connector says how far it is.
 */
import { exchange } from '../evidence'
import { info, Line, Scenario, success, warning } from '../scenario'
import { stockCall } from '../vtexCalls'

const OFFER = { channel: 'mercatus.feira-boa', sku: '106' } as const
const STORES = 499
const LOGS_PER_STORE = 4
const SECONDS_PER_LOG = 5

/** Every so many stores the channel is too slow, and the call is made again. */
const SLOW_EVERY = 13

export const thousandsOfLogs: Scenario = {
  name: 'thousandsOfLogs',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 1580,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        success(26, 'Feira Boa', 'Anúncio publicado em 499 lojas.', {
          data: {
            externalOfferId: 'FB-20106',
            salesPrice: '74.90',
            currency: 'BRL',
            inventory: '13800',
            status: 'synced',
          },
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 391,
      source: 'seller',
      origin: 'inventory',
      context: 'ongoing',
      telling: 'inChunks',
      result: 'success',
      lines: [
        info(0, 'broadcaster', 'The stock of SKU 106 changed in 499 stores.'),
        info(
          1,
          'Mercatus',
          'The update was split into 499 calls, one for each store.'
        ),
        ...Array.from({ length: STORES }, (_, index) =>
          storeLines(index + 1)
        ).flat(),
        info(
          secondsOf(STORES + 1),
          'Mercatus',
          'All stores answered. Totals are being compared.',
          {
            evidence: stockCall('106', 14_470),
          }
        ),
        success(
          secondsOf(STORES + 1) + 4,
          'Feira Boa',
          'The stock of 499 stores is up to date.',
          {
            data: { inventory: '14470' },
          }
        ),
      ],
    },
  ],
}

function storeLines(store: number): readonly Line[] {
  const begin = secondsOf(store)
  const stock = (store * 37) % 59
  const name = `Store ${String(store).padStart(3, '0')}`
  const call = {
    method: 'PATCH',
    url: `https://api.feiraboa.example/v1/lojas/${store}/estoque/FB-20106`,
    headers: { Authorization: 'Bearer ***' },
    body: { quantidade: stock },
  } as const

  return [
    info(begin, 'stock-sync', `${name}: stock read, ${stock} items.`),
    info(begin + 2, 'Mercatus', `${name}: update sent.`),
    store % SLOW_EVERY === 0
      ? warning(
          begin + 9,
          'Mercatus',
          `${name}: the channel did not answer in 5 s. Sent again.`,
          {
            evidence: exchange(call, 503, { erro: 'tempo esgotado' }),
          }
        )
      : info(
          begin + 4,
          'Feira Boa',
          `${name}: update received, version ${4000 + store}.`
        ),
    store % 100 === 0
      ? success(
          begin + 14,
          'Mercatus',
          `${store} of ${STORES} stores are up to date.`
        )
      : info(begin + 14, 'Feira Boa', `${name}: stock is now ${stock}.`, {
          evidence: exchange(call, 200, { loja: store, quantidade: stock }),
        }),
  ]
}

/** Seconds after the beginning at which the turn of a store comes. */
function secondsOf(store: number): number {
  return 2 + (store - 1) * LOGS_PER_STORE * SECONDS_PER_LOG
}
