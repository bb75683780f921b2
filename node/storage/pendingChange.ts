/**
 * What a change of an offer does to an interaction and its logs. It is written
 * before the change happens, and carried out after: whoever comes in between
 * reads it from here, and a writer that dies leaves the rest to the next one.
 */
import { Failure } from '../domain/errors'
import { registeredAt } from '../domain/id'
import { FullLog } from '../domain/log'
import { KeptAnswer, putAnswer } from './answers'
import { Mark, versionOf } from './conditional'
import { Document, Documents } from './documents'
import { evidenceDocuments } from './evidence'
import { interactionFields, KeptInteraction } from './interactionDocuments'
import { KeptOffer, toFields, toKeptOffer } from './keptOffer'
import { inGroups, KeptLog, logDocument } from './logGroups'
import { deleteRests, isLong, LONG_FIELDS, REST_FIELDS } from './longTexts'
import { offerId } from './offerDocuments'
import { any, below, equal, isNull, where } from './where'

export type PendingChange = KeptInteraction & {
  /** That of the offer with which it happens. */
  readonly version: number
  readonly logs: readonly KeptLog[]
  /** When its request had a key. */
  readonly answer?: KeptAnswer
}

/** Readers come between two changes at the most so often. */
const MAX_READS = 5

/** Writes all that the change needs beside the document of the offer, where nobody sees it yet. */
export async function writeAhead(
  documents: Documents,
  change: string,
  pending: PendingChange,
  logs: readonly FullLog[],
  isNew: boolean
): Promise<void> {
  const { id } = pending.interaction
  const registered = registeredAt(id)

  await Promise.all([
    documents.put('changes', change, {
      body: JSON.stringify(pending),
      interactionId: id,
      registeredAt: registered,
    }),
    ...evidenceDocuments(id, inGroups(pending.logs), logs).map((evidence) =>
      documents.put('evidence', evidence.id, evidence.fields)
    ),
    ...(isNew
      ? [documents.patch('interactions', id, { registeredAt: registered })]
      : []),
  ])
}

/** Null when the last change of the offer was carried out, or has expired. */
export async function readPending(
  documents: Documents,
  { change, applied }: Pick<KeptOffer, 'change' | 'applied'>
): Promise<PendingChange | null> {
  if (change === applied) return null
  const document = await documents.get('changes', change, ['body'])

  return document && JSON.parse(String(document.body))
}

/** The offer with the change that is still to be carried out. */
export async function withPending(
  documents: Documents,
  document: Document
): Promise<{
  document: Document
  kept: KeptOffer
  pending: PendingChange | null
}> {
  let current = document

  for (let reads = 1; ; reads += 1) {
    const kept = toKeptOffer(current)
    const pending = await readPending(documents, kept)

    if (pending || kept.change === kept.applied || reads === MAX_READS) {
      return { document: current, kept, pending }
    }
    // It was carried out meanwhile, and another may have come.
    const next = await documents.get('offers', document.id)

    if (!next || versionOf(next) === versionOf(current)) {
      return { document: next ?? current, kept, pending: null }
    }
    current = next
  }
}

/** Brings the interaction, its logs and the answer up to date; doing it again changes nothing. */
export async function carryOut(
  documents: Documents,
  { offer }: KeptOffer,
  pending: PendingChange
): Promise<void> {
  const { interaction, logs, answer } = pending

  await Promise.all([
    putInteraction(documents, offer, pending),
    answer && putAnswer(documents, answer),
    ...inGroups(logs).map((group) => {
      const { id, fields } = logDocument(interaction.id, group)

      return documents.put('logs', id, fields)
    }),
  ])
}

/**
 * Spares readers to look for the change. The offer is replaced under the
 * condition that it is still the same, as nothing tells whether a `PATCH` could
 * put back what another writer has just replaced.
 */
export async function noteCarriedOut(
  documents: Documents,
  kept: KeptOffer,
  pending: PendingChange,
  { version, tokens }: Mark
): Promise<void> {
  const fields = toFields({ ...kept, applied: kept.change })
  const isLarge = LONG_FIELDS.some((name) => isLong(String(fields[name])))

  // A long offer is not written twice: without its change it counts as noted.
  if (!isLarge) {
    await documents.putIf(
      'offers',
      offerId(kept.offer),
      where('offers', equal('version', version)),
      { ...fields, version, tokens }
    )
  }

  // A short change goes with the next one; a long one would leave its rests.
  if (isLarge || isLong(JSON.stringify(pending))) {
    await forget(documents, kept.change)
  }
}

/** Nobody reads a change that was carried out: whoever misses it reads the offer again. */
async function forget(documents: Documents, change: string): Promise<void> {
  const stored = await documents.get('changes', change, REST_FIELDS)

  await documents.delete('changes', change)
  if (stored) await deleteRests(documents, stored)
}

/** Leaves an interaction alone that a later change has brought further. */
async function putInteraction(
  documents: Documents,
  offer: KeptOffer['offer'],
  pending: PendingChange
): Promise<void> {
  const { version, interaction } = pending
  const { id } = interaction
  const earlier = any(isNull('version'), below('version', version))

  const fields = interactionFields(pending, offer)
  const before = isLong(String(fields.body))
    ? await documents.get('interactions', id, ['version', ...REST_FIELDS])
    : null

  await documents.putIf('interactions', id, where('interactions', earlier), {
    ...fields,
    version,
  })
  const after = await documents.get('interactions', id, ['version'])

  if (after && versionOf(after) < version) {
    throw new Failure(
      'STORE_UNAVAILABLE',
      'Master Data did not take a change. Try again in a few seconds.'
    )
  }
  if (before && versionOf(before) < version) {
    await deleteRests(documents, before).catch(() => undefined)
  }
}
