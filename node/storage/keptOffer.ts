/**
 * All that the document of an offer keeps: beside the offer itself its ledger,
 * what it is about with its interactions, and which change of it comes last.
 */
import { Offer } from '../domain/offer'
import { OfferLedger } from '../domain/offerLedger'
import { Document, Fields } from './documents'
import { offerIndex } from './indexFields'
import { Outline } from './interactionDocuments'
import { toOffer } from './offerDocuments'

/** How many of the interactions that changed last an offer knows itself, as no search may show them yet. */
const RECENT = 20

export type KeptOffer = {
  readonly offer: Offer
  readonly ledger: OfferLedger
  /** Its interactions that changed last, latest first. */
  readonly recent: readonly Outline[]
  /** Names the last change, and the document that tells it. */
  readonly change: string
  /** The last change of which the interaction and its logs are in their own documents by now. */
  readonly applied: string | null
}

/** Of the whole document of an offer that was stored. */
export function toKeptOffer(document: Document): KeptOffer {
  return {
    offer: toOffer(document),
    ledger: JSON.parse(String(document.ledger)),
    recent: JSON.parse(String(document.recent)),
    change: String(document.change),
    applied: document.applied == null ? null : String(document.applied),
  }
}

export function toFields(kept: KeptOffer): Fields {
  const { product, ...offer } = kept.offer

  return {
    body: JSON.stringify(offer),
    ledger: JSON.stringify(kept.ledger),
    product: product && JSON.stringify(product),
    recent: JSON.stringify(kept.recent),
    change: kept.change,
    applied: kept.applied,
    ...offerIndex(kept.offer),
  }
}

/** With the one that changed now in front. */
export function withRecent(
  recent: readonly Outline[],
  changed: Outline
): readonly Outline[] {
  return [changed, ...recent.filter(({ id }) => id !== changed.id)].slice(
    0,
    RECENT
  )
}
