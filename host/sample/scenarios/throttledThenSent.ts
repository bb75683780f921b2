/**
 * The channel answers 429 seven times in 3 min 20 s while a coffee is sent; the
 * connector waits longer each time and gets through. Nobody has to do anything,
 * and the offer is never in error.
 */
import { exchange } from '../evidence'
import { info, Line, Scenario, success, warning } from '../scenario'
import { productCall } from '../vtexCalls'

const SKU = '105'
const AGENT = 'Amazon connector'
const URL =
  'https://selling.amazon.example/listings/2021-08-01/items/A1GROCERY1/GR-105?marketplaceIds=A2Q3Y263D00KWC'

const CALL = {
  method: 'PUT',
  url: URL,
  headers: { 'x-amz-access-token': '***' },
  body: {
    productType: 'COFFEE',
    requirements: 'LISTING',
    attributes: { item_name: [{ value: 'Dark Roast Ground Coffee 250 g' }] },
  },
} as const

/** Seconds the connector waits before each further try; 200 up to the last refusal. */
const WAITS = [4, 8, 16, 32, 60, 80, 80]

export const throttledThenSent: Scenario = {
  name: 'throttledThenSent',
  ends: [{ channel: 'vtex.amazon', sku: SKU, status: 'synced' }],
  chapters: [
    {
      channel: 'vtex.amazon',
      sku: SKU,
      minutesAgo: 74,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'success',
      lines: [
        info(
          0,
          'broadcaster',
          'SKU 105 was added to trade policy 2. The offer was added to the queue.',
          {
            data: { status: 'sending' },
          }
        ),
        info(2, AGENT, 'Product information was read from the catalog.', {
          evidence: productCall(SKU),
        }),
        info(3, AGENT, 'The offer is being sent to the channel.'),
        ...WAITS.map(refusal),
        success(
          4 + waited(WAITS.length),
          AGENT,
          'The channel accepted the listing. The offer is live.',
          {
            evidence: exchange(CALL, 200, {
              sku: 'GR-105',
              status: 'ACCEPTED',
              issues: [],
            }),
            data: {
              externalOfferId: 'B0SAMPLE105',
              salesPrice: '18.75',
              currency: 'BRL',
              inventory: '340',
              status: 'synced',
            },
          }
        ),
      ],
    },
  ],
}

function refusal(waitSeconds: number, tries: number): Line {
  return warning(
    4 + waited(tries),
    AGENT,
    `The channel is throttling: HTTP 429, attempt ${tries + 1}, retry in ${waitSeconds} s.`,
    {
      evidence: exchange(
        CALL,
        429,
        {
          errors: [
            {
              code: 'QuotaExceeded',
              message: 'You exceeded your quota for the requested resource.',
              details: `${97 - 13 * tries} calls are waiting before yours.`,
            },
          ],
        },
        {
          'Retry-After': String(waitSeconds),
          'x-amzn-RateLimit-Limit': tries < 4 ? '5.0' : '2.0',
          'x-amzn-RequestId': `5d0e8a31-6b0f-4c7e-9a44-00000000042${tries}`,
        }
      ),
    }
  )
}

/** Seconds waited before the try after `tries` refusals. */
function waited(tries: number): number {
  return WAITS.slice(0, tries).reduce((sum, seconds) => sum + seconds, 0)
}
