/**
 * The token of the channel has run out, so a change of stock cannot be told.
 * Only the seller can give a new one. The connector writes in Portuguese.
 */
import { exchange } from '../evidence'
import { failure, info, Scenario, success, warning } from '../scenario'

const OFFER = { channel: 'mercatus.feira-boa', sku: '119' } as const
const AGENT = 'Mercatus'

const CALL = {
  method: 'PATCH',
  url: 'https://api.feiraboa.example/v1/lojas/todas/estoque/FB-20119',
  headers: { Authorization: 'Bearer ***' },
  body: { quantidade: 18 },
} as const

const REFUSAL = { erro: 'invalid_token', detalhe: 'O token expirou em 06:00' }

export const authorizationFailure: Scenario = {
  name: 'authorizationFailure',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 4280,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        success(14, 'Feira Boa', 'Anúncio publicado.', {
          data: {
            externalOfferId: 'FB-20119',
            salesPrice: '24.90',
            currency: 'BRL',
            inventory: '41',
            status: 'synced',
          },
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 38,
      source: 'seller',
      origin: 'inventory',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(0, 'broadcaster', 'O estoque do SKU 119 mudou de 41 para 18.'),
        info(2, AGENT, 'Enviando o novo estoque ao canal.'),
        warning(3, AGENT, 'O canal recusou o token. Tentando renovar.', {
          evidence: exchange(CALL, 401, REFUSAL),
        }),
        failure(6, AGENT, 'Não foi possível renovar o token do canal.', {
          evidence: exchange(
            {
              method: 'POST',
              url: 'https://conta.feiraboa.example/oauth/token',
              body: { grant_type: 'refresh_token', refresh_token: '***' },
            },
            401,
            {
              error: 'invalid_grant',
              error_description: 'refresh token revoked',
            }
          ),
          errors: [
            {
              code: 'AUTH-001',
              externalCode: 'invalid_grant',
              title: 'Token do canal expirado',
              description:
                'Entre nas configurações do conector e autorize de novo o acesso à sua conta Feira Boa.',
              closableOrigins: ['catalog', 'price', 'inventory'],
            },
          ],
        }),
      ],
    },
  ],
}
