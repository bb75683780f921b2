/** The words that connectors use, and the one word for each. */
import { Context, Source } from '../../domain/interaction'
import { LogType, Origin } from '../../domain/log'
import { OfferStatus } from '../../domain/offerStatus'

type Words<T extends string> = Readonly<Record<string, T>>

export const LOG_TYPE_WORDS: Words<LogType> = {
  success: 'success',
  info: 'info',
  information: 'info',
  warning: 'warning',
  failure: 'failure',
  error: 'failure',
}

export const SOURCE_WORDS: Words<Source> = {
  seller: 'seller',
  channel: 'channel',
  marketplace: 'channel',
}

export const ORIGIN_WORDS: Words<Origin> = {
  catalog: 'catalog',
  price: 'price',
  inventory: 'inventory',
  stock: 'inventory',
}

export const CONTEXT_WORDS: Words<Context> = {
  setup: 'setup',
  ongoing: 'ongoing',
  sync: 'ongoing',
  synchronization: 'ongoing',
}

export const STATUS_WORDS: Words<OfferStatus> = {
  synced: 'synced',
  synched: 'synced',
  synchronized: 'synced',
  success: 'synced',
  healthy: 'synced',
  sending: 'sending',
  pending: 'sending',
  error: 'error',
  unavailable: 'unavailable',
  disabled: 'unavailable',
  discarded: 'unavailable',
  rejected: 'unavailable',
  inactive: 'unavailable',
}
