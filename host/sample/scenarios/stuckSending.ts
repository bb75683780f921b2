/**
 * A honey was sent to Shopee three hours ago. Twenty minutes later the connector
 * fell silent, and nobody closed the interaction. Written in Portuguese.
 */
import { exchange } from '../evidence'
import { info, Scenario, warning } from '../scenario'
import { productCall } from '../vtexCalls'

const OFFER = { channel: 'digibee.shopee', sku: '108' } as const
const AGENT = 'Digibee'

const UPLOAD = {
  method: 'POST',
  url: 'https://partner.shopee.example/api/v2/media_space/upload_image',
  headers: { Authorization: 'Bearer ***' },
  body: { image_url: 'https://grocery1.vteximg.com.br/arquivos/honey.jpg' },
} as const

export const stuckSending: Scenario = {
  name: 'stuckSending',
  ends: [{ ...OFFER, status: 'sending' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 180,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'processing',
      lines: [
        info(
          0,
          'broadcaster',
          'O SKU 108 entrou na política comercial 4. O anúncio foi colocado na fila.',
          { data: { status: 'sending' } }
        ),
        info(4, AGENT, 'As informações do produto foram lidas no catálogo.', {
          evidence: productCall('108'),
        }),
        warning(
          61,
          AGENT,
          'O canal não respondeu ao envio da imagem (tentativa 1). Nova tentativa em 5 min.',
          { evidence: exchange(UPLOAD, 503, { error: 'error_server_busy' }) }
        ),
        warning(
          368,
          AGENT,
          'O canal não respondeu ao envio da imagem (tentativa 2). Nova tentativa em 10 min.',
          { evidence: exchange(UPLOAD, 503, { error: 'error_server_busy' }) }
        ),
        info(
          20 * 60,
          AGENT,
          'Imagem enviada. Aguardando a confirmação do canal.',
          {
            evidence: exchange(UPLOAD, 200, {
              error: '',
              response: { image_info: { image_id: 'sg-11134201-0001' } },
            }),
          }
        ),
      ],
    },
  ],
}
