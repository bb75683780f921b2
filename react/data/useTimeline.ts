import { useApolloClient } from '@apollo/client'
import { useEffect } from 'react'

import type { InteractionKey } from '../model/interaction'
import type { Arrivals, Arrived } from '../model/timeline/arrivals'
import type { ReadError } from '../model/readError'
import type { Client } from './client'
import QUERY from './logs.graphql'
import { toReadError } from './readError'
import type { LogsQuery, LogsQueryVariables } from './schema.generated'
import { toArrivals } from './timelineColumns'

/** How many logs one read brings: the most that the server gives. */
const CHUNK = 5000

type Reading = {
  /** What came so far; absent before the interaction is known at all. */
  arrived?: Arrived
  /** Reading rests, because the last read failed. */
  isStopped: boolean
  onArrivals: (piece: Arrivals) => void
  onError: (error: ReadError) => void
}

/**
 * Reads the logs that are still missing, piece by piece. `onArrivals` and
 * `onError` must stay the same from one rendering to the next.
 */
export function useTimeline(key: InteractionKey, reading: Reading) {
  const client = useApolloClient() as Client
  const { feedId, skuId, interactionId } = key
  const { arrived, isStopped, onArrivals, onError } = reading
  const after = arrived?.through ?? 0
  const isMissing = arrived !== undefined && after < arrived.total

  useEffect(() => {
    if (!isMissing || isStopped) return undefined

    let isWanted = true

    client
      .query<LogsQuery, LogsQueryVariables>({
        query: QUERY,
        variables: { feedId, skuId, interactionId, after, size: CHUNK },
      })
      .then(({ data }) => toArrivals(data.interaction.logColumns))
      .then(
        (piece) => {
          if (!isWanted) return
          if (piece.through > after) onArrivals(piece)
          // Asking on would ask the same for ever.
          else onError({ kind: 'other' })
        },
        (thrown) => {
          if (isWanted) onError(toReadError(thrown))
        }
      )

    return () => {
      isWanted = false
    }
  }, [
    client,
    feedId,
    skuId,
    interactionId,
    after,
    isMissing,
    isStopped,
    onArrivals,
    onError,
  ])
}
