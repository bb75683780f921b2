/** Gives lines to the operations that the API's routes call, so that all rules count. */
import { idGenerator } from '../../node/clients/ids'
import { Failure } from '../../node/domain/errors'
import { Clock } from '../../node/domain/instant'
import { Once, Repeated } from '../../node/domain/once'
import { Store } from '../../node/domain/store'
import { ERROR_TABLE } from '../../node/middlewares/errorTable'
import { toFailure } from '../../node/middlewares/failures'
import { Deps } from '../../node/operations/deps'
import { reportInteraction } from '../../node/operations/interactions'
import { createLogs } from '../../node/operations/logs'
import { decodeUnified } from '../../node/routes/decode/interaction'
import {
  decodeInteractionKey,
  decodeOfferKey,
} from '../../node/routes/decode/key'
import { decodeLogs } from '../../node/routes/decode/log'
import { together } from '../../node/routes/decode/together'
import { Line } from './line'
import { Outcome, STORED, Target } from './target'

/** `close` closes the store. */
export function storeTarget(
  store: Store,
  account: string,
  clock: Clock
): Target {
  const deps: Deps = {
    store,
    clock,
    newId: idGenerator(),
    // The host asks the Catalog for what it knows nothing of, by its own job.
    catalog: { findProduct: async () => null },
    later: () => undefined,
    goOn: async () => undefined,
  }

  return {
    send: async (line, key) => {
      try {
        // The key is made of the line, and nobody reads an answer.
        await take(deps, account, line, {
          key,
          fingerprint: key,
          at: clock(),
          answerOf: () => '',
        })

        return STORED
      } catch (thrown) {
        if (thrown instanceof Repeated) return STORED

        return outcomeOf(toFailure(thrown))
      }
    },
    close: () => store.close(),
  }
}

/** What the route of such a line does between reading its body and answering. */
async function take(deps: Deps, account: string, line: Line, once: Once) {
  const { body, interactionId, ...offer } = line
  const request = {
    account,
    params: { ...offer, interactionId: interactionId ?? undefined },
  }

  if (interactionId === null) {
    const [key, told] = await together(
      () => decodeOfferKey(request),
      () => decodeUnified(body)
    )

    await reportInteraction(
      deps,
      key,
      told.request,
      told.logs,
      told.close,
      once
    )
  } else {
    const [key, logs] = await together(
      () => decodeInteractionKey(request),
      () => decodeLogs(body)
    )

    await createLogs(deps, key, logs, once)
  }
}

function outcomeOf({ code, message, facts, cause }: Failure): Outcome {
  const { status } = ERROR_TABLE[code]

  if (status === 429 || status === 503) {
    return {
      kind: 'later',
      seconds: facts.retryAfterSeconds ?? 1,
      reason: message,
    }
  }

  const reason = code === 'INTERNAL' ? { cause: String(cause) } : {}

  return {
    kind: 'rejected',
    error: { status, code, message, details: facts.details ?? [], ...reason },
  }
}
