import { useCallback, useEffect, useState } from 'react'

import { useEvidenceSource } from '../evidence/EvidenceContext'

export type EvidenceSearch = {
  /** Ids of the logs whose evidence holds the text, as far as it was searched. */
  ids: Set<string>
  /** `none`: there is no text to search for. */
  state: 'none' | 'searching' | 'done' | 'stale' | 'failed'
  /** Searches all evidence once more. */
  again: () => void
}

type Found = {
  text: string
  ids: Set<string>
  state: 'searching' | 'done' | 'failed'
  /** How many logs there were when the search began. */
  total: number
}

const NOTHING = new Set<string>()

/** Evidence is megabytes: it is not searched for each letter typed. */
const PAUSE_MS = 400

/** The server looks for no longer text. */
const LONGEST = 200

/** Searches the evidence of the logs, after the logs themselves. */
export function useEvidenceSearch(text: string, total: number): EvidenceSearch {
  const source = useEvidenceSource()
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<Found>()

  useEffect(() => {
    if (text === '' || text.length > LONGEST) return undefined

    let stop = () => {}
    const ids = new Set<string>()
    const settle = (state: Found['state']) =>
      setFound({ text, ids: new Set(ids), state, total })

    const timer = setTimeout(() => {
      stop = source.search(text, (part, isDone, error) => {
        part.forEach((id) => ids.add(id))
        settle(error ? 'failed' : isDone ? 'done' : 'searching')
      })
    }, PAUSE_MS)

    return () => {
      clearTimeout(timer)
      stop()
    }
    // News do not begin the search anew: that is left to the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source, text, turn])

  const again = useCallback(() => {
    setFound(undefined)
    setTurn((last) => last + 1)
  }, [])

  if (text === '' || text.length > LONGEST) {
    return { ids: NOTHING, state: 'none', again }
  }

  if (!found || found.text !== text) {
    return { ids: NOTHING, state: 'searching', again }
  }

  const isStale = found.state === 'done' && found.total < total

  return { ids: found.ids, state: isStale ? 'stale' : found.state, again }
}
