/** What a handler is given of an event, and how its failures are told. */
import { EventContext } from '@vtex/api'

import { Clients } from '../clients'
import { logFailure, toFailure } from '../middlewares/failures'

export type AppEvent = Pick<EventContext<Clients>, 'body' | 'clients' | 'vtex'>

/**
 * The handler, with its failures in the log of the app. The platform is told no
 * more than that it failed, as it prints all of an error that it is given, and
 * sends the event again.
 */
export function telling(
  route: string,
  handle: (event: AppEvent) => Promise<void>
) {
  return async (event: AppEvent): Promise<void> => {
    try {
      await handle(event)
    } catch (thrown) {
      const failure = toFailure(thrown)
      const { requestId, account, logger } = event.vtex

      logFailure(failure, logger, { requestId, account, route })

      throw new Error(`${failure.code}: ${failure.message}`)
    }
  }
}
