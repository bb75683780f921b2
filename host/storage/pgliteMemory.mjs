/**
 * New databases in memory, which tests open by the hundred. Making one takes
 * PostgreSQL a second; so the first is kept as a file, and the others begin as
 * copies of it.
 */
import { PGlite } from '@electric-sql/pglite'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'

// The build of PGlite names the file, as another one would not read it.
const build = createRequire(import.meta.url).resolve('@electric-sql/pglite')
const modules = build.slice(0, build.lastIndexOf(`${sep}@electric-sql${sep}`))
const { version } = JSON.parse(
  readFileSync(join(dirname(dirname(build)), 'package.json'), 'utf8')
)
const FIRST = join(modules, `.cache/offer-management/pglite-${version}.tar`)

export async function openInMemory(options) {
  const first = readFirst()

  if (first) return PGlite.create({ ...options, loadDataDir: first })

  const db = await PGlite.create(options)

  await keepFirst(db)

  return db
}

function readFirst() {
  try {
    return new Blob([readFileSync(FIRST)])
  } catch (error) {
    if (error.code !== 'ENOENT') throw error

    return undefined
  }
}

/** Several may come at once: each writes beside, and the last one stays. */
async function keepFirst(db) {
  const dump = await db.dumpDataDir('none')
  const beside = `${FIRST}.${randomUUID()}`

  mkdirSync(dirname(FIRST), { recursive: true })
  writeFileSync(beside, Buffer.from(await dump.arrayBuffer()))
  renameSync(beside, FIRST)
}
