import React, { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

import type { ReadEvidence } from '../../model/export/exportRun'
import type { Log } from '../../model/log'
import type { Query } from '../../model/offerQueryString'

/** What a file needs besides the logs on the screen. */
export type ExportSource = {
  account: string
  /** The whole address of the interaction's page. */
  link: string
  /** All logs that have come, whatever a filter leaves. */
  logs: Log[]
  /** Whether those are all there are. */
  isComplete: boolean
  /** What narrows the logs on the screen, as in the address. */
  filter: Query
  /** Rejects with a `ReadError`. Absent where there is no evidence to have. */
  readEvidence?: ReadEvidence
  /** The address of the page that opens a file again; absent on that page. */
  savedHref?: string
  onOpen: (to: string) => void
}

const ExportContext = createContext<ExportSource | undefined>(undefined)

type Props = { source: ExportSource; children: ReactNode }

/** Lets the parts below be saved as a file. */
export function ExportProvider({ source, children }: Props) {
  return (
    <ExportContext.Provider value={source}>{children}</ExportContext.Provider>
  )
}

export function useExportSource(): ExportSource | undefined {
  return useContext(ExportContext)
}
