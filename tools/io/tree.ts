/** The files of the project, as the checks of `npm run check:io` read them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Tree = {
  /** Paths of all files, in order, with `/` between their parts. */
  readonly paths: readonly string[]
  /** The text of a file; undefined when there is none. */
  read(path: string): string | undefined
  /** The bytes of a file; undefined when there is none. */
  readBytes(path: string): Buffer | undefined
  /** Bytes of a file; 0 when there is none. */
  sizeOf(path: string): number
}

/** Never sent, large, and of no interest to any check. */
const LEFT_OUT = ['node_modules', '.git']

/** The files of a folder as they stand on the disk. */
export function readTree(root: string): Tree {
  const readBytes = (path: string) =>
    orNothing(() => readFileSync(join(root, path)))

  return {
    paths: pathsBelow(root, '').sort(),
    read: (path) => readBytes(path)?.toString('utf8'),
    readBytes,
    sizeOf: (path) => orNothing(() => statSync(join(root, path)).size) ?? 0,
  }
}

/** A tree with some files changed, added (a text) or taken away (null). */
export function withChanges(
  tree: Tree,
  changes: Readonly<Record<string, string | Buffer | null>>
): Tree {
  const paths = new Set([...tree.paths, ...Object.keys(changes)])
  const changed = (path: string) =>
    path in changes ? (changes[path] ?? undefined) : undefined

  const readBytes = (path: string) =>
    path in changes
      ? changed(path) === undefined
        ? undefined
        : Buffer.from(changed(path) as string)
      : tree.readBytes(path)

  return {
    paths: [...paths].filter((path) => changes[path] !== null).sort(),
    read: (path) =>
      path in changes ? readBytes(path)?.toString('utf8') : tree.read(path),
    readBytes,
    sizeOf: (path) =>
      path in changes ? (readBytes(path)?.length ?? 0) : tree.sizeOf(path),
  }
}

/** The paths below a folder, of the tree alone. */
export function below(tree: Tree, folder: string): string[] {
  return tree.paths.filter((path) => path.startsWith(`${folder}/`))
}

function pathsBelow(root: string, folder: string): string[] {
  const entries =
    orNothing(() => readdirSync(join(root, folder), { withFileTypes: true })) ??
    []

  return entries
    .filter(({ name }) => !LEFT_OUT.includes(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name

      return entry.isDirectory() ? pathsBelow(root, path) : [path]
    })
}

/** Files come and go while a host runs in the same folder. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined

    throw error
  }
}
