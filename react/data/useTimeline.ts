import { useApolloClient } from '@apollo/client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { InteractionKey } from '../model/interaction'
import type { LogPages } from '../model/logPages'
import { missingPages, NO_LOGS, withPage } from '../model/logPages'
import type { ReadError } from '../model/readError'
import type { TimelineFilter } from '../model/timelineFilter'
import { filterKey } from '../model/timelineFilter'
import type { Client } from './client'
import { toLogPage, toLogsVariables } from './interaction'
import QUERY from './logs.graphql'
import { toReadError } from './readError'
import type { LogsQuery, LogsQueryVariables } from './schema.generated'
import type { FirstLogs } from './useInteraction'

/** A timeline as far as it has been read. */
export type Timeline = {
  /** While `isStale`, those of the filter before. */
  logs: LogPages
  /** Whether the first logs of the filter are still on their way. */
  isStale: boolean
  /** Why the last read failed; absent once it is tried again. */
  error?: ReadError
  /** Sees to it that the positions from `from` to before `to` are read. */
  want: (from: number, to: number) => void
  /** Reads once more what could not be read. */
  again: () => void
}

/** All reads with one filter. What another session asked for is dropped. */
type Session = {
  read: (page: number) => ReturnType<typeof readPage>
  begun: State['logs']
  asked: number[]
  wanted: { from: number; to: number }
}

type State = { session: Session; logs: LogPages; error?: ReadError }

/**
 * Reads the logs of an interaction page by page, as they are wanted. Begins
 * with `firstLogs`, which came along with the interaction, and anew whenever
 * those or the filter become others.
 */
export function useTimeline(
  { feedId, skuId, interactionId }: InteractionKey,
  filter: TimelineFilter,
  firstLogs: FirstLogs
): Timeline {
  const client = useApolloClient() as Client
  const shown = filterKey(filter)
  const session = useMemo<Session>(
    () => ({
      read: (page) =>
        readPage(client, { feedId, skuId, interactionId }, filter, page),
      begun:
        firstLogs.filterKey === shown
          ? withPage(NO_LOGS, 0, firstLogs)
          : NO_LOGS,
      asked: [],
      wanted: { from: 0, to: 1 },
    }),
    // `shown` stands for all that `filter` says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [client, feedId, skuId, interactionId, shown, firstLogs]
  )

  const [state, setState] = useState<State>({ session, logs: session.begun })
  const current = useRef<Session>()
  const { logs, error } = stateOf(session, state)

  const ask = useCallback(
    (pages: number[]) => {
      const settle = (page: number, change: (last: State) => State) => {
        session.asked = session.asked.filter((other) => other !== page)
        if (current.current !== session) return
        setState((last) => change(stateOf(session, last)))
      }

      pages
        .filter((page) => session.asked.indexOf(page) === -1)
        .forEach((page) => {
          session.asked.push(page)
          session.read(page).then(
            (read) =>
              settle(page, (last) => ({
                ...last,
                logs: withPage(last.logs, page, read),
              })),
            (thrown) =>
              settle(page, (last) => ({ ...last, error: toReadError(thrown) }))
          )
        })
    },
    [session]
  )

  useEffect(() => {
    current.current = session
    if (session.begun.total === undefined) ask([0])

    return () => {
      current.current = undefined
    }
  }, [session, ask])

  const want = useCallback(
    (from: number, to: number) => {
      session.wanted = { from, to }
      if (logs.total !== undefined && !error) ask(missingPages(logs, from, to))
    },
    [session, logs, error, ask]
  )

  const again = useCallback(() => {
    const { from, to } = session.wanted

    setState({ session, logs })
    ask(missingPages(logs, from, logs.total === undefined ? from + 1 : to))
  }, [session, logs, ask])

  const isStale = logs.total === undefined && !error

  return { logs: isStale ? state.logs : logs, isStale, error, want, again }
}

/** What is known within a session: nothing that another one read. */
function stateOf(session: Session, state: State): State {
  return state.session === session ? state : { session, logs: session.begun }
}

async function readPage(
  client: Client,
  key: InteractionKey,
  filter: TimelineFilter,
  page: number
) {
  const { data } = await client.query<LogsQuery, LogsQueryVariables>({
    query: QUERY,
    variables: toLogsVariables(key, filter, page),
  })

  return toLogPage(data.interaction.logs)
}
