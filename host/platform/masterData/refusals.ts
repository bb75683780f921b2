/** How Master Data says no. */

/** What was asked is not possible; the message goes to who asked. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What exactly is wrong with a document, one fault each. */
    readonly faults: readonly string[] = []
  ) {
    super(message)
  }
}

export function badRequest(
  message: string,
  faults?: readonly string[]
): Refusal {
  return new Refusal(400, message, faults)
}

export function notFound(message: string): Refusal {
  return new Refusal(404, message)
}
