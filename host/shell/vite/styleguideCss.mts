import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'

// Vite takes a file for a CSS module only when its name says so.
const AS_MODULE = '?vtex.module.css'
const STYLEGUIDE = /[\\/]node_modules[\\/]@vtex[\\/]styleguide[\\/]/

/**
 * Compiles the styles of the styleguide as the builder of VTEX IO does: every
 * `*.css` as a CSS module, but for `*.global.css`.
 */
export function styleguideCss(): Plugin {
  return {
    name: 'styleguide-css',
    enforce: 'pre',
    resolveId(source, importer) {
      const isModule =
        importer &&
        STYLEGUIDE.test(importer) &&
        source.endsWith('.css') &&
        !source.endsWith('.global.css')

      return isModule
        ? resolve(dirname(importer), source) + AS_MODULE
        : undefined
    },
    load(id) {
      return id.endsWith(AS_MODULE)
        ? readFileSync(id.slice(0, -AS_MODULE.length), 'utf8')
        : undefined
    },
    transform(text, id) {
      // A hack for a browser long gone, which is no valid CSS.
      return id.endsWith('tachyons.css')
        ? { code: text.replace(/\*zoom: 1;/g, ''), map: null }
        : undefined
    },
  }
}
