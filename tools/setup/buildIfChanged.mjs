import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { root } from './run.mjs'

const NO_INPUT = /[\\/](?:build|node_modules|testing)$|\.test\.tsx?$/

/**
 * Something that is built.
 *
 * @typedef {object} Build
 * @property {readonly string[]} inputs Files and folders that it is made of.
 * @property {string} built The file that is there when it was built.
 * @property {string} stamp The file that tells of which inputs.
 * @property {() => Promise<void>} build
 */

/**
 * Builds it when something that it is made of has changed since.
 *
 * @param {Build} work
 */
export async function buildIfChanged(work) {
  const [inputs, stamped] = await Promise.all([
    hashOf(work.inputs),
    readFile(work.stamp, 'utf8').catch(() => ''),
  ])

  if (inputs === stamped && existsSync(work.built)) return
  await build(work, inputs)
}

/**
 * Builds it.
 *
 * @param {Build} work
 */
export async function buildAnew(work) {
  await build(work, await hashOf(work.inputs))
}

async function build(work, inputs) {
  await rm(work.stamp, { force: true })
  await work.build()
  await mkdir(dirname(work.stamp), { recursive: true })
  await writeFile(work.stamp, inputs)
}

async function hashOf(inputs) {
  const files = (await Promise.all(inputs.map(filesOf))).flat().sort()
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')

  files.forEach((file, index) => {
    const name = relative(root, file)

    // The lengths keep what ends one file apart from what begins the next.
    hash.update(`${name}:${contents[index].length}:`).update(contents[index])
  })

  return hash.digest('hex')
}

async function filesOf(path) {
  const full = join(root, path)

  if (NO_INPUT.test(full)) return []
  const entries = await readdir(full, { withFileTypes: true }).catch(() => null)

  if (!entries) return [full]
  const files = entries.map((entry) => {
    const name = join(path, entry.name)

    if (entry.isDirectory()) return filesOf(name)

    return NO_INPUT.test(name) ? [] : [join(root, name)]
  })

  return (await Promise.all(files)).flat()
}
