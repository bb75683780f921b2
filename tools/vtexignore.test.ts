import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')

/** The folders that the builders of the app and the App Store read. */
const APP = ['admin', 'docs', 'graphql', 'messages', 'node', 'public', 'react']

test('of the folders, VTEX IO is sent those of the app and no other', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT }).toString()
  const ignored = readFileSync(join(ROOT, '.vtexignore'), 'utf8').split('\n')
  const sent = files
    .split('\n')
    .filter((file) => file.includes('/'))
    .map((file) => file.split('/')[0])
    .filter((folder) => !ignored.includes(`${folder}/`))

  expect([...new Set(sent)].sort()).toEqual(APP)
})
