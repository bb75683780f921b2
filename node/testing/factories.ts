/**
 * Makes what tests of stores need, so that a test shows only what matters to
 * it. Every seller is new: tests that share a store do not meet.
 */
import { Channel } from '../domain/channel'
import { DAY_MS, Instant, plus } from '../domain/instant'
import {
  Interaction,
  InteractionKey,
  InteractionRequest,
  OfferKey,
} from '../domain/interaction'
import { FullLog, LogRequest } from '../domain/log'
import { LogFilter, LogQuery } from '../domain/logQuery'
import { Product } from '../domain/offer'
import { Once, Repeated } from '../domain/once'
import { Direction, Slice } from '../domain/page'
import { InteractionSearch, OfferSearch, Store } from '../domain/store'
import { createChannel } from '../operations/channels'
import { Deps } from '../operations/deps'
import { activateFeed } from '../operations/feeds'
import { closeInteraction, reportInteraction } from '../operations/interactions'
import { createLogs } from '../operations/logs'
import { aLog, at, idAt } from './offerStory'

/** The time at which tests of stores take place unless they say otherwise. */
export const NOW = at('2026-03-10T12:00:00Z')

/** Interactions registered then or later can be read at `NOW`. */
export const SINCE = plus(NOW, 1 - 10 * DAY_MS)

export const ALL: Slice = { from: 0, size: 1000 }

/** What is reported of one offer in one interaction. */
export type Report = Partial<InteractionRequest> & {
  skuId?: string
  feedId?: string
  /** When it is registered. */
  now?: Instant
  logs?: ReadonlyArray<Partial<LogRequest>>
  close?: boolean
}

let count = 0

/** A text that no other test of this or another process uses. */
export function unique(text: string): string {
  count += 1

  return `${text}-${process.pid}-${count}-${Math.random().toString(36).slice(2)}`
}

export function newId(now: Instant): string {
  count += 1

  return idAt(now, count)
}

export function depsOf(store: Store, now: Instant = NOW): Deps {
  return {
    store,
    clock: () => now,
    newId,
    catalog: { findProduct: async () => null },
    later: () => undefined,
    goOn: async () => undefined,
  }
}

/** An account that sells on one channel, and the connector that reports for it. */
export type Seller = {
  readonly account: string
  readonly feedId: string
  /** Starts to sell on another channel and returns its id. */
  readonly sellOn: (channel: Partial<Channel>) => Promise<string>
  /** Opens an interaction of the SKU 1 unless told otherwise, adds its logs, and closes it when told to. */
  readonly report: (
    report?: Report
  ) => Promise<{ interaction: Interaction; logs: readonly FullLog[] }>
  readonly addLogs: (
    key: InteractionKey,
    logs: ReadonlyArray<Partial<LogRequest>>,
    once?: Once
  ) => Promise<readonly FullLog[]>
  readonly close: (key: InteractionKey) => Promise<Interaction>
  /** The key of an offer of the first channel. */
  readonly offer: (skuId?: string) => OfferKey
}

export async function aSeller(
  store: Store,
  { account = unique('seller'), feedId = unique('vtex.channel') } = {}
): Promise<Seller> {
  const deps = depsOf(store)

  const sellOn = async (channel: Partial<Channel>) => {
    const { id } = await createChannel(deps, account, aChannel(channel))

    await activateFeed(deps, {
      account,
      id,
      affiliateId: 'SGN',
      salesChannel: '1',
    })

    return id
  }

  await sellOn({ id: feedId })

  return {
    account,
    feedId,
    sellOn,
    offer: (skuId = '1') => ({ account, feedId, skuId }),
    report: ({ now = NOW, logs = [], close = false, ...report } = {}) => {
      const { skuId = '1', feedId: feed = feedId, ...request } = report

      return reportInteraction(
        depsOf(store, now),
        { account, feedId: feed, skuId },
        { ...ONGOING, ...request },
        logs.map(aLog),
        close
      )
    },
    addLogs: (key, logs, once) => createLogs(deps, key, logs.map(aLog), once),
    close: (key) => closeInteraction(deps, key),
  }
}

/** Reports one after the other, and returns the interactions as they then were. */
export async function reportAll(
  { report }: Seller,
  reports: readonly Report[]
): Promise<Interaction[]> {
  const told: Interaction[] = []

  for (const each of reports) told.push((await report(each)).interaction)

  return told
}

const ONGOING: InteractionRequest = {
  startDate: null,
  source: 'seller',
  origin: 'catalog',
  context: 'ongoing',
}

export function aChannel(channel: Partial<Channel> = {}): Channel {
  return {
    id: unique('vtex.channel'),
    vendor: 'vtex',
    name: 'Saggin',
    logo: 'https://channels.example/saggin.png',
    owner: 'grocery1',
    ...channel,
  }
}

export function aProduct(product: Partial<Product> = {}): Product {
  return {
    productId: '10',
    name: 'Ground coffee',
    imageUrl: null,
    eans: [],
    brand: null,
    category: null,
    ...product,
  }
}

/** What makes a request happen once; it is answered with the ids of what it made. */
export function aOnce(once: Partial<Once> = {}): Once {
  return {
    key: unique('request'),
    fingerprint: 'the same',
    at: NOW,
    answerOf: ({ interaction, logs }) =>
      JSON.stringify([interaction.id, ...logs.map(({ id }) => id)]),
    ...once,
  }
}

/** What `aOnce` has answered, the first time and again. */
export async function answerTo(
  seller: Seller,
  key: InteractionKey,
  logs: ReadonlyArray<Partial<LogRequest>>,
  once: Once
): Promise<readonly string[]> {
  try {
    const added = await seller.addLogs(key, logs, once)

    return [key.interactionId, ...added.map(({ id }) => id)]
  } catch (thrown) {
    if (thrown instanceof Repeated) return JSON.parse(thrown.answer)

    throw thrown
  }
}

export function keyOf(interaction: Interaction): InteractionKey {
  const { account, feedId, skuId, id } = interaction

  return { account, feedId, skuId, interactionId: id }
}

/** Asks for all logs that the filter leaves, without evidence. */
export function allLogs(
  filter: LogFilter = {},
  query: Partial<LogQuery> = {}
): LogQuery {
  return { filter, slice: ALL, withEvidence: false, ...query }
}

export function anOfferSearch(search: Partial<OfferSearch> = {}): OfferSearch {
  return {
    filter: {},
    sort: { by: 'updatedAt', direction: 'desc' },
    slice: ALL,
    withSummary: false,
    withOptions: false,
    ...search,
  }
}

export function anInteractionSearch(
  search: Partial<InteractionSearch> = {}
): InteractionSearch {
  return {
    filter: {},
    offers: {},
    sort: { by: 'startDate', direction: 'asc' as Direction },
    slice: ALL,
    ...search,
  }
}
