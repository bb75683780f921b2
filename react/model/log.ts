/** In the order in which a reader looks for them. */
export const LOG_TYPES = ['success', 'failure', 'warning', 'info'] as const

export type LogType = (typeof LOG_TYPES)[number]

/** One line of the timeline. */
export type Log = {
  id: string
  type: LogType
  date: string
  /** What happened, in the connector's words. */
  description: string
  /** Which system wrote it; empty when the connector did not say. */
  agent: string
  hasEvidence: boolean
}

/** The call behind a log, as text. */
export type Evidence = {
  /** Absent when the connector sent none. */
  request?: string
  /** Absent when the connector sent none. */
  response?: string
}
