import { useCallback } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { toRoute } from '../model/offerPlace'

/** Goes to an address of the app without loading the page anew. */
export function useOpen(): (address: string) => void {
  const { navigate } = useRuntime()

  return useCallback(
    (address) => navigate({ to: toRoute(address) }),
    [navigate]
  )
}
