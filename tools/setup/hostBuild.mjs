import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, root } from './run.mjs'

/** Beside the host, so that it finds the packages that the host finds. */
const BUILT = join(root, 'host/build/main.js')

/**
 * The program of the host as one file. Compiled as it is loaded, each function
 * would be given its name once more whenever one is made, which costs a tenth of
 * a request.
 *
 * @type {import('./buildIfChanged.mjs').Build}
 */
export const host = {
  inputs: ['host', 'node', 'manifest.json', 'package-lock.json'],
  built: BUILT,
  stamp: join(root, 'host/build/main.sha256'),
  async build() {
    // Only now: the dependencies may just have been installed.
    const { build } = await import('esbuild')
    const mine = BUILT.replace(/js$/, `${process.pid}.js`)

    try {
      await build({
        absWorkingDir: root,
        entryPoints: ['host/main.ts'],
        outfile: mine,
        bundle: true,
        packages: 'external',
        platform: 'node',
        target: 'node20',
        sourcemap: 'inline',
        sourcesContent: false,
        logLevel: 'silent',
      })
      // Another process may be reading it.
      await rename(mine, BUILT)
    } catch (error) {
      fail(`The host could not be built: ${error.message}`)
    }
  },
}
