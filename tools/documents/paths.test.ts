import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readText, ROOT } from './documents'

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/README.md',
  'docs/architecture.md',
  'docs/faults.md',
  'docs/features.md',
  'docs/linking.md',
  'docs/performance.md',
  'docs/scaling.md',
  ...readdirSync(join(ROOT, 'docs/decisions')).map(
    (file) => `docs/decisions/${file}`
  ),
]

const FOLDERS = 'admin|bench|docs|e2e|graphql|host|messages|node|react|tools'

/** Made when the app runs, or an example. */
const NOT_THERE = ['messages/xx.json']

describe.each(DOCUMENTS)('%s', (document) => {
  const markdown = readText(document)

  it('links to what there is', () => {
    const links = [...markdown.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]

    for (const [, target] of links) {
      expect([
        target,
        existsSync(join(ROOT, dirname(document), target)),
      ]).toEqual([target, true])
    }
  })

  it('names files that there are', () => {
    const paths = [
      ...markdown.matchAll(
        new RegExp(`\`((?:${FOLDERS})(?:/[\\w.-]+)+/?)\``, 'g')
      ),
    ]

    for (const [, path] of paths) {
      expect([
        path,
        existsSync(join(ROOT, path)) || NOT_THERE.includes(path),
      ]).toEqual([path, true])
    }
  })
})
