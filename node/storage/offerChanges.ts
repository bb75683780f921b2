/**
 * The change of an offer. It becomes true at one point, when the document of the
 * offer is replaced; all before is seen by nobody, and all after can be caught
 * up with.
 */
import { Failure, somethingWrong } from '../domain/errors'
import { OfferKey } from '../domain/interaction'
import { EMPTY_LEDGER } from '../domain/offerLedger'
import { Once } from '../domain/once'
import { OfferChange, OfferSnapshot, Store } from '../domain/store'
import { requireNew, toKeptAnswer } from './answers'
import { changeDocument, Mark } from './conditional'
import { Deployment } from './deployment'
import { Document, Documents } from './documents'
import { readFeeds } from './feeds'
import { addOptions } from './filterOptions'
import {
  KeptInteraction,
  outlineOf,
  toKeptInteraction,
} from './interactionDocuments'
import { KeptOffer, toFields, toKeptOffer, withRecent } from './keptOffer'
import { inGroups, toKeptLog } from './logGroups'
import { offerId } from './offerDocuments'
import {
  carryOut,
  noteCarriedOut,
  PendingChange,
  readPending,
  writeAhead,
} from './pendingChange'
import { readProduct } from './products'
import { Turns } from './turns'

/** A change, and what is left to do when it has happened. */
type Made = {
  readonly change: OfferChange
  readonly kept: KeptOffer
  readonly pending: PendingChange
  readonly mark: Mark
  readonly isFirst: boolean
}

export function offerChanges(
  { documentsOf }: Deployment,
  turns: Turns
): Pick<Store, 'changeOffer'> {
  return {
    changeOffer: (key, interactionId, decide, once) => {
      const { account, feedId, skuId } = key

      // Waiting here spares attempts that would come too late.
      return turns.take(JSON.stringify([account, feedId, skuId]), async () => {
        const documents = documentsOf(account)
        const made = await changeDocument(
          documents,
          'offers',
          offerId(key),
          async (stored, mark) => {
            const before = stored && (await caughtUp(documents, stored))
            const [current] = await Promise.all([
              readSnapshot(documents, key, before, interactionId),
              once && requireNew(documents, once),
            ])

            return prepare(documents, key, current, before, mark, decide, once)
          }
        )

        // From here on the change is stored: what fails now is caught up with later.
        await finish(documents, made).catch(() => undefined)

        return made.change
      })
    },
  }
}

/** The offer, with all that its last change did in its place. */
async function caughtUp(
  documents: Documents,
  stored: Document
): Promise<KeptOffer> {
  const kept = toKeptOffer(stored)
  const pending = await readPending(documents, kept)

  // It need not be noted: the change that comes now says so.
  if (pending) await carryOut(documents, kept, pending)

  return { ...kept, applied: kept.change }
}

type Current = OfferSnapshot & { readonly kept: KeptInteraction | null }

async function readSnapshot(
  documents: Documents,
  key: OfferKey,
  before: KeptOffer | null,
  interactionId: string | null
): Promise<Current> {
  const [feeds, found] = await Promise.all([
    readFeeds(documents),
    interactionId === null ? null : readInteraction(documents, interactionId),
  ])
  const kept = found && isOf(key, found) ? found : null

  return {
    feed: feeds.find(({ id }) => id === key.feedId) ?? null,
    offer: before?.offer ?? null,
    ledger: before?.ledger ?? EMPTY_LEDGER,
    interaction: kept?.interaction ?? null,
    kept,
  }
}

async function prepare(
  documents: Documents,
  key: OfferKey,
  { kept, ...snapshot }: Current,
  before: KeptOffer | null,
  mark: Mark,
  decide: (current: OfferSnapshot) => OfferChange,
  once?: Once
): Promise<{ fields: ReturnType<typeof toFields>; result: Made }> {
  const { token, version } = mark
  const change = decide(snapshot)
  const { interaction, logs } = change
  const owner =
    kept?.interaction.id === interaction.id
      ? kept
      : await readInteraction(documents, interaction.id)

  requireFit(key, snapshot, owner, change)

  const keptLogs = logs.map(toKeptLog)
  const pending: PendingChange = {
    version,
    interaction,
    logs: keptLogs,
    logCount: (owner?.logCount ?? 0) + logs.length,
    logStarts: [
      ...(owner?.logStarts ?? []),
      ...inGroups(keptLogs).map(([first]) => first.seq),
    ],
    ...(once ? { answer: toKeptAnswer(once, change) } : {}),
  }
  const [product] = await Promise.all([
    before ? before.offer.product : readProduct(documents, key.skuId),
    writeAhead(documents, token, pending, logs, !owner),
    // Nobody needs any more what was carried out.
    before && documents.delete('changes', before.change),
  ])
  const next: KeptOffer = {
    offer: { ...change.offer, product },
    ledger: change.ledger,
    recent: withRecent(before?.recent ?? [], outlineOf(interaction)),
    change: token,
    applied: before?.change ?? null,
  }

  return {
    fields: toFields(next),
    result: { change, kept: next, pending, mark, isFirst: !before },
  }
}

async function finish(
  documents: Documents,
  { kept, pending, mark, isFirst }: Made
): Promise<void> {
  const { feedId, product } = kept.offer

  await carryOut(documents, kept, pending)
  await noteCarriedOut(documents, kept, pending, mark)
  if (isFirst && product) await addOptions(documents, [feedId], product)
}

async function readInteraction(
  documents: Documents,
  id: string
): Promise<KeptInteraction | null> {
  return toKeptInteraction(await documents.get('interactions', id))
}

/** What a database would refuse by its keys. */
function requireFit(
  key: OfferKey,
  { feed }: OfferSnapshot,
  owner: KeptInteraction | null,
  { logs }: OfferChange
): void {
  const first = (owner?.logCount ?? 0) + 1

  if (!feed) throw internal('The account has no such feed.')
  if (owner && !isOf(key, owner)) {
    throw internal('The id of the interaction is taken by another offer.')
  }
  if (logs.some(({ seq }, index) => seq !== first + index)) {
    throw internal('The logs do not go on where those before ended.')
  }
}

function isOf(key: OfferKey, { interaction }: KeptInteraction): boolean {
  return interaction.feedId === key.feedId && interaction.skuId === key.skuId
}

function internal(reason: string): Failure {
  return somethingWrong(new Error(reason))
}
