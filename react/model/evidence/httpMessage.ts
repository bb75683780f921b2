/** A name with its value: of a header, of a query, of a form. */
export type Pair = { name: string; value: string }

export const BODY_FORMATS = ['json', 'xml', 'html', 'form', 'text'] as const

export type BodyFormat = (typeof BODY_FORMATS)[number]

export type Body = {
  text: string
  format: BodyFormat
  /** What a form holds, decoded; only when the format is `form`. */
  pairs?: Pair[]
}

/** How the evidence was written. */
export type Notation = 'curl' | 'http' | 'json' | 'text'

/** What a reader of the parsed evidence has to know. */
export type ReadingNote =
  /** A quote is not closed: the text was probably cut. */
  | 'unclosed'
  /** The body stands in a file that the evidence names and does not hold. */
  | 'file'
  /** More than one message stands in the text; the last one is shown. */
  | 'several'
  /** More follows after the command; it is among the raw text alone. */
  | 'more'

/** A request as far as it could be read out of evidence. */
export type HttpRequest = {
  notation: Notation
  /** Absent when the text does not tell. */
  method?: string
  url?: string
  /** Of the address, decoded. */
  query: Pair[]
  headers: Pair[]
  body?: Body
  /** Options of cURL that are none of the above, as they were written. */
  options: string[]
  notes: ReadingNote[]
}

/** A response as far as it could be read out of evidence. */
export type HttpResponse = {
  notation: Notation
  /** Such as 429; absent when the text does not tell. */
  status?: number
  /** The word beside the status, as it came or as HTTP has it. */
  reason?: string
  headers: Pair[]
  body?: Body
  notes: ReadingNote[]
}
