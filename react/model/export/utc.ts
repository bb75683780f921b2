/** An instant as people write it, always in UTC: `2026-11-20 09:15:02.120 UTC`. */
export function utcText(at: number | string): string {
  return `${new Date(at).toISOString().slice(0, -1).replace('T', ' ')} UTC`
}

/** As `utcText`, or the day alone where no more is known. */
export function utcTextOfLog(log: { at: number; isDateOnly: boolean }): string {
  return log.isDateOnly
    ? new Date(log.at).toISOString().slice(0, 10)
    : utcText(log.at)
}
