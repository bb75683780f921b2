/**
 * PGlite in a thread of its own: PostgreSQL in WebAssembly computes without
 * pause, and here nobody waits for it but who asked. Plain JavaScript, as Node
 * starts a thread without a compiler.
 */
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { parentPort, workerData } from 'node:worker_threads'
import { createWhole, DURABLE_PARAMS, SyncedFiles } from './pgliteFiles.mjs'
import { openInMemory } from './pgliteMemory.mjs'

/** How many lines of what PostgreSQL says are kept, to explain why it did not start. */
const LINES_KEPT = 3

const told = []

// JSON travels between the threads as text, which is cheaper to copy.
const asText = (text) => text
const options = {
  // What the migrations may create; a database that has them needs them at each start.
  extensions: { btree_gin, pg_trgm },
  parsers: { 114: asText, 3802: asText },
  onStderr: (line) => {
    told.push(line.trim())
    if (told.length > LINES_KEPT) told.shift()

    return true
  },
}

const db = await open(workerData.folder).catch((error) => {
  throw new Error([error.message, ...told].join(' | '))
})

parentPort.on('message', async ({ id, text, values }) => {
  try {
    parentPort.postMessage({ id, rows: await run(text, values) })
    if (text === null) parentPort.close()
  } catch (error) {
    parentPort.postMessage({ id, error: toPlain(error) })
  }
})
parentPort.postMessage({ id: 0, rows: [] })

/** Without `values`, a script of many statements; without `text`, the end. */
async function run(text, values) {
  if (text === null) await db.close()
  else if (!values) await db.exec(text)
  else return (await db.query(text, values, { rowMode: 'array' })).rows

  return []
}

/** `folder` null: in memory. */
async function open(folder) {
  if (folder === null) return openInMemory(options)

  await createWhole(folder, async (unfinished) => {
    const created = await PGlite.create({ fs: new SyncedFiles(unfinished) })

    await created.close()
  })

  return PGlite.create({
    ...options,
    fs: new SyncedFiles(folder),
    startParams: [
      ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
      ...DURABLE_PARAMS,
    ],
  })
}

/** Threads pass errors on without the fields that tell their kind. */
function toPlain({ message, code, detail, constraint, where }) {
  return { message, code, detail, constraint, where }
}
