import type { Work } from '../../model/evidence/work'

/** In milliseconds: a page that is busy for longer feels stuck. */
const SLICE_MS = 12

/**
 * Does work without holding up the page, and hands on what came of it: at once
 * when it is short, else after the page has had its turns. The function that is
 * returned stops it.
 */
export function inSlices<T>(
  work: Work<T>,
  onDone: (value: T) => void
): () => void {
  let timer = 0
  const run = () => {
    const end = performance.now() + SLICE_MS
    let step = work.next()

    while (!step.done && performance.now() < end) step = work.next()
    if (step.done) onDone(step.value)
    else timer = window.setTimeout(run, 0)
  }

  run()

  return () => window.clearTimeout(timer)
}
