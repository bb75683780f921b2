import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fail, root, run, say } from './run.mjs'

const INPUTS = ['react', 'host/shell', 'messages', 'admin', 'package-lock.json']
const NO_INPUT = /[\\/]node_modules$|\.test\.tsx?$/
const BUILT = join(root, 'build/shell/index.html')
const ASSETS = join(root, 'build/shell/assets')

/** So long may a host run, or a page stay open, on what was built before. */
const ASSET_TTL_MS = 7 * 24 * 60 * 60 * 1000

/** Tells of which inputs the build was made. */
const STAMP = join(root, 'build/shell.sha256')

/** Builds the pages when something they are made of has changed since. */
export async function buildShellIfChanged() {
  const [inputs, built] = await Promise.all([
    hashOfInputs(),
    readFile(STAMP, 'utf8').catch(() => ''),
  ])

  if (inputs === built && existsSync(BUILT)) return
  say('Building the pages...')
  await build(inputs)
}

/** Builds the pages. */
export async function buildShell() {
  await build(await hashOfInputs())
}

async function build(inputs) {
  await rm(STAMP, { force: true })
  await removeOldAssets()
  const code = await run(process.execPath, [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    'host/shell/vite.config.mts',
    '--logLevel',
    'warn',
  ])

  if (code !== 0) fail('The pages could not be built: see above.')
  await mkdir(join(root, 'build'), { recursive: true })
  await writeFile(STAMP, inputs)
}

async function removeOldAssets() {
  const names = await readdir(ASSETS).catch(() => [])

  for (const name of names) {
    const path = join(ASSETS, name)
    const { mtimeMs } = await stat(path)

    if (Date.now() - mtimeMs > ASSET_TTL_MS) await rm(path)
  }
}

async function hashOfInputs() {
  const files = (await Promise.all(INPUTS.map(filesOf))).flat().sort()
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
