/**
 * Compiles what would be sent of `react/` and of `node/` as their builders do:
 * with their compilers, each given its own folder alone, without tests.
 */
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type * as TypeScript from 'typescript'
import { count, readJson } from './fault'
import type { Fault, Findings } from './fault'
import type { Tree } from './tree'
import { sentBy } from './upload'

type Compiler = typeof TypeScript

type Builder = {
  folder: 'node' | 'react'
  /** Of TypeScript, as the builder has it. */
  version: string
  /** Where packages lie that the builder would find elsewhere than we. */
  paths: Record<string, string>
}

const ROOT = join(__dirname, '../..')

const requireOf = (folder: string) =>
  createRequire(join(ROOT, folder, 'package.json'))

const packageOf = (folder: string, name: string) =>
  dirname(requireOf(folder).resolve(`${name}/package.json`))

// npm lays the Apollo client beside the host's copy of GraphQL; of the packages
// of react/ alone it would lie beside that of the pages.
const graphqlOfPages = packageOf('react', 'graphql')
const graphqlOfRuntime = packageOf('node_modules/@vtex/api', 'graphql')

const PAGES: Builder = {
  folder: 'react',
  version: '3.9.7',
  paths: { graphql: graphqlOfPages, 'graphql/*': `${graphqlOfPages}/*` },
}

/** Whatever react/package.json asks for, pages run on the platform's own react-intl. */
const PAGES_ON_PLATFORM: Builder = {
  ...PAGES,
  paths: { ...PAGES.paths, 'react-intl': packageOf('', 'react-intl-3.9') },
}

const SERVICE: Builder = {
  folder: 'node',
  version: '5.5.3',
  paths: { graphql: graphqlOfRuntime },
}

export function checkPages(tree: Tree): Findings {
  const first = compile(tree, PAGES)

  // Both find the same in the code; the second finds what is of newer libraries.
  return first.faults.length ? first : compile(tree, PAGES_ON_PLATFORM)
}

export function checkServiceCode(tree: Tree): Findings {
  return compile(tree, SERVICE)
}

function compile(tree: Tree, builder: Builder): Findings {
  const { folder, version, paths } = builder
  const ts: Compiler = requireOf(folder)('typescript')
  const config = `${folder}/tsconfig.json`
  const { value, faults } = readJson<{ compilerOptions: object }>(tree, config)
  const files = sentBy(tree).filter(
    (path) => path.startsWith(`${folder}/`) && /\.tsx?$/.test(path)
  )

  if (!value) return { seen: '1 file', faults }

  if (ts.version !== version) {
    const message = `TypeScript ${ts.version} stands in ${folder}/node_modules, and the builder has ${version}.`
    const fix = `Ask for ${version} in ${folder}/package.json, and install it.`

    return {
      seen: '0 files',
      faults: [{ file: `${folder}/package.json`, message, fix }],
    }
  }

  const { options, errors } = ts.convertCompilerOptionsFromJson(
    { ...value.compilerOptions, baseUrl: '..' },
    join(ROOT, folder)
  )

  const settings = {
    ...options,
    paths: Object.fromEntries(
      Object.entries(paths).map(([name, path]) => [
        name,
        [relative(ROOT, path)],
      ])
    ),
  }

  const program = ts.createProgram(
    files.map((path) => join(ROOT, path)),
    settings,
    hostOf(ts, settings, tree, new Set(files))
  )

  return {
    seen: count(files.length, 'file'),
    faults: [...errors, ...ts.getPreEmitDiagnostics(program)].map(
      (diagnostic) => toFault(ts, diagnostic, config, version)
    ),
  }
}

/** Files of packages, which are the same each time, by compiler and path. */
const parsed = new Map<string, TypeScript.SourceFile>()

/** Reads the project from the tree, and of it the files of the builder alone. */
function hostOf(
  ts: Compiler,
  options: TypeScript.CompilerOptions,
  tree: Tree,
  files: ReadonlySet<string>
): TypeScript.CompilerHost {
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  const ofProject = (path: string) => {
    const inside = relative(ROOT, path).replace(/\\/g, '/')

    return /(^|\/)node_modules\/|^\.\./.test(inside) ? undefined : inside
  }

  const changed = {
    ...host,
    fileExists: (path: string) => {
      const inside = ofProject(path)

      return inside === undefined ? fileExists(path) : files.has(inside)
    },
    readFile: (path: string) => {
      const inside = ofProject(path)

      if (inside === undefined) return readFile(path)

      return files.has(inside) ? tree.read(inside) : undefined
    },
  }

  return {
    ...changed,
    getSourceFile: (path, target) => {
      const isKept = ofProject(path) === undefined
      const key = `${ts.version} ${target} ${path}`
      const kept = isKept ? parsed.get(key) : undefined

      if (kept) return kept
      const text = changed.readFile(path)

      if (text === undefined) return undefined
      const file = ts.createSourceFile(path, text, target)

      if (isKept) parsed.set(key, file)

      return file
    },
  }
}

function toFault(
  ts: Compiler,
  { file, start, messageText }: TypeScript.Diagnostic,
  config: string,
  version: string
): Fault {
  const [message] = ts
    .flattenDiagnosticMessageText(messageText, '\n')
    .split('\n')

  return {
    file: file ? relative(ROOT, file.fileName) : config,
    line: file && ts.getLineAndCharacterOfPosition(file, start ?? 0).line + 1,
    message: `TypeScript ${version}: ${message}`,
    fix: 'Write it so that the compiler of the builder takes it.',
  }
}
