/** How an interaction is kept: one document, beside those of its logs. */
import { Witness } from '../domain/aftermath'
import { Interaction, Source } from '../domain/interaction'
import { Document } from './documents'

/** A document of the entity `interactions`, read with `INTERACTION_FIELDS` at least. */
export type InteractionDocument = Document

/** What `toInteraction` needs, and `readLogs` and `earliestLogs` of logDocuments.ts. */
export const INTERACTION_FIELDS = [
  'id',
  'body',
  'logCount',
  'logStarts',
] as const

/** An interaction in few words, with all that a list of an offer is narrowed by. */
export type Outline = Witness & { readonly source: Source }

/** What `toOutline` needs. */
export const OUTLINE_FIELDS = ['id', 'outline'] as const

/** Whether an interaction was ever stored: its document is made shortly before. */
export function isInteraction(document: InteractionDocument | null): boolean {
  return typeof document?.body === 'string'
}

export function toInteraction({ body }: InteractionDocument): Interaction {
  return JSON.parse(String(body))
}

export function toOutline({ outline }: InteractionDocument): Outline {
  return JSON.parse(String(outline))
}
