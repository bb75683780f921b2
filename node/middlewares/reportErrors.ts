/** Answers every failure of a route in the one form of the REST API. */
import { ERROR_TABLE } from './errorTable'
import { FailureLog, logFailure, toFailure } from './failures'

/** The part of Koa's context that an answer is written to. */
export type AnswerContext = {
  status: number
  body: unknown
  set: (name: string, value: string) => void
  vtex: {
    account?: string
    requestId: string
    logger: FailureLog
    route?: { id: string }
  }
}

const RETRY_AFTER_SECONDS = 1

export async function reportErrors(
  ctx: AnswerContext,
  next: () => Promise<unknown>
): Promise<void> {
  ctx.set('cache-control', 'no-store')

  try {
    await next()
  } catch (thrown) {
    answerFailure(ctx, thrown)
  }
}

/** Writes what was thrown as the answer, and tells the log of it. */
export function answerFailure(ctx: AnswerContext, thrown: unknown): void {
  const failure = toFailure(thrown)
  const { code, message, facts } = failure
  const { requestId, account, logger, route } = ctx.vtex
  const { status } = ERROR_TABLE[code]

  logFailure(failure, logger, { requestId, account, route: route?.id })

  if (facts.allow) ctx.set('allow', facts.allow.join(', '))

  if (status === 429 || status === 503) {
    const seconds = facts.retryAfterSeconds ?? RETRY_AFTER_SECONDS

    ctx.set('retry-after', String(seconds))
  }

  ctx.status = status
  ctx.set('content-type', 'application/json; charset=utf-8')
  ctx.body = { code, message, details: facts.details ?? [], requestId }
}
