/**
 * Lets work under one name happen one after the other, within this process.
 * Work under other names does not wait.
 */

export class Turns {
  private readonly last = new Map<string, Promise<unknown>>()

  /** Runs `work` when all that came before it under this name has ended, well or not. */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(name)
    const mine = before ? before.then(work, work) : work()

    this.last.set(name, mine)

    try {
      return await mine
    } finally {
      if (this.last.get(name) === mine) this.last.delete(name)
    }
  }
}
