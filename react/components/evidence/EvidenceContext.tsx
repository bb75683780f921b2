import React, { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

import type { EvidenceSource } from '../../model/evidence/evidenceSource'

export type { EvidenceSource } from '../../model/evidence/evidenceSource'

const NO_EVIDENCE: EvidenceSource = {
  read: () => Promise.resolve({}),
  search: (_text, onPart) => {
    onPart([], true)

    return () => undefined
  },
}

const EvidenceContext = createContext(NO_EVIDENCE)

type Props = { source: EvidenceSource; children: ReactNode }

/** Tells the parts below where evidence comes from. */
export function EvidenceProvider({ source, children }: Props) {
  return (
    <EvidenceContext.Provider value={source}>
      {children}
    </EvidenceContext.Provider>
  )
}

export function useEvidenceSource(): EvidenceSource {
  return useContext(EvidenceContext)
}
