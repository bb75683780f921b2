import type { Evidence, Log } from '../log'

/** So many logs one question for evidence may name. */
const MOST_ASKED = 500

/** So many logs are written before the browser may draw again. */
const PIECE = 1000

/** Writes a file piece by piece: its beginning, each log, its end. */
export type ExportWriter = {
  head: () => string
  log: (log: Log, evidence: Evidence | undefined, index: number) => string
  tail: () => string
}

/**
 * Reads the evidence of some of these logs, the first among them; more at the
 * pleasure of the reader, which bounds its answers by their size.
 */
export type ReadEvidence = (logIds: string[]) => Promise<Map<string, Evidence>>

/** A file that is being written. It keeps what it has when a read fails. */
export type ExportRun = {
  readonly logs: Log[]
  readonly writer: ExportWriter
  /** Absent: the file holds no evidence. */
  readonly readEvidence?: ReadEvidence
  /** How many logs are written. */
  written: number
  readonly parts: string[]
}

export function beginExport(
  logs: Log[],
  writer: ExportWriter,
  readEvidence?: ReadEvidence
): ExportRun {
  return { logs, writer, readEvidence, written: 0, parts: [writer.head()] }
}

/**
 * Writes on to the end, and gives the parts of the file; undefined when
 * `isWanted` says no in between. What a read throws goes through: called once
 * more, it goes on with the log it came to.
 */
export async function writeExport(
  run: ExportRun,
  isWanted: () => boolean,
  onProgress: (written: number) => void
): Promise<string[] | undefined> {
  const { logs, writer, readEvidence, parts } = run
  let known = new Map<string, Evidence>()

  while (run.written < logs.length) {
    const log = logs[run.written]

    if (readEvidence && log.hasEvidence && !known.has(log.id)) {
      known = await readEvidence(idsFrom(logs, run.written))
      if (!isWanted()) return undefined
      onProgress(run.written)
    }

    parts.push(writer.log(log, known.get(log.id), run.written))
    run.written += 1

    if (run.written % PIECE === 0) {
      await nextTask()
      if (!isWanted()) return undefined
      onProgress(run.written)
    }
  }

  return [...parts, writer.tail()]
}

function idsFrom(logs: Log[], from: number): string[] {
  const ids: string[] = []

  for (let at = from; at < logs.length && ids.length < MOST_ASKED; at += 1) {
    if (logs[at].hasEvidence) ids.push(logs[at].id)
  }

  return ids
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
