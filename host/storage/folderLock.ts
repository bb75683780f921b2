/**
 * Keeps a folder to one process: PGlite would damage files that two write. A
 * lock whose process has ended is taken over.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { isAlive, Process, thisProcess } from './processes'

/** The locks that this process holds. */
const held = new Set<string>()

/**
 * Takes the lock of the folder, which is made when missing, and returns what
 * gives it back.
 *
 * @throws when another process has it, with its id.
 */
export function lockFolder(folder: string): () => void {
  const lock = join(resolve(folder), 'lock')
  const draft = `${lock}.${process.pid}`

  mkdirSync(folder, { recursive: true })
  writeFileSync(draft, JSON.stringify(thisProcess()))

  try {
    // A link is made whole or not at all, and only by who comes first.
    while (!succeeds(() => linkSync(draft, lock), 'EEXIST')) {
      removeStale(lock, folder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  held.add(lock)

  return () => {
    held.delete(lock)
    rmSync(lock, { force: true })
  }
}

function removeStale(lock: string, folder: string): void {
  const found = read(lock)

  if (found === null) return
  const holder = toProcess(found)

  if (holder && (held.has(lock) || isOther(holder))) {
    throw new Error(
      `The data folder ${folder} is in use by process ${holder.pid}. Stop that process, or choose another DATA_DIR.`
    )
  }
  const moved = `${lock}.${process.pid}.stale`

  if (!succeeds(() => renameSync(lock, moved), 'ENOENT')) return

  // Somebody else may have been faster, and this be their lock: give it back.
  if (read(moved) === found) rmSync(moved)
  else renameSync(moved, lock)
}

function isOther(holder: Process): boolean {
  return holder.pid !== process.pid && isAlive(holder)
}

function read(file: string): string | null {
  let text: string | null = null

  succeeds(() => (text = readFileSync(file, 'utf8')), 'ENOENT')

  return text
}

/** Null when the text is not a process: the machine went down while it was written. */
function toProcess(text: string): Process | null {
  try {
    return JSON.parse(text) as Process
  } catch {
    return null
  }
}

/** False when it fails with the code; other failures are thrown on. */
function succeeds(work: () => unknown, code: string): boolean {
  try {
    work()

    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return false
    throw error
  }
}
