/** What is asked of a timeline. */
import { LogType } from './log'
import { Slice } from './page'

/** Narrows a timeline; absent and empty parts narrow nothing. */
export type LogFilter = {
  readonly types?: readonly LogType[]
  readonly agents?: readonly string[]
  /** Text that the description or an error contains, in any case. */
  readonly text?: string
}

export type LogQuery = {
  readonly filter: LogFilter
  readonly slice: Slice
  readonly withEvidence: boolean
  /**
   * Ends the page, before its `size`, with the log by which its texts and
   * evidence come to this many bytes, about. Absent: however many.
   */
  readonly maxBytes?: number
}
