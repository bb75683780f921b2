import type { Party } from '../party'
import type { Fate } from '../aftermath'
import type { LogType } from '../log'
import type { Origin, Result } from '../offerInteractionsQuery'

/** What the files for people say besides what is told in them. */
export const EXPORT_WORDS = [
  'account',
  'agent',
  'channel',
  'closed',
  'code',
  'cut',
  'date',
  'description',
  'error',
  'errors',
  'evidence',
  'evidenceLeftOut',
  'externalOfferId',
  'filtered',
  'furtherErrors',
  'hasEvidence',
  'interaction',
  'issues',
  'link',
  'log',
  'masked',
  'meaning',
  'no',
  'number',
  'open',
  'origin',
  'request',
  'response',
  'result',
  'saved',
  'sku',
  'solvedBy',
  'started',
  'supportTitle',
  'timeline',
  'title',
  'today',
  'type',
  'yes',
] as const

export type ExportWord = (typeof EXPORT_WORDS)[number]

/** The words of a file in the language of whoever takes it. */
export type Words = {
  /** `values` fill in what the words leave open. */
  say: (word: ExportWord, values?: Record<string, number>) => string
  origin: (origin: Origin) => string
  result: (result: Result) => string
  logType: (type: LogType) => string
  party: (party: Party) => string
  fate: (fate: Fate) => string
  /** What an error code covers. */
  meaning: (errorCodeId: string) => string
  /** The short name of an error code. */
  kind: (errorCodeId: string) => string
}
