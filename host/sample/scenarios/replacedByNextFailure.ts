/**
 * A paprika is refused for its title. The seller shortens it, and now the channel
 * finds fault with something else: the first failure is history, the second one,
 * under a code with a suffix of the connector's own, is what is to do.
 */
import { exchange } from '../evidence'
import { failure, info, Line, LineError, Scenario } from '../scenario'
import { productCall } from '../vtexCalls'

const OFFER = { channel: 'vtex.meli-classic', sku: '121' } as const
const AGENT = 'Mercado Libre connector'

export const replacedByNextFailure: Scenario = {
  name: 'replacedByNextFailure',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 290,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 121 was added to trade policy 3. The offer was added to the queue.'
        ),
        refusal(
          'Smoked Sweet Paprika from La Vera, ground by stone, in a tin of 75 g',
          'item.title.length.invalid',
          {
            code: 'CTLG-009',
            externalCode: 'item.title.length.invalid',
            title: 'Title is too long',
            description:
              'The title has 68 characters and the channel takes 60. Shorten the name of the product in the catalog.',
          }
        ),
      ],
    },
    {
      ...OFFER,
      minutesAgo: 57,
      source: 'seller',
      origin: 'catalog',
      context: 'ongoing',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 121 changed in the catalog. The offer was added to the queue.'
        ),
        info(2, AGENT, 'Product information was read from the catalog.', {
          evidence: productCall('121'),
        }),
        refusal('Smoked Sweet Paprika 75 g', 'item.attributes.missing', {
          code: 'CTLG-005-001',
          externalCode: 'item.attributes.missing',
          title: 'Country of origin is missing',
          description:
            'The channel asks for the country of origin of spices. Add it to the product in the catalog.',
        }),
      ],
    },
  ],
}

function refusal(title: string, cause: string, error: LineError): Line {
  return failure(7, 'Mercado Libre', 'The channel refused the item: 1 cause.', {
    evidence: exchange(
      {
        method: 'POST',
        url: 'https://api.meli.example/items/validate',
        headers: { Authorization: 'Bearer ***' },
        body: { title, category_id: 'MLB430367', price: 17.9 },
      },
      400,
      { error: 'validation_error', cause: [{ code: cause, type: 'error' }] }
    ),
    errors: [{ ...error, closableOrigins: ['catalog'] }],
  })
}
