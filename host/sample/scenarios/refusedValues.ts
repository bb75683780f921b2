/**
 * Two rules of channels about values. Shopee takes no SKU without stock. Amazon
 * stops a vinegar whose price rose too steeply; that its stock is updated
 * afterwards does not mend the price.
 */
import { exchange } from '../evidence'
import { failure, info, Scenario, success } from '../scenario'

const STOCK = { channel: 'digibee.shopee', sku: '102' } as const
const PRICE = { channel: 'vtex.amazon', sku: '104' } as const

export const refusedValues: Scenario = {
  name: 'refusedValues',
  ends: [
    { ...STOCK, status: 'error' },
    { ...PRICE, status: 'error' },
  ],
  chapters: [
    {
      ...STOCK,
      minutesAgo: 268,
      source: 'seller',
      origin: 'inventory',
      context: 'setup',
      telling: 'unified',
      result: 'failure',
      lines: [
        info(0, 'Digibee', 'Anúncio adicionado à fila de envio.'),
        failure(6, 'Digibee', 'SKU não enviado: sem estoque.', {
          errors: [
            {
              code: 'INVNT-001',
              externalCode: 'ERR_SKU_UNAVAILABLE',
              title: 'SKU não integrado por falta de estoque',
              description:
                'O canal só aceita SKUs com pelo menos 1 item em estoque.',
              closableOrigins: ['inventory'],
            },
          ],
        }),
      ],
    },
    {
      ...PRICE,
      minutesAgo: 5100,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        success(33, 'Amazon', 'The listing is live on the channel.', {
          data: {
            externalOfferId: 'B0SAMPLE104',
            salesPrice: '31.50',
            currency: 'BRL',
            inventory: '60',
            status: 'synced',
          },
        }),
      ],
    },
    {
      ...PRICE,
      minutesAgo: 345,
      source: 'seller',
      origin: 'price',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'broadcaster',
          'The price changed in VTEX: BRL 31.50 to BRL 315.00.'
        ),
        failure(
          9,
          'Amazon',
          'The channel stopped the price: it is ten times the last one.',
          {
            evidence: exchange(
              {
                method: 'PATCH',
                url: 'https://selling.amazon.example/listings/2021-08-01/items/A1GROCERY1/GR-104',
                headers: { 'x-amz-access-token': '***' },
                body: {
                  patches: [
                    {
                      op: 'replace',
                      path: '/attributes/purchasable_offer',
                      value: [{ value_with_tax: 315 }],
                    },
                  ],
                },
              },
              400,
              {
                status: 'INVALID',
                issues: [
                  {
                    code: '8541',
                    message: 'Potential pricing error',
                    severity: 'ERROR',
                  },
                ],
              }
            ),
            errors: [
              {
                code: 'PRICE-001',
                externalCode: '8541',
                title: 'Potential pricing error',
                description:
                  'The new price is more than 200% above the last one. Check whether BRL 315.00 is meant.',
                closableOrigins: ['price'],
              },
            ],
          }
        ),
      ],
    },
    {
      ...PRICE,
      minutesAgo: 82,
      source: 'seller',
      origin: 'inventory',
      context: 'ongoing',
      telling: 'unified',
      result: 'success',
      lines: [
        success(4, 'Amazon', 'The inventory was updated on the channel.', {
          data: { inventory: '57' },
        }),
      ],
    },
  ],
}
