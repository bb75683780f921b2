/** What a request of GraphQL passes on its way to an answer. */
import type { Context, Middleware } from 'koa'
import { Failure } from '../../../node/domain/errors'
import { Clock } from '../../../node/domain/instant'
import { identifyCaller, resolveCaller } from '../../../node/middlewares/caller'
import { requireCredentials } from '../../../node/middlewares/credentials'
import { AppContext } from '../ioContext'
import { limitConcurrency, limitPace, RateLimit } from '../rateLimits'
import { Executor } from './freshAnswer'
import { KeptAnswer, KeptAnswers } from './keptAnswers'
import { noteReads } from './notedReads'
import { Asking, readAsking } from './readQuery'
import { tellInGraphQLForm } from './tellInGraphQLForm'
import { writeAnswer, writeKept } from './writeAnswer'

const METHODS = ['POST', 'GET']

type Parts = {
  readonly execute: Executor
  /** Null when the store cannot tell whether an answer still stands. */
  readonly kept: KeptAnswers | null
  readonly limit: RateLimit
  readonly clock: Clock
}

/**
 * What a request passes, in this order. Whoever has no credentials costs no
 * reading, and a body that trickles in takes no place from those that run.
 */
export function serveGraphQL({
  execute,
  kept,
  limit,
  clock,
}: Parts): Middleware[] {
  return [
    requireMethod,
    tellInGraphQLForm,
    limitPace(limit, clock),
    requireSomebody as unknown as Middleware,
    readBody,
    limitConcurrency(limit),
    (kept
      ? answerOnce(kept, execute)
      : answerFresh(execute)) as unknown as Middleware,
  ]
}

const requireMethod: Middleware = async ({ method }, next) => {
  if (METHODS.includes(method)) return next()

  throw new Failure(
    'METHOD_NOT_ALLOWED',
    `${method} is not possible here. Possible: ${METHODS.join(', ')}.`,
    { allow: METHODS }
  )
}

/** Each root field asks by itself whether the caller may read it. */
async function requireSomebody(
  ctx: AppContext,
  next: () => Promise<unknown>
): Promise<void> {
  await identifyCaller(ctx.clients, credentialsOf(ctx))
  await next()
}

/** Whatever the method, cookies that another site made a browser send count for nothing. */
function credentialsOf({ headers, vtex }: AppContext) {
  return requireCredentials({ method: 'POST', headers }, vtex.account)
}

const readBody: Middleware = async (ctx, next) => {
  ctx.state.asking = await readAsking(ctx)
  await next()
}

function answerFresh(execute: Executor) {
  return async (ctx: AppContext) => {
    const { read } = ctx.state.asking as Asking

    writeAnswer(ctx, await execute(read(), ctx))
  }
}

/** Answers with what was answered before, where that still stands. */
function answerOnce(kept: KeptAnswers, execute: Executor) {
  return async (ctx: AppContext) => {
    const { text, read } = ctx.state.asking as Asking
    const key = keyOf(ctx, text)
    const known = await kept.find(key)

    if (known && (await mayRead(ctx, known))) return writeKept(ctx, known)

    const notes = noteReads(ctx)
    const answer = await execute(read(), ctx)
    const made = kept.keep(key, answer, notes)

    return made ? writeKept(ctx, made) : writeAnswer(ctx, answer)
  }
}

/** All that decides what is answered, beside who asks. */
function keyOf({ vtex, method, headers }: Context, text: string): string {
  return `${vtex.account} ${method} ${headers.accept ?? ''}\n${text}`
}

/** Asks what the guards of the root fields ask; who may not is refused by them. */
async function mayRead(
  ctx: AppContext,
  { resources }: KeptAnswer
): Promise<boolean> {
  const { clients, vtex } = ctx
  const { account } = vtex

  try {
    for (const resource of resources) {
      await resolveCaller(clients, account, credentialsOf(ctx), resource)
    }

    return (await clients.appSettings.remoteHost()) === null
  } catch {
    return false
  }
}
