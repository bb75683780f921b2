/** Ids of documents: made from what they name, so that each can be read without a search. */
import { createHash } from 'node:crypto'

const LENGTH = 40

/** The id of what these parts name together; safe in addresses and filters, whatever they hold. */
export function key(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts))

  return hash.digest('hex').slice(0, LENGTH)
}

/** The id of the document that keeps the logs of an interaction from this one on. */
export function logDocumentId(interactionId: string, seq: number): string {
  return `${interactionId}-${seq}`
}
