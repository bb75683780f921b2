/** The interactions of an offer in few words, also those that no search shows yet. */
import { registeredAt } from '../domain/id'
import { Instant } from '../domain/instant'
import { Documents } from './documents'
import { findAll } from './findAll'
import { Outline, OUTLINE_FIELDS, toOutline } from './interactionDocuments'
import { KeptOffer } from './keptOffer'
import { offerId } from './offerDocuments'
import { above, all, equal, where } from './where'

/** Those that can be read, in no order. `pendingId` names one that is kept apart still. */
export async function readOutlines(
  documents: Documents,
  { offer, recent }: Pick<KeptOffer, 'offer' | 'recent'>,
  pendingId: string | null,
  since: Instant
): Promise<readonly Outline[]> {
  const shown = await findAll(documents, 'interactions', {
    fields: OUTLINE_FIELDS,
    where: where(
      'interactions',
      all(equal('offer', offerId(offer)), above('registeredAt', since - 1))
    ),
    sort: 'id ASC',
  })
  const found = new Map(
    shown.map((document) => [document.id, toOutline(document)])
  )
  const readable = recent.filter(({ id }) => registeredAt(id) >= since)

  // What the offer remembers may have been deleted.
  const there = await Promise.all(
    readable.map(
      async ({ id }) =>
        found.has(id) || id === pendingId || isThere(documents, id)
    )
  )

  readable
    .filter((_, index) => there[index])
    .forEach((outline) => found.set(outline.id, outline))

  return [...found.values()]
}

async function isThere(documents: Documents, id: string): Promise<boolean> {
  const document = await documents.get('interactions', id, ['outline'])

  return typeof document?.outline === 'string'
}
