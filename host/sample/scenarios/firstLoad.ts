/**
 * The store opens its channels: the rest of its products go out in one evening,
 * without a hitch. The last ones are still in the queue.
 */
import { findChannel } from '../channels'
import { Chapter, info, Scenario, success } from '../scenario'
import { productOf } from '../vtexCalls'

/** Channel, SKU, price, items in stock; no price: still waiting in the queue. */
type Row = readonly [string, string, string?, string?]

const ROWS: readonly Row[] = [
  ['vtex.amazon', '106', '72.00', '85'],
  ['vtex.amazon', '118', '13.90', '300'],
  ['vtex.amazon', '122', '19.80', '144'],
  ['vtex.meli-classic', '103', '47.50', '126'],
  ['vtex.meli-classic', '119', '25.60', '41'],
  ['vtex.meli-premium', '105', '19.90', '340'],
  ['vtex.meli-premium', '113', '13.10', '88'],
  ['vtex.meli-premium', '114'],
  ['digibee.shopee', '107', '22.30', '75'],
  ['digibee.shopee', '121'],
  ['v2v.saggin', '111', '9.20', '272'],
  ['v2v.saggin', '117', '8.60', '190'],
  ['anymarket.b2w', '112', '22.50', '415'],
  ['anymarket.b2w', '116'],
  ['mercatus.feira-boa', '104', '29.90', '60'],
  ['mercatus.feira-boa', '122'],
  ['mercatus.la-canasta', '103', '189.00', '24'],
  ['mercatus.la-canasta', '120', '96.00', '33'],
]

export const firstLoad: Scenario = {
  name: 'firstLoad',
  ends: ROWS.map(([channel, sku, price]) => ({
    channel,
    sku,
    status: price ? 'synced' : 'sending',
  })),
  chapters: ROWS.map(toChapter),
}

function toChapter(row: Row, index: number): Chapter {
  const [channel, sku, salesPrice, inventory] = row
  const { name, currency } = findChannel(channel)
  const queued = info(0, 'broadcaster', 'The offer was added to the queue.', {
    data: { status: 'sending' },
  })

  const sent = {
    channel,
    sku,
    source: 'seller',
    origin: 'catalog',
    context: 'setup',
  } as const

  if (!salesPrice) {
    return {
      ...sent,
      minutesAgo: 20 - index,
      telling: 'stepwise',
      result: 'processing',
      lines: [queued],
    }
  }

  return {
    ...sent,
    minutesAgo: 760 - index * 3,
    telling: 'unified',
    result: 'success',
    lines: [
      queued,
      info(
        2,
        'broadcaster',
        `${productOf(sku).NameComplete} is being sent to ${name}.`
      ),
      success(17 + index, name, 'The offer is live on the channel.', {
        data: {
          externalOfferId: `${findChannel(channel).affiliateId}-${sku}`,
          salesPrice,
          currency,
          inventory,
          status: 'synced',
        },
      }),
    ],
  }
}
