import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, root, run, say } from './run.mjs'

const LOCK = join(root, 'package-lock.json')

/** npm lists here what it has installed, as the last thing it does. */
const INSTALLED = join(root, 'node_modules/.package-lock.json')

/** Tells for which lock file we installed; goes with the folder. */
const STAMP = join(root, 'node_modules/.offer-management.sha256')

/**
 * Installs the dependencies when what stands in `node_modules` is not what
 * `package-lock.json` asks for. Packages run no scripts of their own.
 */
export async function installDependencies() {
  const lock = await readFile(LOCK, 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')

  if ((await read(STAMP)) === hash || (await isInstalled(lock))) return
  say('Installing the dependencies...')
  const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])

  if (code !== 0) fail('The dependencies could not be installed: see above.')
  await writeFile(STAMP, hash)
}

/** Whether somebody who called npm by hand has installed the same. */
async function isInstalled(lock) {
  const asked = JSON.parse(lock).packages
  const { packages: installed } = JSON.parse((await read(INSTALLED)) || '{}')

  return (
    installed !== undefined &&
    Object.entries(asked).every(
      ([path, { version, optional, link }]) =>
        !path.startsWith('node_modules/') ||
        // Binaries for other systems are asked for and not installed.
        (optional && !installed[path]) ||
        (installed[path] && (link || installed[path].version === version))
    )
  )
}

function read(file) {
  return readFile(file, 'utf8').catch(() => '')
}

function npm(args) {
  const cli = process.env.npm_execpath

  if (cli) return run(process.execPath, [cli, ...args])

  return run('npm', args, { shell: process.platform === 'win32' })
}
