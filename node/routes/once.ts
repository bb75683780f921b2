/** Reads the key of a request that must happen once, and answers its repeats. */
import { createHash } from 'node:crypto'
import { IncomingMessage } from 'node:http'

import { badInput } from '../domain/errors'
import { Instant } from '../domain/instant'
import { KEY_HEADER, Once, Repeated } from '../domain/once'
import { OfferChange } from '../domain/store'
import { Answer } from './route'

const VISIBLE = /^[\x21-\x7e]{1,255}$/

/** The path of the API, below whatever the app's own begins with. */
const API_PATH = /\/api\/sent-offers\/.*$/

/** Undefined when the caller gave no key. @throws `BAD_INPUT`. */
export function onceOf(
  { path, req }: { readonly path: string; readonly req: IncomingMessage },
  body: unknown,
  toAnswer: (change: OfferChange) => Answer,
  at: Instant
): Once | undefined {
  const key = [req.headers[KEY_HEADER.toLowerCase()]].flat()[0]

  if (key === undefined) return undefined

  if (!VISIBLE.test(key)) {
    throw badInput([
      {
        path: KEY_HEADER,
        message: 'must be 1 to 255 visible ASCII characters',
      },
    ])
  }

  return {
    key,
    at,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([API_PATH.exec(path)?.[0], body ?? null]))
      .digest('base64'),
    answerOf: (change) => {
      const { status, body: answered } = toAnswer(change)

      return JSON.stringify({ status, body: answered })
    },
  }
}

/** What `handle` answers, or what was answered when the request came first. */
export async function answerOf(
  handle: () => Answer | Promise<Answer>
): Promise<Answer> {
  try {
    return await handle()
  } catch (thrown) {
    if (thrown instanceof Repeated) return JSON.parse(thrown.answer)

    throw thrown
  }
}
