import { useApolloClient } from '@apollo/client'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { ReadError } from '../model/readError'
import type { Client } from './client'
import { toReadError } from './readError'

/** What a page knows of a thing it reads. */
export type Read<T> = {
  /** What was read last; a new read of the same thing leaves it standing. */
  value?: T
  /** Why the last read failed; absent while it is under way. */
  error?: ReadError
  isReading: boolean
  /** Reads once more. */
  again: () => void
}

type State<T> = {
  key: string
  value?: T
  error?: ReadError
  isReading: boolean
}

/**
 * Reads a thing when it is first shown and whenever `key`, which names it,
 * changes. Answers to what is no longer asked for are dropped.
 */
export function useRead<T>(
  key: string,
  read: (client: Client) => Promise<T>
): Read<T> {
  const client = useApolloClient() as Client
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<State<T>>({ key, isReading: true })
  const latestRead = useRef(read)

  latestRead.current = read

  useEffect(() => {
    let isWanted = true
    const settle = (change: Partial<State<T>>) => {
      if (isWanted) {
        setState((last) => ({ ...last, ...change, isReading: false }))
      }
    }

    setState((last) => ({
      key,
      value: last.key === key ? last.value : undefined,
      isReading: true,
    }))
    latestRead.current(client).then(
      (value) => settle({ value, error: undefined }),
      (thrown) => settle({ error: toReadError(thrown) })
    )

    return () => {
      isWanted = false
    }
  }, [client, key, turn])

  const again = useCallback(() => setTurn((last) => last + 1), [])
  // Until the effect has run, the state still tells of the thing before.
  const { value, error, isReading } =
    state.key === key
      ? state
      : { value: undefined, error: undefined, isReading: true }

  return { value, error, isReading, again }
}
