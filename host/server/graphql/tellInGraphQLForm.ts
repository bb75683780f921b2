/**
 * Answers what fails before GraphQL begins as GraphQL itself would, so that
 * its clients find the code where they look for it.
 */
import type { Middleware } from 'koa'
import { ERROR_TABLE } from '../../../node/middlewares/errorTable'
import { toFailure } from '../../../node/middlewares/failures'
import {
  AnswerContext,
  answerFailure,
} from '../../../node/middlewares/reportErrors'

export const tellInGraphQLForm: Middleware = async (ctx, next) => {
  try {
    await next()
  } catch (thrown) {
    const failure = toFailure(thrown)
    const { code, message, facts } = failure
    const { requestId } = ctx.vtex

    answerFailure(ctx as unknown as AnswerContext, failure)
    ctx.body = {
      errors: [
        {
          message,
          extensions: {
            code: ERROR_TABLE[code].graphql,
            requestId,
            ...(facts.details ? { details: facts.details } : {}),
          },
        },
      ],
    }
  }
}
