/**
 * Black beans are refused for their brand. Days later the channel itself binds
 * the SKU to a product of its own and says so, under another code than the one
 * it refused with: the error must be gone all the same.
 */
import { failure, info, Scenario, success } from '../scenario'

const OFFER = { channel: 'anymarket.b2w', sku: '111' } as const
const AGENT = 'ANYMARKET'

export const fixedFromTheChannel: Scenario = {
  name: 'fixedFromTheChannel',
  ends: [{ ...OFFER, status: 'synced' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 3010,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(0, AGENT, 'Produto recebido da VTEX e colocado na fila.'),
        failure(31, 'B2W', 'Produto rejeitado pela curadoria do canal.', {
          evidence: {
            response:
              'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  "sku": "GR-111",\n  "status": "REJECTED",\n  "reason": "CUR-31 marca não homologada"\n}',
          },
          errors: [
            {
              code: 'CTLG-001',
              externalCode: 'CUR-31',
              title: 'Marca não homologada',
              description:
                'A marca "Campo Novo" não está homologada no canal para a categoria Grãos.',
            },
          ],
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 87,
      source: 'channel',
      origin: 'catalog',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'success',
      lines: [
        info(
          0,
          'B2W',
          'Curadoria reaberta pelo canal. Pendência anterior encerrada.',
          {
            errors: [
              {
                code: 'CTLG-001',
                externalCode: 'CUR-77',
                title: 'Pendência encerrada',
                description:
                  'Marca vinculada manualmente pela equipe do canal.',
              },
            ],
          }
        ),
        success(
          64,
          'B2W',
          'SKU vinculado ao produto 7400111 do canal. Anúncio no ar.',
          {
            data: {
              externalOfferId: '7400111',
              salesPrice: '9.75',
              currency: 'BRL',
              inventory: '272',
              status: 'synced',
            },
          }
        ),
      ],
    },
  ],
}
