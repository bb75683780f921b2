import { useApolloClient } from '@apollo/client'
import { useEffect, useRef } from 'react'

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
  const through = useRef(0)
  const isMissing = arrived !== undefined && arrived.through < arrived.total

  through.current = arrived?.through ?? 0

  useEffect(() => {
    if (!isMissing || isStopped) return undefined

    let isWanted = true

    const ask = (after: number) =>
      client.query<LogsQuery, LogsQueryVariables>({
        query: QUERY,
        variables: { feedId, skuId, interactionId, after, size: CHUNK },
      })

    const readOn = async () => {
      let after = through.current
      let answer = ask(after)

      for (;;) {
        const columns = (await answer).data.interaction.logColumns
        const isDone = columns.through >= columns.total

        if (!isWanted) return
        // Asking on would ask the same for ever.
        if (columns.through <= after && !isDone) throw new Error('No progress')
        after = columns.through
        // The server works on the next piece while this one is drawn.
        if (!isDone) answer = ask(after)
        onArrivals(toArrivals(columns))
        if (isDone) return
      }
    }

    readOn().catch((thrown) => {
      if (isWanted) onError(toReadError(thrown))
    })

    return () => {
      isWanted = false
    }
  }, [
    client,
    feedId,
    skuId,
    interactionId,
    isMissing,
    isStopped,
    onArrivals,
    onError,
  ])
}
