/**
 * A connector built with VTEX's .NET SDK writes in its own way: names with
 * capitals, `Info` and `Synchronized`, dates such as `3/7/2026 9:15:00 AM`. Its
 * changes of price are a single info log, which is no success and counts all
 * the same.
 */
import { info, Scenario, success } from '../scenario'

const OFFER = { channel: 'vtex.meli-classic', sku: '113' } as const

export const sdkDialect: Scenario = {
  name: 'sdkDialect',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 830,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'sdkDialect',
      result: 'success',
      lines: [
        info(0, 'Bridge', 'Offer added to the queue', {
          data: { status: 'sending' },
        }),
        success(11, 'Bridge', 'Offer published', {
          data: {
            externalOfferId: 'MLB4000000113',
            salesPrice: '12.40',
            currency: 'BRL',
            inventory: '88',
            status: 'synced',
          },
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 143,
      source: 'seller',
      origin: 'price',
      context: 'ongoing',
      telling: 'sdkDialect',
      result: 'notification',
      lines: [
        info(0, 'Bridge', 'Price updated', {
          data: { salesPrice: '11.90', currency: 'BRL', status: 'synced' },
        }),
      ],
    },
  ],
}
