/**
 * By what interactions are found, and what is read of one beside it and a page
 * of its logs: its whole timeline as columns, its evidence, and the interactions
 * around it.
 */
import { InteractionRef, Witness } from './aftermath'
import { Instant } from './instant'
import { Source } from './interaction'
import { Evidence, LogError, LogType, Origin } from './log'
import { Result } from './result'

/** Narrows a list of interactions; absent and empty parts narrow nothing. */
export type InteractionFilter = {
  readonly origins?: readonly Origin[]
  readonly results?: readonly Result[]
  readonly sources?: readonly Source[]
  /** Those that began at this instant or later. */
  readonly startedFrom?: Instant
  /** Those that began before this instant. */
  readonly startedBefore?: Instant
}

/** Logs in their order of arrival, from the one after the first `after`. */
export type Onward = {
  /** How many logs are known already. */
  readonly after: number
  /** Ends before the log by which what is read comes to this many bytes, about; one log at least. */
  readonly maxBytes: number
}

/** What is read of an interaction beside it and a page of its logs; absent parts are not. */
export type InteractionQuery = {
  readonly columns?: Onward & { readonly size: number }
  readonly evidenceMatches?: Onward & {
    /** Text that the request or the response contains, in any case. */
    readonly text: string
  }
  readonly evidence?: {
    readonly logIds: readonly string[]
    readonly maxBytes: number
  }
  readonly withNeighbours?: boolean
  readonly withWitnesses?: boolean
  readonly withVersion?: boolean
}

/** How far logs were read in their order of arrival. */
export type Progress = {
  /** How many logs had arrived by the last of them. */
  readonly through: number
  /** How many logs the interaction has. */
  readonly total: number
}

/** Logs that arrived one after the other, as columns. */
export type LogColumns = Progress & {
  readonly ids: readonly string[]
  readonly types: readonly LogType[]
  readonly dates: readonly Instant[]
  /** Positions, from 0, of the logs that told a day alone. */
  readonly dateOnly: readonly number[]
  readonly descriptions: readonly string[]
  readonly agents: readonly string[]
  /** Positions of the logs with evidence. */
  readonly withEvidence: readonly number[]
  /** The errors of the logs that list any, by position. */
  readonly errors: ReadonlyArray<{
    readonly index: number
    readonly errors: readonly LogError[]
  }>
}

export type EvidenceMatches = Progress & {
  /** Ids of the logs, in their order of arrival. */
  readonly logIds: readonly string[]
}

/** The interactions of the offer that began right before and right after. */
export type Neighbours = {
  readonly previous: InteractionRef | null
  readonly next: InteractionRef | null
}

/** What was asked for; absent what was not. */
export type InteractionParts = {
  readonly columns?: LogColumns
  readonly evidenceMatches?: EvidenceMatches
  /** In the order asked for, without ids that the interaction has not; null where a log has none. */
  readonly evidence?: ReadonlyArray<{
    readonly logId: string
    readonly evidence: Evidence | null
  }>
  readonly neighbours?: Neighbours
  /** Those that decide what became of the errors of the interaction; see `Testimony`. */
  readonly witnesses?: readonly Witness[]
  /** As `versionOf` tells it; absent where the store has no versions. */
  readonly version?: string
}
