/** How an interaction is kept: one document, beside those of its logs. */
import { toWitness, Witness } from '../domain/aftermath'
import { Interaction, Source } from '../domain/interaction'
import { Offer } from '../domain/offer'
import { Document, Fields } from './documents'
import { interactionIndex } from './indexFields'

/** What `toKeptInteraction` needs. */
export const INTERACTION_FIELDS = [
  'id',
  'body',
  'logCount',
  'logStarts',
] as const

/** An interaction in few words, with all that the list of an offer is narrowed by. */
export type Outline = Witness & { readonly source: Source }

/** What `toOutline` needs. */
export const OUTLINE_FIELDS = ['id', 'outline'] as const

/** How many of the documents that keep its logs an interaction knows, the last ones. */
const STARTS = 50

/** An interaction with what is known of the documents of its logs. */
export type KeptInteraction = {
  readonly interaction: Interaction
  readonly logCount: number
  /** Which log each of the last documents of its logs begins with, in their order. */
  readonly logStarts: readonly number[]
}

export function toOutline({ outline }: Document): Outline {
  return JSON.parse(String(outline))
}

/** Null when no interaction was ever stored: its document is made shortly before. */
export function toKeptInteraction(
  document: Document | null
): KeptInteraction | null {
  if (typeof document?.body !== 'string') return null

  const { body, logCount, logStarts } = document
  const starts = typeof logStarts === 'string' ? logStarts.split('.') : []

  return {
    interaction: JSON.parse(body),
    logCount: Number(logCount),
    logStarts: starts.map(Number),
  }
}

/** What is put into the document of an interaction; `offer` is its own. */
export function interactionFields(
  { interaction, logCount, logStarts }: KeptInteraction,
  offer: Offer
): Fields {
  return {
    body: JSON.stringify(interaction),
    outline: JSON.stringify(outlineOf(interaction)),
    logCount,
    logStarts: logStarts.length ? logStarts.slice(-STARTS).join('.') : null,
    ...interactionIndex(interaction, offer),
  }
}

/** What the interaction tells of the errors of others, by the rules of the ledger. */
export function outlineOf(interaction: Interaction): Outline {
  return { ...toWitness(interaction), source: interaction.source }
}
