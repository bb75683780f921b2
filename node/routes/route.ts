/**
 * What a route is, apart from any server: methods, each of which turns a
 * request into an answer by one operation.
 */
import { Once } from '../domain/once'
import { OfferChange } from '../domain/store'
import { Deps } from '../operations/deps'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type RouteRequest = {
  readonly account: string
  /** Parameters of the path, percent-decoded. */
  readonly params: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, string | string[] | undefined>>
  /** The body as JSON. @throws `BAD_INPUT`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`. */
  readonly json: () => Promise<unknown>
  /**
   * What makes the request happen once, when its caller gave it a key; `toAnswer`
   * is what is answered to what it changed. @throws `BAD_INPUT`.
   */
  readonly once: (
    toAnswer: (change: OfferChange) => Answer
  ) => Promise<Once | undefined>
}

export type Answer = {
  readonly status: number
  /** What is sent as JSON; absent for an empty answer. */
  readonly body?: unknown
  /** Text of a JSON document in pieces, for what is too large to be held at once. */
  readonly pieces?: AsyncIterable<string>
  readonly headers?: Readonly<Record<string, string>>
}

export type Handler = (
  request: RouteRequest,
  deps: Deps
) => Answer | Promise<Answer>

export type Route = { readonly [method in Method]?: Handler }

export function ok(body: unknown, headers?: Answer['headers']): Answer {
  return { status: 200, body, headers }
}

export function created(body: unknown): Answer {
  return { status: 201, body }
}

export const NO_CONTENT: Answer = { status: 204 }
