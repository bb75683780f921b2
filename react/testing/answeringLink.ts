import { ApolloLink, Observable } from '@apollo/client'
import type { FetchResult } from '@apollo/client'

/** A read that a page made. */
export type Request = {
  name: string
  // Each document has variables of its own, which its test knows.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  variables: Record<string, any>
}

/**
 * Plays the server: gives the `data` of an answer, or `{ errors }`, or throws
 * as a network does that cannot reach it.
 */
export type Answer = (
  request: Request
) => object | Promise<object> | { errors: WireError[] }

export type WireError = {
  message: string
  extensions: Record<string, unknown>
}

/** An answer that fails with a code from the contract. */
export function failWith(
  code: string,
  extensions: Record<string, unknown> = {}
): { errors: WireError[] } {
  return { errors: [{ message: code, extensions: { code, ...extensions } }] }
}

/** A link that asks `answer`, and keeps in `requests` what it was asked. */
export function answeringLink(answer: Answer, requests: Request[]): ApolloLink {
  return new ApolloLink(({ operationName, variables }) => {
    const request = { name: operationName, variables }

    requests.push(request)

    return new Observable<FetchResult>((observer) => {
      Promise.resolve()
        .then(() => answer(request))
        .then(
          (result) => {
            observer.next(
              ('errors' in result ? result : { data: result }) as FetchResult
            )
            observer.complete()
          },
          (error) => observer.error(error)
        )
    })
  })
}
