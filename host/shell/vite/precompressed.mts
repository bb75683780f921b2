import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = /\.(js|css|svg)$/

/**
 * Lays a `.gz` and a `.br` beside each file of the build, so that the server
 * compresses nothing while it answers. The page itself is left out: the server
 * writes into it.
 */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const files = Object.keys(bundle).filter((file) =>
        COMPRESSIBLE.test(file)
      )

      await Promise.all(files.map((file) => compress(join(dir, file))))
    },
  }
}

async function compress(file: string) {
  const content = await readFile(file)

  await Promise.all([
    promisify(gzip)(content, { level: 9 }).then((gz) =>
      writeFile(`${file}.gz`, gz)
    ),
    promisify(brotliCompress)(content).then((br) =>
      writeFile(`${file}.br`, br)
    ),
  ])
}
