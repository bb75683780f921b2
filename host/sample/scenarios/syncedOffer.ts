/**
 * A bottle of olive oil is sent to Amazon for the first time and everything
 * goes well: the plain story, to compare all others with.
 */
import { exchange } from '../evidence'
import { info, Scenario, success } from '../scenario'
import { priceCall, productCall, productOf, stockCall } from '../vtexCalls'

const SKU = '103'
const AGENT = 'Amazon connector'

export const syncedOffer: Scenario = {
  name: 'syncedOffer',
  ends: [{ channel: 'vtex.amazon', sku: SKU, status: 'synced' }],
  chapters: [
    {
      channel: 'vtex.amazon',
      sku: SKU,
      minutesAgo: 312,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'success',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 103 was added to trade policy 2. The offer was added to the queue.',
          {
            data: { status: 'sending' },
          }
        ),
        info(3, AGENT, 'Product information was read from the catalog.', {
          evidence: productCall(SKU),
        }),
        info(4, AGENT, 'Price was read: BRL 48.90.', {
          evidence: priceCall(SKU, '48.90', '54.90'),
        }),
        info(4, AGENT, 'Inventory was read: 126 items.', {
          evidence: stockCall(SKU, 126, 4),
        }),
        info(
          6,
          AGENT,
          'The listing was submitted to the channel and is being processed.',
          {
            evidence: exchange(
              {
                method: 'PUT',
                url: 'https://selling.amazon.example/listings/2021-08-01/items/A1GROCERY1/GR-103?marketplaceIds=A2Q3Y263D00KWC',
                headers: { 'x-amz-access-token': '***' },
                body: {
                  productType: 'COOKING_OIL',
                  requirements: 'LISTING',
                  attributes: {
                    item_name: [{ value: productOf(SKU).NameComplete }],
                    brand: [{ value: productOf(SKU).BrandName }],
                    externally_assigned_product_identifier: [
                      { type: 'ean', value: productOf(SKU).AlternateIds.Ean },
                    ],
                    purchasable_offer: [
                      {
                        currency: 'BRL',
                        our_price: [{ schedule: [{ value_with_tax: 48.9 }] }],
                      },
                    ],
                    fulfillment_availability: [{ quantity: 126 }],
                  },
                },
              },
              202,
              {
                sku: 'GR-103',
                status: 'ACCEPTED',
                submissionId: 'f1dc2914-75dd',
                issues: [],
              },
              { 'x-amzn-RequestId': 'b5a1c1c6-9d3e-4f0a-8a56-1f6f0e8b7a10' }
            ),
          }
        ),
        success(41, 'Amazon', 'The listing is live on the channel.', {
          evidence: exchange(
            {
              method: 'GET',
              url: 'https://selling.amazon.example/listings/2021-08-01/items/A1GROCERY1/GR-103?includedData=summaries,issues',
              headers: { 'x-amz-access-token': '***' },
            },
            200,
            {
              sku: 'GR-103',
              summaries: [
                { asin: 'B0SAMPLE103', status: ['BUYABLE', 'DISCOVERABLE'] },
              ],
              issues: [],
            }
          ),
          data: {
            externalOfferId: 'B0SAMPLE103',
            salesPrice: '48.90',
            currency: 'BRL',
            inventory: '126',
            status: 'synced',
          },
        }),
      ],
    },
  ],
}
