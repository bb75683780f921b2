/**
 * Remembers on disk how far a file has been ingested, so that a run that ended
 * anyhow is gone on with. What counts is the last line before which nothing is
 * left to do; lines beyond it are sent again, with the same keys.
 */
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  closeSync,
} from 'node:fs'
import { Place, START } from './lineReader'
import { Stopped } from './target'

type State = Place & {
  /** Tells the file from others, also when it has grown. */
  readonly head: string
  /** Names the first run; keys are made of it. */
  readonly identity: string
  readonly rejected: number
  /** How long the file of rejected lines then was. */
  readonly rejectedBytes: number
}

type Done = { readonly end: number; readonly rejection: string | null }

const HEAD_BYTES = 64 * 1024

export class Checkpoint {
  private readonly done = new Map<number, Done>()
  private unsaved = ''

  private constructor(
    private readonly path: string,
    private readonly rejectedPath: string,
    private state: State
  ) {}

  /** @throws Stopped when it was kept for another file. */
  static open(file: string, path: string, rejectedPath: string): Checkpoint {
    const { size } = statSync(file)
    const head = headOf(file, Math.min(size, HEAD_BYTES))

    if (!existsSync(path)) {
      const identity = createHash('sha256')
        .update(`${head} ${size}`)
        .digest('hex')

      writeFileSync(rejectedPath, '')

      return new Checkpoint(path, rejectedPath, {
        ...START,
        head: `${Math.min(size, HEAD_BYTES)} ${head}`,
        identity,
        rejected: 0,
        rejectedBytes: 0,
      })
    }

    const state: State = JSON.parse(readFileSync(path, 'utf8'))
    const [bytes, known] = state.head.split(' ')

    if (size < Number(bytes) || headOf(file, Number(bytes)) !== known) {
      throw new Stopped(
        `${path} tells of another file. Remove it to begin with ${file} anew.`
      )
    }
    // What was written after the state was saved belongs to lines that come again.
    if (existsSync(rejectedPath)) {
      truncateSync(rejectedPath, state.rejectedBytes)
    }

    return new Checkpoint(path, rejectedPath, state)
  }

  get place(): Place {
    return this.state
  }

  get rejected(): number {
    return this.state.rejected
  }

  /** The same for the same line in every run. */
  keyOf(line: number, text: string): string {
    return createHash('sha256')
      .update(`${this.state.identity} ${line} `)
      .update(text)
      .digest('hex')
      .slice(0, 48)
  }

  /** Notes that a line is done. Lines may be done in any order. */
  finish(line: number, end: number, rejection: object | null): void {
    this.done.set(line, {
      end,
      rejection: rejection && `${JSON.stringify({ line, ...rejection })}\n`,
    })

    for (;;) {
      const next = this.state.line + 1
      const found = this.done.get(next)

      if (!found) return

      this.done.delete(next)
      this.unsaved += found.rejection ?? ''
      this.state = {
        ...this.state,
        line: next,
        offset: found.end,
        rejected: this.state.rejected + (found.rejection ? 1 : 0),
        rejectedBytes:
          this.state.rejectedBytes + Buffer.byteLength(found.rejection ?? ''),
      }
    }
  }

  /** Rejected lines first, so that none is lost; the state at once or not at all. */
  save(): void {
    if (this.unsaved) appendFileSync(this.rejectedPath, this.unsaved)
    this.unsaved = ''
    writeFileSync(`${this.path}.new`, JSON.stringify(this.state))
    renameSync(`${this.path}.new`, this.path)
  }
}

function headOf(file: string, bytes: number): string {
  const head = Buffer.alloc(bytes)
  const handle = openSync(file, 'r')

  try {
    readSync(handle, head, 0, bytes, 0)
  } finally {
    closeSync(handle)
  }

  return createHash('sha256').update(head).digest('hex')
}
