/**
 * One spaghetti goes to six channels at once. Each is an offer of its own, with
 * its own price and its own fate.
 */
import { Chapter, failure, info, Scenario, success } from '../scenario'

const SKU = '101'

type Sale = readonly [
  channel: string,
  externalOfferId: string,
  price: string,
  currency: string,
  inventory: string,
]

const SALES: readonly Sale[] = [
  ['vtex.amazon', 'B0SAMPLE101', '8.90', 'BRL', '210'],
  ['vtex.meli-classic', 'MLB4000000101', '8.75', 'BRL', '210'],
  ['v2v.saggin', '90101', '8.50', 'BRL', '210'],
  ['mercatus.la-canasta', 'LC-0101', '34.50', 'MXN', '96'],
]

export const severalChannels: Scenario = {
  name: 'severalChannels',
  ends: [
    ...SALES.map(([channel]) => ({
      channel,
      sku: SKU,
      status: 'synced' as const,
    })),
    { channel: 'anymarket.b2w', sku: SKU, status: 'error' },
    { channel: 'digibee.shopee', sku: SKU, status: 'sending' },
  ],
  chapters: [
    ...SALES.map(sold),
    {
      ...sending('anymarket.b2w', 166),
      telling: 'unified',
      result: 'failure',
      lines: [
        info(0, 'ANYMARKET', 'Produto recebido da VTEX e colocado na fila.'),
        failure(22, 'B2W', 'Categoria não encontrada no canal.', {
          errors: [
            {
              code: 'CTLG-004',
              externalCode: 'CAT-404',
              title: 'Categoria sem vínculo',
              description:
                'A categoria "Pasta" não tem vínculo com uma categoria do canal. Revise a planilha de mapeamento.',
              closableOrigins: ['catalog'],
            },
          ],
        }),
      ],
    },
    {
      ...sending('digibee.shopee', 31),
      telling: 'stepwise',
      result: 'processing',
      lines: [
        info(0, 'Digibee', 'Anúncio adicionado à fila de envio.', {
          data: { status: 'sending' },
        }),
        info(4, 'Digibee', 'Anúncio enviado. Aguardando a análise do canal.'),
      ],
    },
  ],
}

function sending(channel: string, minutesAgo: number) {
  return {
    channel,
    sku: SKU,
    minutesAgo,
    source: 'seller',
    origin: 'catalog',
    context: 'setup',
  } as const
}

function sold(
  [channel, externalOfferId, salesPrice, currency, inventory]: Sale,
  index: number
): Chapter {
  return {
    ...sending(channel, 170 - index),
    telling: 'unified',
    result: 'success',
    lines: [
      info(
        0,
        'broadcaster',
        'SKU 101 was added to the trade policy of the channel.'
      ),
      info(3, 'broadcaster', 'The offer is being sent to the channel.'),
      success(
        20 + index * 6,
        'broadcaster',
        'The offer is live on the channel.',
        {
          data: {
            externalOfferId,
            salesPrice,
            currency,
            inventory,
            status: 'synced',
          },
        }
      ),
    ],
  }
}
