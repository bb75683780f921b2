/**
 * Makes of the app what VTEX IO's node and graphql builders make of it, and
 * prints the folder: `service/src/node` with compiled code, `service/service.json`
 * with the route that the platform adds, and one `service/schema.graphql`.
 * It compiles and does not check types, which `npm run types` does.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const BUILDS = join(ROOT, 'build/service')

/** As .vtexignore leaves them out, and what a package manager puts there. */
const NO_SOURCE = /[\\/](?:node_modules|testing)$|\.test\.ts$|\.d\.ts$/

/** A run of tests may still be in a folder that was built before. */
const BUILD_TTL_MS = 60 * 60 * 1000

/** What the platform calls the route by which it asks for GraphQL. */
const GRAPHQL_ROUTE = { __graphql: { path: '/_v/graphql', public: false } }

/** Finds the compiler of the node builder, which is not that of the project. */
const requireOfNode = createRequire(join(ROOT, 'node/package.json'))

process.stdout.write(await buildService())

/** The folder of the build of the sources as they are now. */
async function buildService() {
  const sources = await sourcesOf('node')
  const contract = await sourcesOf('graphql')
  const folder = join(BUILDS, hashOf([...sources, ...contract, await self()]))

  if (!existsSync(folder)) {
    const draft = `${folder}-${randomUUID()}`
    const compile = createCompiler()

    await write(draft, [
      ...sources.flatMap((source) => toCompiled(source, compile)),
      ['service/schema.graphql', contract.map(([, text]) => text).join('\n')],
      ['service/service.json', toServiceJson(sources)],
    ])
    await putInPlace(draft, folder)
    await removeOldBuilds()
  }

  return folder
}

/** @returns {Promise<Array<[string, string]>>} Paths from the root, and texts. */
async function sourcesOf(path) {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !NO_SOURCE.test(`/${name}`))
      .map(async (entry) => {
        const inside = `${path}/${entry.name}`

        if (entry.isDirectory()) return sourcesOf(inside)

        return [[inside, await readFile(join(ROOT, inside), 'utf8')]]
      })
  )

  return found.flat().sort(([a], [b]) => (a < b ? -1 : 1))
}

async function self() {
  const text = await readFile(fileURLToPath(import.meta.url), 'utf8')
  const { version } = requireOfNode('typescript/package.json')

  return ['builder', `${version} ${text}`]
}

function hashOf(sources) {
  const hash = createHash('sha256')

  for (const [path, text] of sources) {
    // The lengths keep what ends one file apart from what begins the next.
    hash.update(`${path}:${text.length}:${text}`)
  }

  return hash.digest('hex').slice(0, 16)
}

function toCompiled([path, text], compile) {
  const target = `service/src/${path}`

  switch (extname(path)) {
    case '.ts':
      return [[target.replace(/\.ts$/, '.js'), compile(path, text)]]
    case '.json':
      return [[target, text]]
    default:
      return []
  }
}

/** The compiler takes long to load: nothing but a build needs it. */
function createCompiler() {
  const typescript = requireOfNode('typescript')
  const compilerOptions = { ...optionsFor(typescript), sourceMap: false }

  return (path, text) => {
    const { outputText, diagnostics } = typescript.transpileModule(text, {
      compilerOptions,
      fileName: path,
      reportDiagnostics: true,
    })

    if (diagnostics.length) {
      throw new Error(
        `${path}: ${typescript.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n')}`
      )
    }

    return outputText
  }
}

/** Those of node/tsconfig.json, which the builder reads too. */
function optionsFor(typescript) {
  const path = join(ROOT, 'node/tsconfig.json')
  const { config } = typescript.readConfigFile(path, typescript.sys.readFile)

  return typescript.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, noEmit: false },
    dirname(path)
  ).options
}

function toServiceJson(sources) {
  const [, text] = sources.find(([path]) => path === 'node/service.json')
  const service = JSON.parse(text)

  return JSON.stringify({
    ...service,
    routes: { ...service.routes, ...GRAPHQL_ROUTE },
  })
}

async function write(folder, files) {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Another process may have built the same in the meantime: it is as good. */
async function putInPlace(draft, folder) {
  try {
    await rename(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    await rm(draft, { recursive: true, force: true })
  }
}

async function removeOldBuilds() {
  for (const name of await readdir(BUILDS)) {
    const path = join(BUILDS, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }))

    if (Date.now() - mtimeMs > BUILD_TTL_MS) {
      await rm(path, { recursive: true, force: true })
    }
  }
}
