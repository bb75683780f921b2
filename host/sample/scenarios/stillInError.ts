/**
 * A peanut butter was refused for its weight, the seller corrected it, and it is
 * on its way again. Until the channel has answered, the offer stays in error.
 */
import { failure, info, Scenario } from '../scenario'

const OFFER = { channel: 'anymarket.b2w', sku: '124' } as const
const AGENT = 'ANYMARKET'

export const stillInError: Scenario = {
  name: 'stillInError',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 226,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(0, AGENT, 'Produto recebido da VTEX e colocado na fila.'),
        failure(27, 'B2W', 'Produto rejeitado: peso fora do limite.', {
          errors: [
            {
              code: 'CTLG-008',
              externalCode: 'DIM-12',
              title: 'Peso abaixo do mínimo',
              description:
                'O peso informado é 0,005 kg e o canal aceita a partir de 0,01 kg. Corrija o peso do SKU no catálogo.',
              closableOrigins: ['catalog'],
            },
          ],
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 14,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'processing',
      lines: [
        info(
          0,
          AGENT,
          'O SKU 124 mudou no catálogo. Produto colocado na fila.',
          { data: { status: 'sending' } }
        ),
        info(5, AGENT, 'Produto reenviado ao canal.'),
      ],
    },
  ],
}
