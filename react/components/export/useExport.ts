import { useCallback, useEffect, useRef, useState } from 'react'

import type { ExportRun } from '../../model/export/exportRun'
import { writeExport } from '../../model/export/exportRun'
import type { ReadError } from '../../model/readError'
import { saveFile } from './saveFile'

type Job = { run: ExportRun; name: string; mediaType: string }

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'writing'; done: number; total: number }
  | { kind: 'failed'; error: ReadError }
  | { kind: 'saved'; name: string }

/** Writes files, one at a time, and hands each to the browser once it is whole. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const current = useRef<Job>()

  const goOn = useCallback(async (job: Job) => {
    const isWanted = () => current.current === job
    const tell = (done: number) =>
      setState({ kind: 'writing', done, total: job.run.logs.length })

    tell(job.run.written)

    try {
      const parts = await writeExport(job.run, isWanted, tell)

      if (!parts || !isWanted()) return
      saveFile(job.name, job.mediaType, parts)
      setState({ kind: 'saved', name: job.name })
    } catch (error) {
      if (isWanted()) setState({ kind: 'failed', error: error as ReadError })
    }
  }, [])

  const start = useCallback(
    (job: Job) => {
      current.current = job
      goOn(job)
    },
    [goOn]
  )

  /** Goes on after a failure, with what could not be read. */
  const retry = useCallback(() => {
    if (current.current) goOn(current.current)
  }, [goOn])

  const cancel = useCallback(() => {
    current.current = undefined
    setState({ kind: 'idle' })
  }, [])

  useEffect(
    () => () => {
      current.current = undefined
    },
    []
  )

  return { state, start, retry, cancel }
}
