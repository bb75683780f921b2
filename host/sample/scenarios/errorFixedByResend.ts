/**
 * A honey is refused for a wrong EAN, the seller corrects it, and the offer is
 * sent again with success: its error is gone and it is synced.
 */
import { exchange } from '../evidence'
import { failure, info, Scenario, success } from '../scenario'
import { productCall } from '../vtexCalls'

const OFFER = { channel: 'vtex.meli-premium', sku: '108' } as const
const AGENT = 'Mercado Libre connector'

export const errorFixedByResend: Scenario = {
  name: 'errorFixedByResend',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 540,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 108 was added to trade policy 3. The offer was added to the queue.'
        ),
        info(5, AGENT, 'The item was sent to the channel for validation.'),
        failure(
          7,
          'Mercado Libre',
          'The channel refused the item: invalid product identifier.',
          {
            evidence: exchange(
              {
                method: 'POST',
                url: 'https://api.meli.example/items/validate',
                headers: { Authorization: 'Bearer ***' },
                body: {
                  title: 'Wildflower Honey 350 g',
                  attributes: [{ id: 'GTIN', value_name: '2001001080147' }],
                },
              },
              400,
              {
                cause: [
                  {
                    code: 'item.attribute.invalid_product_identifier',
                    message: 'GTIN 2001001080147 is not valid',
                  },
                ],
              }
            ),
            errors: [
              {
                code: 'CTLG-010',
                externalCode: 'item.attribute.invalid_product_identifier',
                title: 'EAN is not valid',
                description:
                  'The check digit of EAN 2001001080147 is wrong. Correct the EAN of the SKU in the catalog.',
                closableOrigins: ['catalog'],
              },
            ],
          }
        ),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 118,
      source: 'seller',
      origin: 'catalog',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'success',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 108 changed in the catalog. The offer was added to the queue.'
        ),
        info(3, AGENT, 'Product information was read from the catalog.', {
          evidence: productCall('108'),
        }),
        info(6, AGENT, 'The item was sent to the channel for validation.'),
        success(15, 'Mercado Libre', 'The item was published.', {
          data: {
            externalOfferId: 'MLB4000000108',
            salesPrice: '32.00',
            currency: 'BRL',
            inventory: '71',
            status: 'synced',
          },
        }),
      ],
    },
  ],
}
