import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { graphqlFiles } from './vite/graphqlFiles.mts'
import { precompressed } from './vite/precompressed.mts'
import { styleguideCss } from './vite/styleguideCss.mts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const pages = createRequire(
  new URL('../../react/package.json', import.meta.url)
)

export default defineConfig({
  root: path('.'),
  plugins: [styleguideCss(), graphqlFiles(), precompressed()],
  resolve: {
    alias: {
      'vtex.styleguide': path('./platform/vtex.styleguide.ts'),
      'vtex.render-runtime': path('./platform/vtex.render-runtime.tsx'),
      // The pages speak GraphQL 15, as inside VTEX IO, and the host 16. The
      // Apollo client lies beside the host's copy and must not bring a second.
      graphql: dirname(pages.resolve('graphql/package.json')),
    },
    dedupe: ['react', 'react-dom'],
  },
  // The Apollo client sets this on the window in a file that it calls free of
  // side effects, so that the bundler leaves the file out.
  define: { __DEV__: 'false' },
  // The React of VTEX IO has no JSX runtime: each file imports React itself.
  oxc: { jsx: { runtime: 'classic' } },
  build: {
    outDir: path('../../build/shell'),
    // A running host goes on serving the files that it found at its start, and an
    // open page goes on asking for them: tools/setup removes old ones in time.
    emptyOutDir: false,
    target: 'es2020',
    // Small files stay files: a strict Content-Security-Policy allows no data URLs.
    assetsInlineLimit: 0,
  },
})
