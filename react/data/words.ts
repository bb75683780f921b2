// The words of the contract, which writes them in capitals, as the pages have them.
import type { Fate } from '../model/aftermath'
import type { Interaction } from '../model/interaction'
import type { LogType } from '../model/log'
import type { Origin, Result } from '../model/offerInteractionsQuery'
import type { Party } from '../model/party'
import type {
  Context as WireContext,
  Fate as WireFate,
  LogType as WireLogType,
  Origin as WireOrigin,
  Party as WireParty,
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

export const PARTY_OF: Record<WireParty, Party> = {
  SELLER: 'seller',
  CONNECTOR: 'connector',
  CHANNEL: 'channel',
}

export const FATE_OF: Record<WireFate, Fate> = {
  STILL_OPEN: 'stillOpen',
  BEING_RETRIED: 'beingRetried',
  REPLACED: 'replaced',
  UNKNOWN: 'unknown',
  FIXED: 'fixed',
}

export const LOG_TYPE_OF: Record<WireLogType, LogType> = {
  SUCCESS: 'success',
  INFO: 'info',
  WARNING: 'warning',
  FAILURE: 'failure',
}
