import { APP, catches, edited, withLine } from './testing/seeds'
import { checkUpload } from './upload'

const MEGABYTE = 1024 * 1024
const PICTURE = 'public/metadata/images/screenshots/desktop/large.png'

describe('what would be sent', () => {
  catches(checkUpload, [
    {
      kind: 'a folder that .vtexignore forgets',
      changes: edited('.vtexignore', 'bench/\n', ''),
      file: 'bench/aims.mts',
      says: 'would be sent to VTEX IO, where no builder reads them',
      fix: 'Add `bench/` to .vtexignore.',
    },
    {
      kind: 'a new folder',
      changes: { 'scripts/release.sh': 'true\n' },
      file: 'scripts/release.sh',
      says: '1 file would be sent',
      fix: 'Add `scripts/` to .vtexignore.',
    },
    {
      kind: 'a file that no builder reads, among those of the app',
      changes: { 'node/notes.txt': 'x\n' },
      file: 'node/notes.txt',
      says: 'no builder reads it',
      fix: 'Add `node/notes.txt` to .vtexignore.',
    },
    {
      kind: 'a hidden file that is sent',
      changes: { 'react/.env': 'x\n' },
      file: 'react/.env',
      says: 'no builder reads it',
      fix: 'Add `react/.env` to .vtexignore.',
    },
    {
      kind: 'tests',
      changes: { 'node/__tests__/offer.ts': 'x\n' },
      file: 'node/__tests__/offer.ts',
      says: 'no builder reads it',
      fix: 'Add `node/__tests__/offer.ts` to .vtexignore.',
    },
    {
      kind: 'a page of documentation that is for developers',
      changes: edited('.vtexignore', 'docs/architecture.md\n', ''),
      file: 'docs/architecture.md',
      says: 'would be sent',
      fix: 'Add `docs/architecture.md` to .vtexignore.',
    },
    {
      kind: 'a line that takes what a builder reads',
      changes: withLine('.vtexignore', 'graphql/types/scalars.graphql'),
      file: 'graphql/types/scalars.graphql',
      says: 'A builder reads it, and it would not be sent.',
      fix: 'Narrow the line of .vtexignore',
    },
    {
      kind: 'an empty file, which is never sent',
      changes: { 'node/domain/later.ts': '' },
      file: 'node/domain/later.ts',
      says: 'empty files are not sent',
      fix: 'Delete it',
    },
    {
      kind: 'a folder without its slash',
      changes: withLine('.vtexignore', 'docs/decisions'),
      file: '.vtexignore',
      says: '`docs/decisions` names a folder, and none of the files in it.',
      fix: '`docs/decisions/`',
    },
    {
      kind: 'a comment in .vtexignore',
      changes: withLine('.vtexignore', '# not the app'),
      file: '.vtexignore',
      says: 'is read as a pattern',
      fix: 'no comments',
    },
    {
      kind: 'an app that grows heavy',
      changes: { [PICTURE]: Buffer.alloc(10 * MEGABYTE) },
      file: '.vtexignore',
      says: 'more than 10 MB',
      fix: 'make pictures smaller',
    },
    {
      kind: 'an app that is too heavy to be taken',
      changes: { [PICTURE]: Buffer.alloc(90 * MEGABYTE) },
      file: '.vtexignore',
      says: 'more than 90 MB',
      fix: 'make pictures smaller',
    },
  ])

  it('is counted and weighed', () => {
    expect(checkUpload(APP).seen).toMatch(/^\d{3} files, \d\.\d\d MB$/)
  })
})
