/** A paprika sold well for days until the channel's moderators took it down. */
import { failure, info, Scenario, success } from '../scenario'

const OFFER = { channel: 'vtex.meli-premium', sku: '121' } as const

export const moderated: Scenario = {
  name: 'moderated',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 5870,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'unified',
      result: 'success',
      lines: [
        success(21, 'Mercado Libre', 'The item was published.', {
          data: {
            externalOfferId: 'MLB4000000121',
            salesPrice: '16.30',
            currency: 'BRL',
            inventory: '52',
            status: 'synced',
          },
        }),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 109,
      source: 'channel',
      origin: 'catalog',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'Mercado Libre',
          'The channel notified a change: items/MLB4000000121.'
        ),
        failure(3, 'Mercado Libre', 'The item was paused by moderation.', {
          evidence: {
            response:
              'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  "id": "MLB4000000121",\n  "status": "under_review",\n  "sub_status": ["forbidden"],\n  "reason": "Health claims in the description need a registration number"\n}',
          },
          errors: [
            {
              code: 'CTLG-012',
              externalCode: 'forbidden',
              title: 'Item paused by moderation',
              description:
                'Health claims in the description need a registration number.',
              closableOrigins: ['catalog'],
            },
          ],
        }),
      ],
    },
  ],
}
