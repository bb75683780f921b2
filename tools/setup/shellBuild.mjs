import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, root, run, say } from './run.mjs'

const ASSETS = join(root, 'build/shell/assets')

/** So long may a host run, or a page stay open, on what was built before. */
const ASSET_TTL_MS = 7 * 24 * 60 * 60 * 1000

/**
 * The pages.
 *
 * @type {import('./buildIfChanged.mjs').Build}
 */
export const shell = {
  inputs: ['react', 'host/shell', 'messages', 'admin', 'package-lock.json'],
  built: join(root, 'build/shell/index.html'),
  stamp: join(root, 'build/shell.sha256'),
  async build() {
    say('Building the pages...')
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
  },
}

async function removeOldAssets() {
  const names = await readdir(ASSETS).catch(() => [])

  for (const name of names) {
    const path = join(ASSETS, name)
    const { mtimeMs } = await stat(path)

    if (Date.now() - mtimeMs > ASSET_TTL_MS) await rm(path)
  }
}
