/**
 * Work on a text that may be megabytes long: it pauses now and then, so that
 * whoever runs it can let the page go first.
 */
export type Work<T> = Generator<undefined, T, undefined>

/** Does all of the work at once. */
export function finish<T>(work: Work<T>): T {
  let step = work.next()

  while (!step.done) step = work.next()

  return step.value
}
