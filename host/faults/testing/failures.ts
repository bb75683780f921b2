/** How a host says that its database cannot be used for now. */
import { Answer } from '../../testing/call'

/** In the form of all failures, without a word of what happened, and when to come again. */
export function expectToldToComeAgain({ status, headers, body }: Answer): void {
  expect([status, body]).toEqual([
    503,
    {
      code: 'STORE_UNAVAILABLE',
      message: 'The database does not answer. Try again in a few seconds.',
      details: [],
      requestId: headers.get('x-request-id'),
    },
  ])
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
}
