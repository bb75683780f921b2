/**
 * What a connector waits for: writes over the REST API on the embedded database,
 * each on the disk before it is answered. One connector after the other, and
 * sixteen at once on offers of their own.
 */
import { milliseconds, quantile, Row } from './figures.mts'
import { startHost, withDataDir } from './hostProcess.mts'
import { interactionsOf, openFeed, Post, postTo } from './sentOffers.mts'

const PORT = 4391
const FEED = 'bench.writes'
const WRITES = 400
const AT_ONCE = 16
const LOGS_AT_ONCE = 1000

const LOG = {
  type: 'success',
  description: 'The price was updated on the channel.',
  agent: 'bench',
  evidence: { request: 'x'.repeat(2000), response: 'x'.repeat(2000) },
  data: { salesPrice: '12.90', currency: 'BRL' },
}

const OPENING = { source: 'seller', origin: 'price', context: 'ongoing' }

export async function writes(): Promise<readonly Row[]> {
  return withDataDir(async (dataDir) => {
    const host = await startHost(dataDir, PORT)

    try {
      return await measure(postTo(host.url))
    } finally {
      await host.stop()
    }
  })
}

async function measure(post: Post): Promise<readonly Row[]> {
  await openFeed(post, FEED)

  const unified = (sku: number) =>
    post(`${interactionsOf(FEED, sku)}/unified`, { ...OPENING, logs: [LOG] })

  await timed(50, 1, unified)

  const { id } = await post(interactionsOf(FEED, 1), OPENING)
  const logs = (count: number) =>
    post(`${interactionsOf(FEED, 1)}/${id}/logs`, Array(count).fill(LOG))

  return [
    row(
      'whole interaction, one after the other',
      await timed(WRITES, 1, unified)
    ),
    row(
      `whole interaction, ${AT_ONCE} at once`,
      await timed(WRITES, AT_ONCE, unified)
    ),
    row('one log', await timed(WRITES, 1, () => logs(1))),
    row(
      `${LOGS_AT_ONCE} logs in one call`,
      await timed(5, 1, () => logs(LOGS_AT_ONCE))
    ),
  ]
}

type Timing = { readonly each: readonly number[]; readonly totalMs: number }

/** Calls `write` so many times, `lanes` of them at once, each lane on its own offer. */
async function timed(
  count: number,
  lanes: number,
  write: (lane: number) => Promise<unknown>
): Promise<Timing> {
  const each: number[] = []
  const begin = performance.now()

  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let done = 0; done < count / lanes; done += 1) {
        const start = performance.now()

        await write(lane + 1)
        each.push(performance.now() - start)
      }
    })
  )

  return { each, totalMs: performance.now() - begin }
}

function row(write: string, { each, totalMs }: Timing): Row {
  return {
    write,
    calls: each.length,
    'median ms': milliseconds(quantile(each, 0.5)),
    'p95 ms': milliseconds(quantile(each, 0.95)),
    'calls/s': Math.round((each.length / totalMs) * 1000),
  }
}
