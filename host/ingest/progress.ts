/** Tells a person how far a run is: a bar on a terminal, else a line now and then. */
import { Presets, SingleBar } from 'cli-progress'

export type Tally = {
  /** Bytes of the file. */
  readonly bytes: number
  readonly lines: number
  readonly rejected: number
}

export type Progress = {
  readonly show: (tally: Tally) => void
  readonly end: (tally: Tally) => void
}

type Output = NodeJS.WriteStream

const PLAIN_EVERY_MS = 5_000
const MIB = 1024 * 1024

const FORMAT =
  '{bar} {percentage}% of {mib} MiB | {lines} lines | {speed}/s | {rejected} rejected | {eta_formatted} left'

/** `total` is how many bytes the file has. */
export function progress(total: number, output: Output): Progress {
  const speed = speedometer()
  const tell = (tally: Tally) => ({
    lines: tally.lines.toLocaleString('en'),
    rejected: tally.rejected.toLocaleString('en'),
    mib: (total / MIB).toFixed(1),
    speed: speed(tally.lines),
  })

  return output.isTTY
    ? onTerminal(total, output, tell)
    : inLines(total, output, tell)
}

type Tell = (tally: Tally) => Record<string, string | number>

function onTerminal(total: number, output: Output, tell: Tell): Progress {
  const bar = new SingleBar(
    { format: FORMAT, stream: output, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic
  )
  let isStarted = false

  const show = (tally: Tally) => {
    const told = tell(tally)

    if (isStarted) bar.update(tally.bytes, told)
    else bar.start(total, tally.bytes, told)
    isStarted = true
  }

  return {
    show,
    end: (tally) => {
      show(tally)
      bar.stop()
    },
  }
}

function inLines(total: number, output: Output, tell: Tell): Progress {
  let nextAt = 0

  const write = (tally: Tally) => {
    const { lines, rejected, speed } = tell(tally)
    const percent = total ? Math.floor((tally.bytes / total) * 100) : 100

    output.write(
      `${percent} %, ${lines} lines, ${speed}/s, ${rejected} rejected\n`
    )
  }

  return {
    show: (tally) => {
      const now = performance.now()

      if (now < nextAt) return
      nextAt = now + PLAIN_EVERY_MS
      write(tally)
    },
    end: write,
  }
}

/** Lines a second since the first call. */
function speedometer(): (lines: number) => string {
  let first: { readonly at: number; readonly lines: number } | null = null

  return (lines) => {
    first ??= { at: performance.now(), lines }
    const seconds = (performance.now() - first.at) / 1000

    return seconds > 0
      ? Math.round((lines - first.lines) / seconds).toLocaleString('en')
      : '0'
  }
}
