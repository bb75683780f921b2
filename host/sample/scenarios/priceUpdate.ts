/** A rice is on sale for a day: its price goes down, and up again. */
import { exchange } from '../evidence'
import { Chapter, info, Scenario, success } from '../scenario'
import { priceCall } from '../vtexCalls'

const SKU = '112'
const OFFER = { channel: 'vtex.meli-classic', sku: SKU } as const
const AGENT = 'Mercado Libre connector'

export const priceUpdate: Scenario = {
  name: 'priceUpdate',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 1720,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        info(0, 'broadcaster', 'The offer was added to the queue.'),
        success(18, 'Mercado Libre', 'The item was published.', {
          data: {
            externalOfferId: 'MLB4000000112',
            salesPrice: '21.90',
            currency: 'BRL',
            inventory: '415',
            status: 'synced',
          },
        }),
      ],
    },
    priceChange(
      1490,
      '17.90',
      'The price changed in VTEX: BRL 21.90 to BRL 17.90 (promotion "Rice week").'
    ),
    priceChange(
      50,
      '21.90',
      'The price changed in VTEX: BRL 17.90 to BRL 21.90 (promotion ended).'
    ),
  ],
}

function priceChange(minutesAgo: number, price: string, why: string): Chapter {
  return {
    ...OFFER,
    minutesAgo,
    source: 'seller',
    origin: 'price',
    context: 'ongoing',
    telling: 'stepwise',
    result: 'success',
    lines: [
      info(0, 'broadcaster', why),
      info(2, AGENT, 'Price was read from VTEX.', {
        evidence: priceCall(SKU, price, '21.90'),
      }),
      success(4, 'Mercado Libre', 'The price was updated on the channel.', {
        evidence: exchange(
          {
            method: 'PUT',
            url: 'https://api.meli.example/items/MLB4000000112',
            headers: { Authorization: 'Bearer ***' },
            body: { price: Number(price) },
          },
          200,
          {
            id: 'MLB4000000112',
            price: Number(price),
            currency_id: 'BRL',
            status: 'active',
          }
        ),
        data: { salesPrice: price, currency: 'BRL' },
      }),
    ],
  }
}
