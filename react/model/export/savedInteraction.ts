import type { Interaction } from '../interaction'
import type { Evidence, Log } from '../log'
import type { Query } from '../offerQueryString'

/** What marks a file as one of ours. */
export const SAVED_FORMAT = 'offer-management/interaction'

/** Rises when a file can no longer be read by what read those before. */
export const SAVED_VERSION = 1

/** An interaction as it was when somebody saved it. docs/export-format.md tells its fields. */
export type SavedInteraction = {
  /** When it was saved. */
  savedAt: string
  account: string
  interaction: Interaction
  /** What narrowed the logs, as in the address of the page; absent when nothing did. */
  filter?: Query
  /** In chronological order. */
  logs: Log[]
  /** How many logs the interaction had, whatever a filter left. */
  logTotal: number
  /** By id of the log; undefined when it was left out. */
  evidence?: Map<string, Evidence>
}
