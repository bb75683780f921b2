/**
 * A pack of water sells well: the stock on Shopee follows every order, down to
 * nothing and up again. The connector writes in Portuguese.
 */
import { exchange } from '../evidence'
import { Chapter, info, Scenario, success } from '../scenario'
import { stockCall } from '../vtexCalls'

const SKU = '115'
const OFFER = { channel: 'digibee.shopee', sku: SKU } as const
const AGENT = 'Digibee'

export const stockUpdate: Scenario = {
  name: 'stockUpdate',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 690,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        info(0, AGENT, 'Anúncio adicionado à fila de envio.'),
        success(25, 'Shopee', 'Anúncio criado no canal.', {
          data: {
            externalOfferId: '23911500115',
            salesPrice: '14.99',
            currency: 'BRL',
            inventory: '48',
            status: 'synced',
          },
        }),
      ],
    },
    stockChange(410, 24, 'Pedido 1394072 baixou o estoque em 24 unidades.'),
    stockChange(255, 6, 'Pedido 1394310 baixou o estoque em 18 unidades.'),
    stockChange(188, 0, 'Pedido 1394388 baixou o estoque em 6 unidades.'),
    stockChange(22, 96, 'Entrada de 96 unidades no estoque principal.'),
  ],
}

function stockChange(minutesAgo: number, stock: number, why: string): Chapter {
  return {
    ...OFFER,
    minutesAgo,
    source: 'seller',
    origin: 'inventory',
    context: 'ongoing',
    telling: 'unified',
    result: 'success',
    lines: [
      info(0, 'broadcaster', why),
      info(1, AGENT, 'Estoque consultado na VTEX.', {
        evidence: stockCall(SKU, stock),
      }),
      success(3, 'Shopee', 'Estoque atualizado no canal.', {
        evidence: exchange(
          {
            method: 'POST',
            url: 'https://partner.shopee.example/api/v2/product/update_stock?shop_id=701115&access_token=***&sign=***',
            body: {
              item_id: 23911500115,
              stock_list: [{ model_id: 0, seller_stock: [{ stock }] }],
            },
          },
          200,
          {
            error: '',
            message: '',
            response: {
              failure_list: [],
              success_list: [{ model_id: 0, stock }],
            },
          }
        ),
        data: { inventory: String(stock) },
      }),
    ],
  }
}
