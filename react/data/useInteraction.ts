import { useApolloClient } from '@apollo/client'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Interaction, InteractionKey } from '../model/interaction'
import type { ReadError } from '../model/readError'
import type { Arrivals, Arrived } from '../model/timeline/arrivals'
import { NONE_ARRIVED, withArrivals } from '../model/timeline/arrivals'
import type { Follow, Timeline } from '../model/timeline/timeline'
import type { Client } from './client'
import { toInteraction } from './interaction'
import QUERY from './interactionDetails.graphql'
import { toReadError } from './readError'
import type {
  InteractionDetailsQuery,
  InteractionDetailsQueryVariables,
} from './schema.generated'
import { toArrivals } from './timelineColumns'
import { useFollow } from './useFollow'
import type { Read } from './useRead'
import { useTimeline } from './useTimeline'

/** An interaction, its logs as they come, and how the page keeps up with it. */
export type InteractionRead = Read<Interaction> & {
  timeline: Timeline
  follow: Follow
}

/** So many logs come along with the interaction itself. */
const FIRST_LOGS = 1000

type State = {
  /** Names the interaction that all of this is about. */
  name: string
  interaction?: Interaction
  arrived: Arrived
  /** Why the interaction could not be read; absent while it is tried. */
  error?: ReadError
  /** Why the logs after those that arrived could not be read. */
  logsError?: ReadError
  isReading: boolean
  checkedAt?: number
  hasLookFailed: boolean
}

/**
 * Reads an interaction and, piece by piece, its whole timeline. While it is
 * open and `choice` says so, it is looked at again and again: each look brings
 * the interaction as it is and the logs that are not known yet.
 */
export function useInteraction(
  key: InteractionKey,
  choice: Pick<Follow, 'isOn' | 'setOn'>
): InteractionRead {
  const client = useApolloClient() as Client
  const { feedId, skuId, interactionId } = key
  const name = JSON.stringify({ feedId, skuId, interactionId })
  const [kept, setKept] = useState<State>(() => begin(name))
  // Until the effect has run, what is kept may be of the interaction before.
  const state = kept.name === name ? kept : begin(name)
  const latest = useRef(state)
  const wanted = useRef<string>()

  latest.current = state

  const change = useCallback(
    (next: (last: State) => State) => {
      if (wanted.current !== name) return
      setKept((last) => next(last.name === name ? last : begin(name)))
    },
    [name]
  )

  const read = useCallback(async () => {
    const { data } = await client.query<
      InteractionDetailsQuery,
      InteractionDetailsQueryVariables
    >({
      query: QUERY,
      variables: {
        ...(JSON.parse(name) as InteractionKey),
        after: latest.current.arrived.through,
        size: FIRST_LOGS,
      },
    })

    const piece = toArrivals(data.interaction.logColumns)

    change((last) => ({
      ...last,
      interaction: toInteraction(data),
      arrived: withArrivals(last.arrived, piece),
      error: undefined,
      logsError: undefined,
      isReading: false,
      checkedAt: Date.now(),
      hasLookFailed: false,
    }))

    return piece.logs.length > 0
  }, [client, name, change])

  const again = useCallback(() => {
    change((last) => ({ ...last, error: undefined, isReading: true }))
    read().catch((thrown) =>
      change((last) => ({
        ...last,
        error: toReadError(thrown),
        isReading: false,
      }))
    )
  }, [change, read])

  useEffect(() => {
    wanted.current = name
    again()

    return () => {
      wanted.current = undefined
    }
  }, [name, again])

  const handleArrivals = useCallback(
    (piece: Arrivals) =>
      change((last) => ({
        ...last,
        arrived: withArrivals(last.arrived, piece),
      })),
    [change]
  )

  const handleLogsError = useCallback(
    (logsError: ReadError) => change((last) => withoutLogs(last, logsError)),
    [change]
  )

  const againLogs = useCallback(
    () => change((last) => ({ ...last, logsError: undefined })),
    [change]
  )

  const look = useCallback(
    () =>
      read().catch((thrown) => {
        const error = toReadError(thrown)

        change((last) => ({
          ...last,
          error: isGone(error) ? error : last.error,
          checkedAt: Date.now(),
          hasLookFailed: true,
        }))

        return false
      }),
    [change, read]
  )

  const { interaction, arrived, logsError } = state
  const isComplete = interaction !== undefined && isWhole(arrived)
  const isOpen = interaction !== undefined && interaction.closedAt === undefined

  useTimeline(key, {
    arrived: interaction && arrived,
    isStopped: logsError !== undefined,
    onArrivals: handleArrivals,
    onError: handleLogsError,
  })
  useFollow(
    choice.isOn &&
      isOpen &&
      (isComplete || logsError !== undefined) &&
      !(state.error && isGone(state.error)),
    look
  )

  return {
    value: interaction,
    error: state.error,
    isReading: state.isReading,
    again,
    timeline: {
      logs: arrived.logs,
      total: arrived.total,
      isComplete,
      error: logsError,
      again: againLogs,
    },
    follow: {
      ...choice,
      checkedAt: state.checkedAt,
      failed: state.hasLookFailed,
    },
  }
}

function begin(name: string): State {
  return { name, arrived: NONE_ARRIVED, isReading: true, hasLookFailed: false }
}

function withoutLogs(state: State, error: ReadError): State {
  return isGone(error)
    ? { ...state, error, logsError: error }
    : { ...state, logsError: error }
}

function isWhole({ through, total }: Arrived): boolean {
  return through >= total
}

/** What was there a moment ago has been deleted. */
function isGone({ kind }: ReadError): boolean {
  return kind === 'expired' || kind === 'notFound'
}
