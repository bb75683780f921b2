/** Gives the lines of a file to a target: many at once, those of one offer in their order. */
import { statSync } from 'node:fs'
import { Failure } from '../../node/domain/errors'
import { MAX_BODY_BYTES } from '../../node/routes/body'
import { Checkpoint } from './checkpoint'
import { Lanes } from './lanes'
import { Line, offerOf, readLine } from './line'
import { lineReader, TextLine } from './lineReader'
import { Pause, Wait } from './pause'
import { Progress } from './progress'
import { Target } from './target'

export type Job = {
  readonly file: string
  /** Where it is remembered how far the file was ingested. */
  readonly state: string
  /** Takes the lines that were refused, and why. */
  readonly rejected: string
  /** Lines that are sent at once. */
  readonly parallel: number
}

export type Parts = {
  readonly target: Target
  readonly progress: (totalBytes: number) => Progress
  /** Ends the run when what is under way has been answered. */
  readonly signal: AbortSignal
  readonly wait?: Wait
}

export type Summary = {
  /** Lines that this run was through with, rejected ones among them. */
  readonly lines: number
  /** Lines that were rejected, in this run and in those that it went on with. */
  readonly rejected: number
  readonly isComplete: boolean
}

const SAVE_EVERY_MS = 1_000

/** Lines that are read ahead, for each that is under way. */
const AHEAD = 8

/** Goes on where the last run ended. @throws Stopped, and what keeps the file from being read. */
export async function ingest(job: Job, parts: Parts): Promise<Summary> {
  const { target, signal } = parts
  const checkpoint = Checkpoint.open(job.file, job.state, job.rejected)
  const begin = checkpoint.place.line
  const reader = lineReader(job.file, checkpoint.place, MAX_BODY_BYTES)
  const lanes = new Lanes(job.parallel, job.parallel * AHEAD)
  const pause = new Pause(signal, parts.wait)
  const progress = parts.progress(statSync(job.file).size)
  let savedAt = 0

  const tally = () => ({
    bytes: reader.bytesRead(),
    lines: checkpoint.place.line,
    rejected: checkpoint.rejected,
  })

  const saveSometimes = () => {
    if (performance.now() < savedAt + SAVE_EVERY_MS) return
    savedAt = performance.now()
    checkpoint.save()
    progress.show(tally())
  }

  const finish = (line: TextLine, rejection: object | null) => {
    checkpoint.finish(line.number, line.end, rejection)
    saveSometimes()
  }

  const deliver = async (text: TextLine, line: Line): Promise<void> => {
    const key = checkpoint.keyOf(text.number, text.text ?? '')

    for (;;) {
      await pause.over()
      // What was not begun is left to the next run.
      if (signal.aborted) return

      const outcome = await target.send(line, key)

      if (outcome.kind === 'later') {
        await pause.begin(outcome.seconds, outcome.reason)
      } else {
        pause.end()

        return finish(
          text,
          outcome.kind === 'rejected'
            ? { error: outcome.error, text: text.text }
            : null
        )
      }
    }
  }

  try {
    // Keys are made of what it says: it must be there before the first is used.
    checkpoint.save()

    for await (const line of reader) {
      if (signal.aborted) break

      const told = understand(line)

      if (!('line' in told)) finish(line, told.rejection)
      else await lanes.add(offerOf(told.line), () => deliver(line, told.line))
    }

    await lanes.end()
  } finally {
    await lanes.settled()
    checkpoint.save()
    progress.end(tally())
  }

  return {
    lines: checkpoint.place.line - begin,
    rejected: checkpoint.rejected,
    isComplete: !signal.aborted,
  }
}

/** What a line says, or why it says nothing; an empty one is no fault. */
function understand({
  text,
}: TextLine): { line: Line } | { rejection: object | null } {
  if (text === null) {
    const message = `The line is longer than ${MAX_BODY_BYTES} bytes.`

    return { rejection: { error: { code: 'BODY_TOO_LARGE', message } } }
  }
  if (!text.trim()) return { rejection: null }

  try {
    return { line: readLine(text) }
  } catch (error) {
    const { code, message, facts } = error as Failure

    return {
      rejection: { error: { code, message, details: facts.details }, text },
    }
  }
}
