/**
 * The files of PGlite on disk, written through. By itself PGlite starts
 * PostgreSQL with fsync turned off, and its file system has none to offer: what
 * it calls committed survives the end of the process, but not of the machine.
 */
import { NodeFS } from '@electric-sql/pglite/nodefs'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** What makes PostgreSQL ask for each commit to be written through. */
export const DURABLE_PARAMS = [
  // `fdatasync`, the usual way, is one that the file system cannot be given.
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
]

const EIO = 29

export class SyncedFiles extends NodeFS {
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options)
    const offerFsync = ({ NODEFS }) => {
      NODEFS.stream_ops.fsync = ({ nfd }) => writeThrough(nfd)
    }

    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...emscriptenOpts.preRun, offerFsync],
      },
    }
  }
}

/**
 * Has `create` fill a new folder, and gives it its name when all of it is on
 * the disk, so that a start cut short leaves no half of a database behind.
 */
export async function createWhole(folder, create) {
  if (existsSync(folder)) return
  const unfinished = `${folder}.new`

  rmSync(unfinished, { recursive: true, force: true })
  await create(unfinished)
  syncAll(unfinished)
  renameSync(unfinished, folder)
  syncPath(dirname(folder))
}

function syncAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)

    if (entry.isDirectory()) syncAll(path)
    else syncPath(path)
  }
  syncPath(folder)
}

function syncPath(path) {
  const file = openSync(path, 'r')

  try {
    writeThrough(file)
  } finally {
    closeSync(file)
  }
}

/** 0, or the number of the error as PostgreSQL in WebAssembly knows it. */
function writeThrough(file) {
  try {
    fsyncSync(file)

    return 0
  } catch {
    // Windows cannot sync a folder, and does not need to.
    return fstatSync(file).isDirectory() ? 0 : EIO
  }
}
