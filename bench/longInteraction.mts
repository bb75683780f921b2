/**
 * An interaction of 50,000 logs such as a connector with many stores writes: an
 * update of one store after the other, runs of retries, failures, some evidence.
 * The same at every run, so that figures can be compared.
 */
import { interactionsOf, openFeed, Post } from './sentOffers.mts'

export const LOGS = 50_000
export const BODY_BYTES = 10_000_000

/** Occurs in about one description of fifty, and in no evidence. */
export const WORD = 'quarantine'

const FEED = 'bench.reads'
const LOGS_A_CALL = 1000
const SECONDS_A_LOG = 4
const AGENTS = ['stock-sync', 'Mercatus', 'Feira Boa', 'broadcaster']

export type SeedLog = {
  readonly type: 'success' | 'information' | 'warning' | 'failure'
  readonly date: string
  readonly agent: string
  readonly description: string
  readonly evidence?: { readonly request: string; readonly response: string }
  readonly errors?: readonly object[]
}

/** Paths of pages, below the address of the host. */
export type Seeded = {
  /** The interaction of `LOGS` logs; the first of them has a body of `BODY_BYTES`. */
  readonly long: string
  /** An interaction without logs. */
  readonly empty: string
}

export async function seed(
  post: Post,
  logs: readonly SeedLog[]
): Promise<Seeded> {
  await openFeed(post, FEED)
  const empty = await open(post, 1, logs[0].date)
  const long = await open(post, 2, logs[0].date)

  await post(`${interactionsOf(FEED, 2)}/${long}/logs`, {
    ...logs[0],
    evidence: BIG_EVIDENCE,
  })

  for (let from = 1; from < logs.length; from += LOGS_A_CALL) {
    await post(
      `${interactionsOf(FEED, 2)}/${long}/logs`,
      logs.slice(from, from + LOGS_A_CALL)
    )
  }

  await post(`${interactionsOf(FEED, 1)}/${empty}/close`)
  await post(`${interactionsOf(FEED, 2)}/${long}/close`)

  return { long: pageOf(2, long), empty: pageOf(1, empty) }
}

/** In order of their time; the last one is of this hour. */
export function makeLogs(now: number): readonly SeedLog[] {
  const begin = now - LOGS * SECONDS_A_LOG * 1000
  const logs: SeedLog[] = []

  for (let store = 0; logs.length < LOGS; store += 1) {
    for (const log of storeLogs(store)) {
      const date = new Date(begin + logs.length * SECONDS_A_LOG * 1000)

      logs.push({ ...log, date: date.toISOString() })
      if (logs.length === LOGS) break
    }
  }

  return logs
}

/** Of the first log. */
export const BIG_EVIDENCE = makeBigEvidence()

type Undated = Omit<SeedLog, 'date'>

function storeLogs(store: number): readonly Undated[] {
  const name = `Store ${String(store).padStart(5, '0')}`
  const stock = (store * 37) % 211
  const retries = store % 5 === 0 ? 3 + (store % 6) : 0
  const hasEvidence = store % 3 === 0

  return [
    log(store, 'information', `${name}: stock of SKU 2 read, ${stock} items.`),
    log(
      store + 1,
      'information',
      store % 8 === 0
        ? `${name}: ${stock % 7} items are in ${WORD} and are not sold.`
        : `${name}: update of ${stock} items sent, version ${4000 + store}.`
    ),
    ...Array.from({ length: retries }, (_, index) =>
      log(
        store + 1,
        'warning',
        `${name}: the channel is throttling: HTTP 429, attempt ${index + 1}, retry in ${2 ** index} s.`,
        { evidence: index === 0 ? evidence(store, 429) : undefined }
      )
    ),
    store % 11 === 0
      ? log(store + 2, 'failure', `${name}: the channel refused the stock.`, {
          evidence: evidence(store, 422),
          errors: [
            {
              code: 'INVNT-001',
              externalCode: `RULE-${store % 40}`,
              title: 'The stock was refused',
              description: `Rule ${store % 40} of the channel wants other stock.`,
              closableOrigins: ['inventory'],
            },
          ],
        })
      : log(store + 2, 'success', `${name}: stock is now ${stock}.`, {
          evidence: hasEvidence ? evidence(store, 200) : undefined,
        }),
    log(store + 2, 'information', `${name}: ${LOGS - store} stores to go.`),
  ]
}

function log(
  turn: number,
  type: SeedLog['type'],
  description: string,
  more: Pick<SeedLog, 'evidence' | 'errors'> = {}
): Undated {
  return { type, agent: AGENTS[turn % AGENTS.length], description, ...more }
}

function evidence(store: number, status: number) {
  return {
    request: `curl -X PATCH 'https://api.feiraboa.example/v1/stores/${store}/stock/FB-2' \\\n  -H 'Authorization: Bearer ***' \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '${JSON.stringify({ quantity: store % 211, version: store, source: 'stock-sync' })}'`,
    response: `HTTP/1.1 ${status} Answer\nContent-Type: application/json\nX-Request-Id: req-${store}\n\n${JSON.stringify({ store, status, trace: 'abcdefghij'.repeat(40) })}`,
  }
}

/** The assortment of a channel, in one answer. */
function makeBigEvidence() {
  const item = (id: number) => ({
    id,
    sku: `FB-${id}`,
    name: `Item ${id} of the assortment, as the channel has it`,
    price: { amount: (id % 900) / 10, currency: 'BRL' },
    stores: [id % 7, id % 11, id % 13],
    isActive: id % 3 === 0,
  })

  const items = Array.from(
    { length: Math.ceil(BODY_BYTES / JSON.stringify(item(50_000)).length) },
    (_, id) => item(id)
  )

  return {
    request: `curl 'https://api.feiraboa.example/v1/assortment'`,
    response: `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${JSON.stringify({ items })}`,
  }
}

async function open(post: Post, sku: number, startDate: string) {
  const { id } = await post(interactionsOf(FEED, sku), {
    startDate,
    source: 'seller',
    origin: 'inventory',
    context: 'ongoing',
  })

  return id
}

function pageOf(sku: number, id: string): string {
  return `/admin/offer-management/${FEED}/${sku}/interactions/${id}`
}
