/**
 * An olive oil is refused for its price, the seller lowers it, and the update of
 * the price that follows makes the error go away. Written in Portuguese.
 */
import { exchange } from '../evidence'
import { failure, info, Scenario, success } from '../scenario'
import { priceCall } from '../vtexCalls'

const OFFER = { channel: 'anymarket.b2w', sku: '103' } as const
const AGENT = 'ANYMARKET'

const priceSent = (price: number) => ({
  method: 'PUT' as const,
  url: 'https://api.b2w.example/product/GR-103/price',
  headers: { 'X-User-Email': '***', 'X-Api-Key': '***' },
  body: { price: { listPrice: 62.9, sellPrice: price } },
})

export const fixedByPrice: Scenario = {
  name: 'fixedByPrice',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 505,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(0, AGENT, 'Produto recebido da VTEX e colocado na fila.'),
        info(2, AGENT, 'Preço lido: R$ 62,90.', {
          evidence: priceCall('103', '62.90'),
        }),
        failure(21, 'B2W', 'Anúncio recusado: preço acima do mercado.', {
          evidence: exchange(priceSent(62.9), 422, {
            errors: [{ code: 'PRC-208', field: 'sellPrice', limit: 55 }],
          }),
          errors: [
            {
              code: 'PRICE-001',
              externalCode: 'PRC-208',
              title: 'Preço acima do limite do canal',
              description:
                'O canal aceita até R$ 55,00 para este produto e o preço enviado é R$ 62,90. Ajuste o preço.',
              closableOrigins: ['price'],
            },
          ],
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 151,
      source: 'seller',
      origin: 'price',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'success',
      lines: [
        info(0, AGENT, 'O preço do SKU 103 mudou de R$ 62,90 para R$ 54,90.'),
        success(9, 'B2W', 'Anúncio publicado com o novo preço.', {
          evidence: exchange(priceSent(54.9), 204),
          data: {
            externalOfferId: 'B2W-20103',
            salesPrice: '54.90',
            currency: 'BRL',
            inventory: '126',
            status: 'synced',
          },
        }),
      ],
    },
  ],
}
