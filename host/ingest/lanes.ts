/**
 * Does work for many offers at once, and for one offer in its order. Who adds
 * work waits while there is enough of it, so that memory stays as it is.
 */
import { Turns } from '../../node/storage/turns'

export class Lanes {
  private readonly turns = new Turns()
  private readonly waiting: Array<() => void> = []
  private running = 0
  private held = 0
  private changed: () => void = () => undefined
  private failure: { readonly error: unknown } | null = null

  /** So many works run at once, and so many are held in all. */
  constructor(
    private readonly atOnce: number,
    private readonly maxHeld: number
  ) {}

  /** Resolves when more may be added. @throws what any work threw. */
  async add(offer: string, work: () => Promise<void>): Promise<void> {
    this.held += 1

    void this.turns
      .take(offer, () => this.run(work))
      .catch((error) => {
        this.failure ??= { error }
      })
      .finally(() => {
        this.held -= 1
        this.changed()
      })

    await this.until(() => this.held < this.maxHeld)
  }

  /** Resolves when all that was added is done. @throws what any work threw. */
  end(): Promise<void> {
    return this.until(() => this.held === 0)
  }

  /** Resolves when nothing runs any more, well or not. */
  async settled(): Promise<void> {
    while (this.held) await this.change()
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.failure) await this.change()
    if (this.failure) throw this.failure.error
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.changed = resolve
    })
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.running === this.atOnce) {
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    } else {
      this.running += 1
    }

    try {
      // What comes after a failure would come before what failed.
      if (!this.failure) await work()
    } finally {
      const next = this.waiting.shift()

      if (next) next()
      else this.running -= 1
    }
  }
}
