/** How logs are kept: those of one change together, in documents of some kilobytes. */
import { Log } from '../domain/log'
import { Documents } from './documents'
import { InteractionDocument } from './interactionDocuments'

/** The logs of the interaction in their order of arrival, `from` and `to` counted from 1 and included. */
export async function readLogs(
  documents: Documents,
  interaction: InteractionDocument,
  range: { readonly from: number; readonly to: number }
): Promise<readonly Log[]> {
  throw new Error(`${documents} ${interaction} ${range}`)
}

/** The first logs of the timeline, of which a search may not show the latest yet, and how many there are. */
export async function earliestLogs(
  documents: Documents,
  interaction: InteractionDocument,
  size: number
): Promise<{ items: readonly Log[]; total: number }> {
  throw new Error(`${documents} ${interaction} ${size}`)
}
