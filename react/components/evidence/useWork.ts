import { useLayoutEffect, useState } from 'react'

import type { Work } from '../../model/evidence/work'
import { inSlices } from './inSlices'

/**
 * What came of a piece of work; nothing while it goes on. `work` begins anew
 * whenever it is another function.
 */
export function useWork<T>(work: () => Work<T>): T | undefined {
  const [state, setState] = useState<{ work: () => Work<T>; value?: T }>({
    work,
  })

  // Before the page is painted: short work is done without a sign of it.
  useLayoutEffect(
    () => inSlices(work(), (value) => setState({ work, value })),
    [work]
  )

  return state.work === work ? state.value : undefined
}
