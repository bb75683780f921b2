/**
 * A granola is refused with three errors at once: its description is too long
 * and has HTML in it, and its picture is too small. The seller has to act on
 * each of them.
 */
import { exchange } from '../evidence'
import { failure, info, Scenario } from '../scenario'
import { productCall } from '../vtexCalls'

const SKU = '109'
const AGENT = 'Mercado Libre connector'

export const descriptionRejected: Scenario = {
  name: 'descriptionRejected',
  ends: [{ channel: 'vtex.meli-classic', sku: SKU, status: 'error' }],
  chapters: [
    {
      channel: 'vtex.meli-classic',
      sku: SKU,
      minutesAgo: 96,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 109 was added to trade policy 3. The offer was added to the queue.'
        ),
        info(5, AGENT, 'Product information was read from the catalog.', {
          evidence: productCall(SKU),
        }),
        info(
          6,
          AGENT,
          'Category "Breakfast" was mapped to MLB269577 (Cereals and granolas).'
        ),
        info(9, AGENT, 'The item was sent to the channel for validation.'),
        failure(
          12,
          'Mercado Libre',
          'The channel refused the item: 3 causes.',
          {
            evidence: exchange(
              {
                method: 'POST',
                url: 'https://api.meli.example/items/validate',
                headers: { Authorization: 'Bearer ***' },
                body: {
                  title: 'Nut and Cocoa Granola 800 g Grão & Cia',
                  category_id: 'MLB269577',
                  price: 36.5,
                  currency_id: 'BRL',
                  available_quantity: 58,
                  listing_type_id: 'gold_special',
                  description: {
                    plain_text:
                      '<p><b>Crunchy granola</b> baked in small batches…</p>',
                  },
                  pictures: [
                    {
                      source:
                        'https://grocery1.vteximg.com.br/arquivos/ids/155109-320-320/granola.jpg',
                    },
                  ],
                },
              },
              400,
              {
                message: 'Validation error',
                error: 'validation_error',
                status: 400,
                cause: [
                  {
                    code: 'item.description.max',
                    message:
                      'Description has 51204 characters, the maximum is 50000',
                  },
                  {
                    code: 'item.description.type.invalid',
                    message: 'Description must be plain text',
                  },
                  {
                    code: 'item.pictures.invalid_size',
                    message: 'Picture is 320x320, the minimum is 500x500',
                  },
                ],
              },
              { 'X-Request-Id': '7f3f2b1e-55d1-4a0c-9c38-6f2cb0a6d1aa' }
            ),
            errors: [
              {
                code: 'CTLG-006',
                externalCode: 'item.description.max',
                title: 'Description is too long',
                description:
                  'The description has 51,204 characters and the channel takes 50,000. Shorten it in the catalog.',
                closableOrigins: ['catalog'],
              },
              {
                code: 'CTLG-006',
                externalCode: 'item.description.type.invalid',
                title: 'Description has HTML',
                description:
                  'The channel takes plain text only. Remove the tags <p> and <b> from the description in the catalog.',
                closableOrigins: ['catalog'],
              },
              {
                code: 'CTLG-007',
                externalCode: 'item.pictures.invalid_size',
                title: 'Main picture is too small',
                description:
                  'The main picture is 320 × 320 pixels; the channel wants 500 × 500 at least.',
                closableOrigins: ['catalog'],
              },
            ],
          }
        ),
      ],
    },
  ],
}
