/** Tells that an answer broke off after it had begun. */
import { ServerResponse } from 'node:http'

/** The part of Koa's context by which an answer is cut after it has begun. */
export type BegunAnswer = {
  readonly res: ServerResponse
  readonly vtex: {
    readonly account: string
    readonly requestId: string
    readonly logger: { error: (entry: unknown) => void }
  }
}

/**
 * The status has long been sent: cutting the connection is the one way left to
 * tell the caller that the document is not whole.
 */
export function tellBrokenAnswer(
  { res, vtex }: BegunAnswer,
  { name, message, stack }: Error
): void {
  const { requestId, account, logger } = vtex

  logger.error({
    message: 'An answer could not be completed',
    requestId,
    account,
    cause: { name, message, stack },
  })
  res.destroy()
}
