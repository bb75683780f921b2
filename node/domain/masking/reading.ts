/**
 * A text as it reads after decoding, with the way back: each of its characters
 * knows its place in the source. Secrets are looked for in readings, and masked
 * in the source.
 */

/** Stands between the words of a command; decoded text never holds one. */
export const WORD_END = '\0'

export class Reading {
  // Runs of the text: where each begins here, and what it covers in the parent.
  private readonly starts: number[] = []
  private readonly froms: number[] = []
  private readonly tos: number[] = []
  private readonly parts: string[] = []
  private length = 0
  private whole: string | null = null

  constructor(private readonly parent: Reading | string) {}

  /** The source as it stands. */
  static of(source: string): Reading {
    const reading = new Reading(source)

    reading.keep(0, source.length)

    return reading
  }

  get text(): string {
    this.whole ??= this.parts.join('')

    return this.whole
  }

  get parentText(): string {
    return typeof this.parent === 'string' ? this.parent : this.parent.text
  }

  /** Takes a part of the parent as it is. */
  keep(from: number, to: number): void {
    if (from < to) this.add(this.parentText.slice(from, to), from, to)
  }

  /** Takes what a part of the parent stands for. */
  put(text: string, from: number, to: number): void {
    this.add(text, from, to)
  }

  /** Where a character begins in the source. */
  startOf(index: number): number {
    const run = this.runAt(index)
    const from = this.froms[run]
    const place = this.isKept(run) ? from + index - this.starts[run] : from

    return typeof this.parent === 'string' ? place : this.parent.startOf(place)
  }

  /** Where what is before `index` ends in the source. */
  endOf(index: number): number {
    const run = this.runAt(index - 1)
    const place = this.isKept(run)
      ? this.froms[run] + index - this.starts[run]
      : this.tos[run]

    return typeof this.parent === 'string' ? place : this.parent.endOf(place)
  }

  private add(text: string, from: number, to: number): void {
    this.starts.push(this.length)
    this.froms.push(from)
    this.tos.push(to)
    this.parts.push(text)
    this.length += text.length
  }

  private isKept(run: number): boolean {
    const end = this.starts[run + 1] ?? this.length

    return this.tos[run] - this.froms[run] === end - this.starts[run]
  }

  /** The last run that begins at the index or before. */
  private runAt(index: number): number {
    let low = 0
    let high = this.starts.length - 1

    while (low < high) {
      const middle = (low + high + 1) >> 1

      if (this.starts[middle] <= index) low = middle
      else high = middle - 1
    }

    return low
  }
}
