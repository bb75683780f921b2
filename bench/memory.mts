/** How much memory a process holds, as the system counts it. */
import { execFileSync } from 'node:child_process'

const EVERY_MS = 500

/** Resident set. */
export function residentMegabytes(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`])

  return Number(kilobytes.toString()) / 1024
}

/** From now on. Whoever asks for figures ends it. */
export function watchMemory(pid: number) {
  const seen: number[] = []
  const timer = setInterval(() => seen.push(residentMegabytes(pid)), EVERY_MS)

  return {
    most: () => Math.max(...seen),
    /** The most of each third of the time. */
    thirds: () => {
      clearInterval(timer)
      const third = Math.ceil(seen.length / 3)

      return [0, 1, 2].map((part) =>
        Math.max(...seen.slice(part * third, (part + 1) * third))
      )
    },
  }
}
