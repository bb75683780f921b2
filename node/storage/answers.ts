/**
 * What was answered to requests that have a key. An answer is part of the change
 * it tells of: it is written ahead with it, and carried out with it. A repeat
 * changes the same offer, so before it is decided, the answer is in its place.
 */
import { Instant, plus } from '../domain/instant'
import { readableSince, RETENTION_MS } from '../domain/interaction'
import { answerAgain, KEY_LIFETIME_MS, Once } from '../domain/once'
import { OfferChange } from '../domain/store'
import { bodyOf } from './bodies'
import { Documents } from './documents'
import { key } from './ids'

export type KeptAnswer = Pick<Once, 'key' | 'fingerprint' | 'at'> & {
  readonly answer: string
}

export function toKeptAnswer(once: Once, change: OfferChange): KeptAnswer {
  const { key: name, fingerprint, at } = once

  return { key: name, fingerprint, at, answer: once.answerOf(change) }
}

/**
 * Must come after the last change of the offer was carried out. Two requests with
 * one key for different offers may both pass when they come at the same time.
 *
 * @throws `Repeated`, and `BAD_INPUT` when another request has the key.
 */
export async function requireNew(
  documents: Documents,
  once: Once
): Promise<void> {
  const document = await documents.get('changes', answerId(once), [
    'body',
    'registeredAt',
  ])
  const kept = bodyOf<KeptAnswer>(document)

  const counts = Number(document?.registeredAt) >= readableSince(once.at)

  if (kept && counts) answerAgain(once, kept, () => kept.answer)
}

export async function putAnswer(
  documents: Documents,
  kept: KeptAnswer
): Promise<void> {
  await documents.put('changes', answerId(kept), {
    body: JSON.stringify(kept),
    registeredAt: expiringWith(kept.at),
  })
}

/** When an interaction was registered that can be read for as long as the key counts. */
function expiringWith(at: Instant): Instant {
  return plus(at, KEY_LIFETIME_MS - RETENTION_MS)
}

/** Other documents of the entity are named by what is shorter, or longer. */
function answerId(once: Pick<Once, 'key'>): string {
  return key('answer', once.key)
}
