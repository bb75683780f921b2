/** One wait for all lines: who is told to come later lets the others wait as well. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Stopped } from './target'

export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>

/** How long nothing at all may be taken before the run gives up. */
const PATIENCE_SECONDS = 300

const MAX_WAIT_SECONDS = 60

export class Pause {
  private waiting: Promise<unknown> | null = null
  private waitedSeconds = 0

  constructor(
    private readonly signal: AbortSignal,
    private readonly wait: Wait = (ms) => sleep(ms, undefined, { signal })
  ) {}

  async over(): Promise<void> {
    while (this.waiting) await this.waiting
  }

  /** Something was taken, so patience begins anew. */
  end(): void {
    this.waitedSeconds = 0
  }

  /** Waits, for all, for so long. @throws Stopped when it has been too long in all. */
  async begin(seconds: number, reason: string): Promise<void> {
    if (this.waiting) return this.over()

    const length = Math.min(Math.max(seconds, 0), MAX_WAIT_SECONDS)

    this.waitedSeconds += length

    if (this.waitedSeconds > PATIENCE_SECONDS) {
      throw new Stopped(
        `Nothing was taken for ${PATIENCE_SECONDS} s. The last answer: ${reason}`
      )
    }

    this.waiting = this.wait(length * 1000, this.signal)
      // The run ends; who waited finds that out by itself.
      .catch(() => undefined)
      .finally(() => {
        this.waiting = null
      })
    await this.waiting
  }
}
