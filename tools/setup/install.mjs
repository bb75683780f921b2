import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, root, run, say } from './run.mjs'

/**
 * Installs the dependencies when what stands in `node_modules` is not what
 * `package-lock.json` asks for. Packages run no scripts of their own.
 */
export async function installDependencies() {
  if (await isInstalled()) return
  say('Installing the dependencies...')
  const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])

  if (code !== 0) fail('The dependencies could not be installed: see above.')
}

/** npm lists what it has installed in `node_modules`, as the last thing it does. */
async function isInstalled() {
  const [asked, installed] = await Promise.all([
    readPackages('package-lock.json'),
    readPackages('node_modules/.package-lock.json'),
  ])

  return Object.entries(asked).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      // Binaries for other systems are asked for and not installed.
      (optional && !installed[path]) ||
      (installed[path] && (link || installed[path].version === version))
  )
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(join(root, file), 'utf8')).packages
  } catch {
    return {}
  }
}

function npm(args) {
  const cli = process.env.npm_execpath

  if (cli) return run(process.execPath, [cli, ...args])

  return run('npm', args, { shell: process.platform === 'win32' })
}
