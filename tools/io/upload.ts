/**
 * What `vtex link` would send: the files that VTEX's command line gathers, less
 * what `.vtexignore` names. Its rules are those of its `listLocalFiles`.
 */
import picomatch from 'picomatch'
import { count, faultAt } from './fault'
import type { Fault, Findings } from './fault'
import type { Tree } from './tree'

const GATHERED = [
  'manifest.json',
  'policies.json',
  '.npmrc',
  'node/.*',
  'react/.*',
  '*/**',
]

/** Left out without being named. */
const NEVER_SENT = [
  '.DS_Store',
  'README.md',
  '.gitignore',
  'package.json',
  'node_modules/**',
  '**/node_modules/**',
  '.git/**',
  'cypress/videos/**',
  'cypress/screenshots/**',
]

/** What the builders and the App Store read, by folder. */
const APP = [
  'manifest.json',
  'policies.json',
  'admin/*.json',
  'docs/*.md',
  'graphql/*.graphql',
  'graphql/types/*.graphql',
  'messages/*.json',
  'node/package.json',
  'node/service.json',
  'node/tsconfig.json',
  'node/yarn.lock',
  'node/**/*.ts',
  'public/metadata/**/*.{json,md,png}',
  'react/package.json',
  'react/tsconfig.json',
  'react/yarn.lock',
  'react/**/*.{ts,tsx,css,graphql}',
]

/** Of these, what only tests use. */
const FOR_TESTS = [
  '**/*.test.{ts,tsx}',
  '**/testing/**',
  '**/__tests__/**',
  '**/__mocks__/**',
]

/** Pages of the documentation that tell of the project, not of the app. */
const FOR_DEVELOPERS = [
  'docs/architecture.md',
  'docs/faults.md',
  'docs/features.md',
  'docs/performance.md',
  'docs/linking.md',
  'docs/scaling.md',
]

const MEGABYTE = 1024 * 1024
const LIMIT = 90 * MEGABYTE
const CAUTION = 10 * MEGABYTE

/** What was found to be sent of each tree, which is a value and does not change. */
const SENT = new WeakMap<Tree, readonly string[]>()

/** Paths of the files that would be sent, in order. */
export function sentBy(tree: Tree): readonly string[] {
  const sent = SENT.get(tree) ?? gather(tree)

  SENT.set(tree, sent)

  return sent
}

function gather(tree: Tree): string[] {
  const isGathered = picomatch(GATHERED)
  const isIgnored = picomatch([...ignoredBy(tree), ...NEVER_SENT], {
    dot: true,
  })

  return tree.paths.filter(
    (path) => isGathered(path) && !isIgnored(path) && tree.sizeOf(path) > 0
  )
}

export function checkUpload(tree: Tree): Findings {
  const sent = sentBy(tree)
  const isPart = partsOf(tree)
  const bytes = sent.reduce((sum, path) => sum + tree.sizeOf(path), 0)

  return {
    seen: `${count(sent.length, 'file')}, ${(bytes / MEGABYTE).toFixed(2)} MB`,
    faults: [
      ...lineFaults(tree),
      ...strangers(sent, isPart),
      ...missing(tree, sent, isPart),
      ...sizeFaults(bytes),
    ],
  }
}

function ignoredBy(tree: Tree): string[] {
  return linesOf(tree).map((line) => line.replace(/\/$/, '/**'))
}

function linesOf(tree: Tree): string[] {
  return (tree.read('.vtexignore') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Lines that mean something else than in a `.gitignore`. */
function lineFaults(tree: Tree): Fault[] {
  const folders = new Set(
    tree.paths.flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))
    )
  )

  return linesOf(tree).flatMap((line) => {
    const fault = (message: string, fix: string) => [
      faultAt(tree, '.vtexignore', line, message, fix),
    ]

    if (/^[#!/]/.test(line)) {
      return fault(
        `\`${line}\` is read as a pattern, and matches nothing.`,
        'Write paths from the root alone: no comments, no `!`, no leading `/`.'
      )
    }

    if (folders.has(line)) {
      return fault(
        `\`${line}\` names a folder, and none of the files in it.`,
        `End it with a slash: \`${line}/\`.`
      )
    }

    return []
  })
}

/** Tells what is part of the app: what a builder, or the App Store, reads. */
function partsOf(tree: Tree): (path: string) => boolean {
  const isApp = picomatch([...APP, ...picturesOf(tree)])
  const isOther = picomatch([...FOR_TESTS, ...FOR_DEVELOPERS])

  return (path) => isApp(path) && !isOther(path)
}

function strangers(
  sent: readonly string[],
  isPart: (path: string) => boolean
): Fault[] {
  const found = sent.filter((path) => !isPart(path))
  const folders = new Map<string, string[]>()

  for (const path of found) {
    const [first, ...rest] = path.split('/')
    const folder = rest.length && !isOurs(path) ? `${first}/` : path

    folders.set(folder, [...(folders.get(folder) ?? []), path])
  }

  return [...folders].map(([line, paths]) => ({
    file: paths[0],
    message: `${count(paths.length, 'file')} would be sent to VTEX IO, where no builder reads ${paths.length === 1 ? 'it' : 'them'}.`,
    fix: `Add \`${line}\` to .vtexignore.`,
  }))
}

/** Whether a path lies in a folder of the app, so that it is named by itself. */
function isOurs(path: string): boolean {
  return APP.some((glob) => glob.split('/')[0] === path.split('/')[0])
}

function missing(
  tree: Tree,
  sent: readonly string[],
  isPart: (path: string) => boolean
): Fault[] {
  const isSent = new Set(sent)

  return tree.paths
    .filter((path) => isPart(path) && !isSent.has(path))
    .map((file) => ({
      file,
      message: tree.sizeOf(file)
        ? 'A builder reads it, and it would not be sent.'
        : 'It is empty, and empty files are not sent.',
      fix: tree.sizeOf(file)
        ? 'Narrow the line of .vtexignore that names it.'
        : 'Delete it, or write it.',
    }))
}

/** The pictures that the pages of documentation show; they go with them. */
function picturesOf(tree: Tree): string[] {
  const pages = picomatch('docs/*.md', { ignore: FOR_DEVELOPERS })

  return tree.paths
    .filter((path) => pages(path))
    .flatMap((page) =>
      [
        ...(tree.read(page) ?? '').matchAll(
          /!\[[^\]]*\]\((?!https?:)([^)]+)\)/g
        ),
      ].map(([, target]) => `docs/${target}`)
    )
}

function sizeFaults(bytes: number): Fault[] {
  if (bytes <= CAUTION) return []
  const size = `${Math.ceil(bytes / MEGABYTE)} MB`
  const limit = bytes > LIMIT ? '90 MB, which VTEX IO takes' : '10 MB'

  return [
    {
      file: '.vtexignore',
      message: `The app would weigh ${size}, more than ${limit}.`,
      fix: 'Leave out what no builder reads, or make pictures smaller.',
    },
  ]
}
