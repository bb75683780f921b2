/**
 * All stories of the sample, in the order in which they are played: what is
 * told last is the first that the list of offers shows.
 */
import { Chapter, Scenario } from '../scenario'
import { authorizationFailure } from './authorizationFailure'
import { descriptionRejected } from './descriptionRejected'
import { discardedSku } from './discardedSku'
import { errorFixedByResend } from './errorFixedByResend'
import { firstLoad } from './firstLoad'
import { fixedByPrice } from './fixedByPrice'
import { fixedFromTheChannel } from './fixedFromTheChannel'
import { lateNews } from './lateNews'
import { leakedSecrets } from './leakedSecrets'
import { moderated } from './moderated'
import { nothingNew } from './nothingNew'
import { priceUpdate } from './priceUpdate'
import { refusedValues } from './refusedValues'
import { replacedByNextFailure } from './replacedByNextFailure'
import { retriesExhausted } from './retriesExhausted'
import { reviewedForHours } from './reviewedForHours'
import { sdkDialect } from './sdkDialect'
import { severalChannels } from './severalChannels'
import { stillInError } from './stillInError'
import { stillProcessing } from './stillProcessing'
import { stockUpdate } from './stockUpdate'
import { strangeTexts } from './strangeTexts'
import { stuckSending } from './stuckSending'
import { syncedOffer } from './syncedOffer'
import { thousandsOfLogs } from './thousandsOfLogs'
import { throttledThenSent } from './throttledThenSent'
import { unmappedError } from './unmappedError'

export const SCENARIOS: readonly Scenario[] = [
  firstLoad,
  lateNews,
  sdkDialect,
  strangeTexts,
  thousandsOfLogs,
  discardedSku,
  reviewedForHours,
  fixedFromTheChannel,
  refusedValues,
  moderated,
  stillInError,
  severalChannels,
  unmappedError,
  errorFixedByResend,
  fixedByPrice,
  replacedByNextFailure,
  nothingNew,
  authorizationFailure,
  leakedSecrets,
  retriesExhausted,
  priceUpdate,
  stockUpdate,
  syncedOffer,
  stuckSending,
  stillProcessing,
  throttledThenSent,
  descriptionRejected,
]

/** An interaction worth a look for each result. */
export const EXAMPLES: Readonly<Record<Chapter['result'], Chapter>> = {
  success: throttledThenSent.chapters[0],
  failure: descriptionRejected.chapters[0],
  notification: nothingNew.chapters[1],
  processing: stillProcessing.chapters[0],
}
