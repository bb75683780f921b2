/** Sums up what was measured. */

/** The value that `share` of the measurements do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)

  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}

/** What a measurement prints: a name and its figures. */
export type Row = Readonly<Record<string, string | number>>

export function milliseconds(value: number): number {
  return Math.round(value * 10) / 10
}

/** The rows as a table in Markdown. */
export function markdownOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0])
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`

  return [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => row[name]))),
  ].join('\n')
}
