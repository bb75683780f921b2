/** In the order in which a reader looks for them. */
export const LOG_TYPES = ['success', 'failure', 'warning', 'info'] as const

export type LogType = (typeof LOG_TYPES)[number]

/** An error as a log lists it. */
export type LogError = {
  /** Code and the connector's own code, as people read it. */
  code: string
  /** The connector's title; absent when it sent none. */
  title?: string
  description: string
}

/** One line of the timeline. */
export type Log = {
  id: string
  /** The number of its arrival within the interaction, from 1. */
  seq: number
  type: LogType
  /** When it happened, in milliseconds since 1970. */
  at: number
  /** The connector told a day alone; `at` is then midnight UTC of that day. */
  isDateOnly: boolean
  /** What happened, in the connector's words. */
  description: string
  /** Which system wrote it; empty when the connector did not say. */
  agent: string
  hasEvidence: boolean
  errors: LogError[]
}

/** The call behind a log, as text. */
export type Evidence = {
  /** Absent when the connector sent none. */
  request?: string
  /** Absent when the connector sent none. */
  response?: string
}
