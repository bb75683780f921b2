import { useCallback, useState } from 'react'

import type { Destination } from './useDestination'

/** Where the reader is within a timeline. */
export type Cursor = {
  /** Key of the row to which the reader went last. */
  current?: string
  /** Id of the log to which the reader went, whatever the filters say. */
  visited?: string
  destination?: Destination
  /** Keys of the folds whose attempts are shown each. */
  openFolds: Set<string>
}

export type CursorMoves = {
  toRow: (key: string, takesFocus: boolean, isCentered?: boolean) => void
  /** To a log, which may be within a fold. */
  toLog: (id: string, foldKey: string | undefined, takesFocus: boolean) => void
  /** Leaves the log that is shown in spite of the filters. */
  leave: () => void
  toggleFold: (key: string) => void
}

export function useCursor(): [Cursor, CursorMoves] {
  const [cursor, setCursor] = useState<Cursor>({ openFolds: new Set() })

  const toRow = useCallback(
    (key: string, takesFocus: boolean, isCentered = false) =>
      setCursor((last) => ({
        ...last,
        current: key,
        destination: { key, takesFocus, isCentered },
      })),
    []
  )

  const toLog = useCallback(
    (id: string, foldKey: string | undefined, takesFocus: boolean) =>
      setCursor((last) => ({
        current: id,
        visited: id,
        destination: { key: id, takesFocus },
        openFolds:
          foldKey === undefined || last.openFolds.has(foldKey)
            ? last.openFolds
            : new Set(last.openFolds).add(foldKey),
      })),
    []
  )

  const leave = useCallback(
    () => setCursor((last) => ({ ...last, visited: undefined })),
    []
  )

  const toggleFold = useCallback(
    (key: string) =>
      setCursor((last) => {
        const openFolds = new Set(last.openFolds)

        if (!openFolds.delete(key)) openFolds.add(key)

        return { ...last, current: `fold-${key}`, openFolds }
      }),
    []
  )

  return [cursor, { toRow, toLog, leave, toggleFold }]
}
