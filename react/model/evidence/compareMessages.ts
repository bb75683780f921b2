import type { Compared } from './comparePairs'
import { comparePairs, isSame } from './comparePairs'
import type { TextComparison } from './compareTexts'
import { compareTexts } from './compareTexts'
import type { Body, HttpRequest, HttpResponse, Pair } from './httpMessage'
import { layOut } from './layOut'
import type { Work } from './work'

/** What became of a body from one attempt to the other. */
export type BodyComparison =
  { kind: 'none' | 'same' | 'gaveUp' } | ({ kind: 'changed' } & TextComparison)

const NONE: BodyComparison = { kind: 'none' }
const SAME: BodyComparison = { kind: 'same' }
const GAVE_UP: BodyComparison = { kind: 'gaveUp' }

/** What changed in a request or a response from one attempt to the other. */
export type MessageComparison = {
  /** Such as the method; `name` says which. */
  facts: Compared[]
  query: Compared[]
  headers: Compared[]
  body: BodyComparison
}

/** Compares two requests; `undefined` when neither attempt has one. */
export function* compareRequests(
  left: HttpRequest | undefined,
  right: HttpRequest | undefined
): Work<MessageComparison | undefined> {
  if (!left && !right) return undefined

  return {
    facts: [
      { name: 'method', left: left?.method, right: right?.method },
      { name: 'url', left: withoutQuery(left), right: withoutQuery(right) },
    ],
    query: comparePairs(left?.query ?? [], right?.query ?? [], false),
    headers: comparePairs(left?.headers ?? [], right?.headers ?? [], true),
    body: yield* compareBodies(left?.body, right?.body),
  }
}

/** Compares two responses; `undefined` when neither attempt has one. */
export function* compareResponses(
  left: HttpResponse | undefined,
  right: HttpResponse | undefined
): Work<MessageComparison | undefined> {
  if (!left && !right) return undefined

  return {
    facts: [{ name: 'status', left: statusOf(left), right: statusOf(right) }],
    query: [],
    headers: comparePairs(left?.headers ?? [], right?.headers ?? [], true),
    body: yield* compareBodies(left?.body, right?.body),
  }
}

/** How many parts of a message differ; a body is one, however much of it does. */
export function differencesIn(message: MessageComparison): number {
  const { facts, query, headers, body } = message
  const parts = [...facts, ...query, ...headers]
  const isBodySame = body.kind === 'same' || body.kind === 'none'

  return parts.filter((part) => !isSame(part)).length + (isBodySame ? 0 : 1)
}

function* compareBodies(
  left: Body | undefined,
  right: Body | undefined
): Work<BodyComparison> {
  if (!left && !right) return NONE
  if (left?.text === right?.text) return SAME

  const before = left ? yield* toLines(left) : ''
  const after = right ? yield* toLines(right) : ''

  // Only the space between their parts differs.
  if (before === after) return SAME
  const compared = yield* compareTexts(before, after)

  return compared ? { kind: 'changed' as const, ...compared } : GAVE_UP
}

function* toLines(body: Body): Work<string> {
  if (body.pairs) return body.pairs.map(toLine).join('\n')

  return yield* layOut(body)
}

function toLine({ name, value }: Pair): string {
  return `${name}: ${value}`
}

function withoutQuery(request: HttpRequest | undefined): string | undefined {
  return request?.url?.replace(/\?[^#]*/, '')
}

function statusOf(response: HttpResponse | undefined): string | undefined {
  if (response?.status === undefined) return undefined

  return response.reason
    ? `${response.status} ${response.reason}`
    : String(response.status)
}
