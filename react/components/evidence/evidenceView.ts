/** How evidence is looked at; it stays so from one log to the next. */
export type EvidenceView = {
  part: 'request' | 'response'
  /** As it came, and not read into its parts. */
  isRaw: boolean
  isWrapped: boolean
}

export const FIRST_VIEW: EvidenceView = {
  part: 'request',
  isRaw: false,
  isWrapped: true,
}
