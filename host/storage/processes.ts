/** Tells whether a process that left its name somewhere still runs. */
import { readFileSync } from 'node:fs'

export type Process = {
  readonly pid: number
  /** When it began, which tells it from a later process of the same pid; null where the system does not say. */
  readonly started: string | null
}

export function thisProcess(): Process {
  return { pid: process.pid, started: startOf(process.pid) }
}

export function isAlive({ pid, started }: Process): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Processes of other users may not be asked, but they are there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }

  const now = startOf(pid)

  return started === null || now === null || started === now
}

/** The boot of the system and the ticks since, as Linux tells them. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in parentheses, may itself hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')

    return `${boot} ${fields[19]}`
  } catch {
    return null
  }
}
