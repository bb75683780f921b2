/**
 * Oats are sent again though nothing changed. The channel has the same data
 * already, so nothing was done: that is worth a notice, and no error.
 */
import { exchange } from '../evidence'
import { info, Scenario, success } from '../scenario'

const OFFER = { channel: 'mercatus.feira-boa', sku: '110' } as const
const AGENT = 'Mercatus'

export const nothingNew: Scenario = {
  name: 'nothingNew',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 1610,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        success(12, 'Feira Boa', 'Anúncio publicado.', {
          data: {
            externalOfferId: 'FB-20110',
            salesPrice: '11.20',
            currency: 'BRL',
            inventory: '64',
            status: 'synced',
          },
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 64,
      source: 'seller',
      origin: 'catalog',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'notification',
      lines: [
        info(0, 'broadcaster', 'SKU 110 foi reindexado no catálogo.'),
        info(2, AGENT, 'Anúncio enviado ao canal.'),
        info(
          3,
          'Feira Boa',
          'O anúncio já existe com os mesmos dados. Nada foi alterado.',
          {
            evidence: exchange(
              {
                method: 'PUT',
                url: 'https://api.feiraboa.example/v1/anuncios/FB-20110',
                headers: {
                  Authorization: 'Bearer ***',
                  'If-Match': '"9f2c41"',
                },
                body: { nome: 'Rolled Oats 450 g', preco: 11.2, estoque: 64 },
              },
              200,
              { id: 'FB-20110', alterado: false, versao: '9f2c41' }
            ),
          }
        ),
      ],
    },
  ],
}
