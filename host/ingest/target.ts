/** What lines are given to: the API, or the store itself. */
import { Line } from './line'

/** What became of a line, or that it should be sent again later. */
export type Outcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'rejected'; readonly error: unknown }
  | {
      readonly kind: 'later'
      readonly seconds: number
      readonly reason: string
    }

export interface Target {
  /**
   * A line that is sent again with the same key is stored once.
   *
   * @throws Stopped when no line could be taken.
   */
  send(line: Line, key: string): Promise<Outcome>
  close(): Promise<void>
}

/** Ends the run, with a reason for the person who started it. */
export class Stopped extends Error {}

export const STORED: Outcome = { kind: 'stored' }
