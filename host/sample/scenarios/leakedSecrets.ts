/**
 * A chocolate is refused, and a careless connector writes all it has into the
 * evidence: keys, a cookie, tokens, a password, the number of a person. The
 * server masks them before it stores anything. Everything here is made up.
 * Written in Portuguese.
 */
import { failure, info, Scenario, warning } from '../scenario'

const OFFER = { channel: 'mercatus.feira-boa', sku: '118' } as const
const AGENT = 'Mercatus'

/** What must not be found in anything that the host stores or shows. */
export const MADE_UP_SECRETS = {
  appToken: 'QWERTYMADEUPTOKENFORTHESAMPLEONLY0123456789',
  bearer: 'fb-made-up-7c1d9e54a2b84f0d',
  clientSecret: 'made-up-client-secret-9f27',
  cookie: 'made-up-session-41d8e6a03f',
  cpf: '529.982.247-25',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWRlLXVwIn0.bWFkZS11cC1zaWduYXR1cmUtMDAx',
  password: 'Made+Up+Passw0rd',
} as const

const { appToken, bearer, clientSecret, cookie, cpf, jwt, password } =
  MADE_UP_SECRETS

const CATALOG_CALL = {
  request: `curl -X GET 'https://grocery1.vtexcommercestable.com.br/api/catalog_system/pvt/sku/stockkeepingunitbyid/118' \\
  -H 'X-VTEX-API-AppKey: vtexappkey-grocery1-MADEUP' \\
  -H 'X-VTEX-API-AppToken: ${appToken}' \\
  -H 'Cookie: VtexIdclientAutCookie=${cookie}; vtex_segment=bWFkZS11cA'`,
  response: `HTTP/1.1 200 OK
Content-Type: application/json
Set-Cookie: janus_sid=${cookie}; Path=/; HttpOnly

{"Id":118,"NameComplete":"Dark Chocolate 70% 100 g","IsActive":true}`,
}

const TOKEN_CALL = {
  request: `curl -X POST 'https://conta.feiraboa.example/oauth/token' \\
  -H 'Content-Type: application/x-www-form-urlencoded' \\
  --data-raw 'grant_type=password&client_id=grocery1&client_secret=${clientSecret}&username=loja&password=${password}'`,
  response: `HTTP/1.1 200 OK
Content-Type: application/json

{"access_token":"${jwt}","token_type":"bearer","expires_in":3600}`,
}

const ITEM_CALL = {
  request: `curl -X POST 'https://api.feiraboa.example/v1/anuncios?access_token=${bearer}' \\
  -H 'Authorization: Bearer ${jwt}' \\
  -H 'Content-Type: application/json' \\
  --data-raw '{"sku":"GR-118","titulo":"Dark Chocolate 70% 100 g","preco":13.2,"responsavel":{"nome":"Loja Grocery","cpf":"${cpf}"}}'`,
  response: `HTTP/1.1 422 Unprocessable Entity
Content-Type: application/json

{"erro":"categoria_invalida","detalhe":"A categoria 77 não aceita chocolates","responsavel":"${cpf}"}`,
}

export const leakedSecrets: Scenario = {
  name: 'leakedSecrets',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 84,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(0, 'broadcaster', 'O SKU 118 entrou na política comercial 7.'),
        info(2, AGENT, 'As informações do produto foram lidas no catálogo.', {
          evidence: CATALOG_CALL,
        }),
        info(4, AGENT, 'Token do canal renovado.', { evidence: TOKEN_CALL }),
        warning(5, AGENT, 'O canal demorou a responder.', {
          evidence: {
            request: `Conexão com api.feiraboa.example:443, usuário loja, senha: ${password}`,
            response: 'Tempo esgotado depois de 5 s, sem resposta.',
          },
        }),
        failure(11, 'Feira Boa', 'Anúncio recusado: categoria inválida.', {
          evidence: ITEM_CALL,
          errors: [
            {
              code: 'CTLG-004',
              externalCode: 'categoria_invalida',
              title: 'Categoria não aceita o produto',
              description:
                'A categoria 77 da Feira Boa não aceita chocolates. Ajuste o vínculo da categoria "Chocolate & Sweets" no conector.',
              closableOrigins: ['catalog'],
            },
          ],
        }),
      ],
    },
  ],
}
