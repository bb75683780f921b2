/**
 * Two changes of price reach Offer Management in the wrong order, as happens
 * when a connector's queue was stuck. The later price stands.
 */
import { Chapter, Scenario, success } from '../scenario'

const OFFER = { channel: 'vtex.meli-classic', sku: '116' } as const

export const lateNews: Scenario = {
  name: 'lateNews',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...told(980, '10.90'),
      origin: 'catalog',
      context: 'setup',
      lines: [
        success(15, 'Mercado Libre', 'The item was published.', {
          data: {
            externalOfferId: 'MLB4000000116',
            salesPrice: '10.90',
            currency: 'BRL',
            inventory: '120',
            status: 'synced',
          },
        }),
      ],
    },
    told(26, '12.50'),
    told(455, '9.90'),
  ],
}

function told(minutesAgo: number, salesPrice: string): Chapter {
  return {
    ...OFFER,
    minutesAgo,
    source: 'seller',
    origin: 'price',
    context: 'ongoing',
    telling: 'unified',
    result: 'success',
    lines: [
      success(
        3,
        'Mercado Libre',
        `The price was updated to BRL ${salesPrice}.`,
        {
          data: { salesPrice, currency: 'BRL' },
        }
      ),
    ],
  }
}
