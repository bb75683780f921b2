/** A disk that is soon full: some megabytes of memory as a file system of its own. */
import { execFileSync } from 'node:child_process'
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  /** Belongs to whom the servers of tests run as. */
  readonly folder: string
  /** Leaves no room. */
  readonly fill: () => void
  /** Gives the room back. */
  readonly clear: () => void
  readonly remove: () => void
}

/** Null where this process may not mount anything. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const place = mkdtempSync(join(tmpdir(), 'offer-management-disk-'))
  const filling = join(place, 'filling')

  try {
    execFileSync(
      'mount',
      ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place],
      { stdio: 'ignore' }
    )
  } catch {
    rmSync(place, { recursive: true })

    return null
  }

  const folder = join(place, 'tables')
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody']))

  mkdirSync(folder)
  // Who may mount is root, and PostgreSQL does not run as root.
  chownSync(folder, idOf('-u'), idOf('-g'))

  return {
    folder,
    fill: () => fillUp(filling, megabytes),
    clear: () => rmSync(filling),
    remove: () => {
      execFileSync('umount', ['--lazy', place])
      rmSync(place, { recursive: true })
    },
  }
}

function fillUp(file: string, megabytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(megabytes * 1024 * 1024))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
