// The words of the contract, which writes them in capitals, as the pages have them.
import type { Interaction } from '../model/interaction'
import type { LogType } from '../model/log'
import type { Origin, Result } from '../model/offerInteractionsQuery'
import type {
  Context as WireContext,
  LogType as WireLogType,
  Origin as WireOrigin,
  Result as WireResult,
  Source as WireSource,
} from './schema.generated'

export const ORIGIN_OF: Record<WireOrigin, Origin> = {
  CATALOG: 'catalog',
  PRICE: 'price',
  INVENTORY: 'inventory',
}

export const RESULT_OF: Record<WireResult, Result> = {
  SUCCESS: 'success',
  FAILURE: 'failure',
  NOTIFICATION: 'notification',
  PROCESSING: 'processing',
}

export const SOURCE_OF: Record<WireSource, Interaction['source']> = {
  SELLER: 'seller',
  CHANNEL: 'channel',
}

export const CONTEXT_OF: Record<WireContext, Interaction['context']> = {
  SETUP: 'setup',
  ONGOING: 'ongoing',
}

export const LOG_TYPE_OF: Record<WireLogType, LogType> = {
  SUCCESS: 'success',
  INFO: 'info',
  WARNING: 'warning',
  FAILURE: 'failure',
}
