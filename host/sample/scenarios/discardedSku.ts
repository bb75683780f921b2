/**
 * Two offers leave their channels. The seller takes a dulce de leche out of the
 * trade policy of Saggin, and the connector removes it there. A tuna is made
 * inactive in the catalog, so the connector discards it and nothing was to do.
 */
import { exchange } from '../evidence'
import { info, Scenario, success } from '../scenario'

const REMOVED = { channel: 'v2v.saggin', sku: '120' } as const
const INACTIVE = { channel: 'vtex.amazon', sku: '114' } as const

export const discardedSku: Scenario = {
  name: 'discardedSku',
  ends: [
    { ...REMOVED, status: 'unavailable' },
    { ...INACTIVE, status: 'unavailable' },
  ],
  chapters: [
    {
      ...REMOVED,
      minutesAgo: 2950,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        success(9, 'Saggin', 'The SKU was bound and the offer is live.', {
          data: {
            externalOfferId: '90120',
            salesPrice: '27.40',
            currency: 'BRL',
            inventory: '33',
            status: 'synced',
          },
        }),
      ],
    },
    {
      ...REMOVED,
      minutesAgo: 205,
      source: 'seller',
      origin: 'catalog',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'success',
      lines: [
        info(0, 'broadcaster', 'SKU 120 was removed from trade policy 5.'),
        info(
          2,
          'VTEX connector',
          'The offer is being removed from the channel.'
        ),
        success(5, 'Saggin', 'The offer was removed from the channel.', {
          evidence: exchange(
            {
              method: 'DELETE',
              url: 'https://saggin.vtexcommercestable.com.br/api/catalog_system/pvt/skuSeller/remove/grocery1/120',
              headers: {
                'X-VTEX-API-AppKey': '***',
                'X-VTEX-API-AppToken': '***',
              },
            },
            204
          ),
          data: { status: 'unavailable' },
        }),
      ],
    },
    {
      ...INACTIVE,
      minutesAgo: 161,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'notification',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 114 changed in the catalog. The offer was added to the queue.'
        ),
        info(
          2,
          'Amazon connector',
          'SKU 114 is inactive in the catalog. It was discarded and nothing was sent.',
          {
            data: { status: 'unavailable' },
          }
        ),
      ],
    },
  ],
}
