/** CHANGELOG.md in the form that `vtex release` writes into, and docs/README.md in that of the App Store. */
import { posix } from 'node:path'
import { count, lineOf, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { MANIFEST } from './manifest'
import type { Manifest } from './manifest'
import type { Tree } from './tree'
import { sentBy } from './upload'

const CHANGELOG = 'CHANGELOG.md'
const GUIDE = 'docs/README.md'

const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
const RELEASE = /^\[(\d+\.\d+\.\d+(?:-[\w.]+)?)\] - \d{4}-\d{2}-\d{2}$/

/** What the App Store wants told, in this order; any of the names will do. */
const SECTIONS = [
  ['Before you begin'],
  ['Installation'],
  ['Configuration'],
  ['Usage', 'Customization'],
  ['FAQ', 'Frequently asked questions'],
]

export function checkChangelog(tree: Tree): Findings {
  const text = tree.read(CHANGELOG) ?? ''
  const releases = headings(text, '## ')
  const fault = (piece: string, message: string, fix: string): Fault => ({
    file: CHANGELOG,
    line: lineOf(text, piece),
    message,
    fix,
  })

  const faults = [
    ...(releases[0] === '[Unreleased]'
      ? []
      : [
          fault(
            '## ',
            '`vtex release` finds no place for a version.',
            'Begin the versions with `## [Unreleased]`.'
          ),
        ]),
    ...releases
      .slice(1)
      .filter((release) => !RELEASE.test(release))
      .map((release) =>
        fault(
          `## ${release}`,
          `\`${release}\` is no heading of a version.`,
          'Write `## [1.2.3] - 2026-01-31`.'
        )
      ),
    ...headings(text, '### ')
      .filter((kind) => !KINDS.includes(kind))
      .map((kind) =>
        fault(
          `### ${kind}`,
          `\`${kind}\` is no kind of change.`,
          `Write one of: ${KINDS.join(', ')}.`
        )
      ),
    ...newerFaults(tree, releases, fault),
  ]

  return { seen: count(releases.length, 'version'), faults }
}

/** A version that is told of has been given: the manifest cannot be behind it. */
function newerFaults(
  tree: Tree,
  [, release = '']: string[],
  fault: (piece: string, message: string, fix: string) => Fault
): Fault[] {
  const { value } = readJson<Manifest>(tree, MANIFEST)
  const [, told] = RELEASE.exec(release) ?? []

  if (!told || told === value?.version) return []

  return [
    fault(
      `## ${release}`,
      `The newest version is ${told}, and the manifest says ${value?.version}.`,
      `Write the same in both; \`vtex release\` does.`
    ),
  ]
}

export function checkGuide(tree: Tree): Findings {
  const text = tree.read(GUIDE)
  const { value } = readJson<Manifest>(tree, MANIFEST)
  const fault = (message: string, fix: string, line = 1): Fault => ({
    file: GUIDE,
    line,
    message,
    fix,
  })

  if (text === undefined) {
    return {
      seen: '0 sections',
      faults: [fault('There is no such file.', 'Write it.')],
    }
  }

  const [first] = text.split('\n')
  const sections = headings(text, '## ')
  const install = `vtex install ${value?.vendor}.${value?.name}`
  const faults: Fault[] = []

  if (first !== `# ${value?.title}`) {
    faults.push(
      fault(
        'It does not begin with the title of the app.',
        `Write \`# ${value?.title}\` as the first line, without front matter.`
      )
    )
  }

  const places = SECTIONS.map((names) =>
    sections.findIndex((section) =>
      names.some((name) => name.toLowerCase() === section.toLowerCase())
    )
  )

  SECTIONS.forEach(([name], index) => {
    if (places[index] === -1) {
      faults.push(
        fault(
          `There is no section \`${name}\`.`,
          `Write it below \`## ${name}\`.`
        )
      )
    }
  })

  const present = places.filter((place) => place !== -1)

  if (present.some((place, index) => place < (present[index - 1] ?? 0))) {
    faults.push(
      fault(
        'Its sections stand in another order than in the App Store.',
        `Order them: ${SECTIONS.map(([name]) => name).join(', ')}.`
      )
    )
  }

  if (!text.includes(install)) {
    faults.push(
      fault('It does not tell how to install the app.', `Name \`${install}\`.`)
    )
  }

  return {
    seen: count(sections.length, 'section'),
    faults: [...faults, ...linkFaults(tree, text)],
  }
}

/** Its pictures and further pages go to the App Store with it. */
function linkFaults(tree: Tree, text: string): Fault[] {
  const sent = sentBy(tree)

  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
    .filter(([, target]) => !sent.includes(posix.join('docs', target)))
    .map(([link, target]) => ({
      file: GUIDE,
      line: lineOf(text, link),
      message: `\`${target}\` does not go to VTEX IO with it.`,
      fix: 'Let .vtexignore send it, or give its address on the web.',
    }))
}

function headings(text: string, mark: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(mark))
    .map((line) => line.slice(mark.length).trim())
}
