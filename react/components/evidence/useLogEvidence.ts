import { useCallback, useEffect, useState } from 'react'

import type { Evidence, Log } from '../../model/log'
import type { ReadError } from '../../model/readError'
import { useEvidenceSource } from './EvidenceContext'

type State = { logId: string; evidence?: Evidence; error?: ReadError }

/** What is known of the evidence of a log; nothing while it is being read. */
export type EvidenceRead = Omit<State, 'logId'> & { again: () => void }

/** Reads the evidence of a log. What belongs to another log is never told. */
export function useLogEvidence({
  id,
  hasEvidence,
}: Pick<Log, 'id' | 'hasEvidence'>): EvidenceRead {
  const source = useEvidenceSource()
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<State>({ logId: id })

  useEffect(() => {
    let isWanted = true
    const settle = (change: Partial<State>) => {
      if (isWanted) setState({ logId: id, ...change })
    }

    settle({})
    source.read({ id, hasEvidence }).then(
      (evidence) => settle({ evidence }),
      (error: ReadError) => settle({ error })
    )

    return () => {
      isWanted = false
    }
  }, [source, id, hasEvidence, turn])

  const again = useCallback(() => setTurn((last) => last + 1), [])
  // Until the effect has run, the state still tells of the log before.
  const { evidence, error } =
    state.logId === id ? state : { evidence: undefined, error: undefined }

  return { evidence, error, again }
}
