/** What the bench uses of a package that comes without types. */
declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg'
  import type { Writable } from 'node:stream'

  /** Takes the rows of a `COPY ... FROM STDIN`. */
  export function from(text: string): Submittable & Writable
}
