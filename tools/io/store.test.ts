import { checkChangelog, checkGuide } from './papers'
import { checkStoreFront } from './storeFront'
import { APP, catches, edited, editedJson, withLine } from './testing/seeds'

const CHANGELOG = 'CHANGELOG.md'
const GUIDE = 'docs/README.md'
const ENGLISH = 'public/metadata/messages/en-US.json'
const ICON = 'public/metadata/images/icon.png'
const SCREENSHOTS = 'public/metadata/images/screenshots/mobile'

const texts = (keys: object) =>
  editedJson<object>(ENGLISH, (all) => ({ ...all, ...keys }))

describe('the changelog', () => {
  catches(checkChangelog, [
    {
      kind: 'a changelog without a place for what comes',
      changes: edited(CHANGELOG, '## [Unreleased]', '## [0.1.0] - 2026-01-31'),
      file: CHANGELOG,
      says: 'finds no place for a version',
      fix: '`## [Unreleased]`',
    },
    {
      kind: 'a version without a date',
      changes: withLine(CHANGELOG, '\n## 0.1.0'),
      file: CHANGELOG,
      says: '`0.1.0` is no heading of a version.',
      fix: '`## [1.2.3] - 2026-01-31`',
    },
    {
      kind: 'a kind of change that there is not',
      changes: withLine(CHANGELOG, '\n### Improved'),
      file: CHANGELOG,
      says: '`Improved` is no kind of change.',
      fix: 'Added, Changed',
    },
    {
      kind: 'a version that the manifest has not',
      changes: withLine(CHANGELOG, '\n## [0.2.0] - 2026-01-31'),
      file: CHANGELOG,
      says: 'The newest version is 0.2.0, and the manifest says 0.1.0.',
      fix: 'the same in both',
    },
  ])
})

describe('the guide', () => {
  catches(checkGuide, [
    {
      kind: 'a guide that is not there',
      changes: { [GUIDE]: null },
      file: GUIDE,
      says: 'There is no such file.',
      fix: 'Write it.',
    },
    {
      kind: 'front matter',
      changes: edited(GUIDE, /^/, '---\ntitle: x\n---\n'),
      file: GUIDE,
      says: 'does not begin with the title of the app',
      fix: 'without front matter',
    },
    {
      kind: 'another title than the manifest has',
      changes: edited(GUIDE, /^# .*/, '# Offer Management App'),
      file: GUIDE,
      says: 'does not begin with the title of the app',
      fix: '`# Offer Management`',
    },
    {
      kind: 'a section that is missing',
      changes: edited(GUIDE, '## Configuration', '### Configuration'),
      file: GUIDE,
      says: 'There is no section `Configuration`.',
      fix: '`## Configuration`',
    },
    {
      kind: 'sections in another order',
      changes: {
        [GUIDE]: swapped('## Installation', '## Configuration'),
      },
      file: GUIDE,
      says: 'in another order',
      fix: 'Before you begin, Installation',
    },
    {
      kind: 'a guide that does not tell how to install',
      changes: edited(
        GUIDE,
        /vtex install sellertools\.offer-management/g,
        'x'
      ),
      file: GUIDE,
      says: 'does not tell how to install the app',
      fix: '`vtex install sellertools.offer-management`',
    },
    {
      kind: 'a picture that stays at home',
      changes: withLine(GUIDE, '![A page](images/evidence.png)'),
      file: GUIDE,
      says: '`images/evidence.png` does not go to VTEX IO with it.',
      fix: 'Let .vtexignore send it',
    },
  ])
})

describe('the page of the App Store', () => {
  catches(checkStoreFront, [
    {
      kind: 'a language without texts',
      changes: { 'public/metadata/messages/es-AR.json': null },
      file: 'public/metadata/messages/es-AR.json',
      says: 'There is no such file',
      fix: 'Write it.',
    },
    {
      kind: 'a name that is too long',
      changes: texts({ name: 'x'.repeat(27) }),
      file: ENGLISH,
      says: '`name` has 27 characters, and the App Store shows 26.',
      fix: 'Say it shorter.',
    },
    {
      kind: 'a headline that is too long',
      changes: texts({ headline: 'x'.repeat(121) }),
      file: ENGLISH,
      says: '`headline` has 121 characters, and the App Store shows 120.',
      fix: 'Say it shorter.',
    },
    {
      kind: 'a text that is missing',
      changes: texts({ overview: '' }),
      file: ENGLISH,
      says: '`overview` has no text.',
      fix: 'Write it.',
    },
    {
      kind: 'no list of what it can do',
      changes: texts({ features: 'All of it.' }),
      file: ENGLISH,
      says: '`features` is no list of texts.',
      fix: 'what it can do',
    },
    {
      kind: 'nobody to ask',
      changes: texts({ support: { url: 'https://example.com' } }),
      file: ENGLISH,
      says: '`support` does not tell where to ask.',
      fix: '`email` and `url`',
    },
    {
      kind: 'a text that the App Store does not read',
      changes: texts({ slogan: 'x' }),
      file: ENGLISH,
      says: 'reads no `slogan`',
      fix: 'Take it away.',
    },
    {
      kind: 'a language without terms',
      changes: { 'public/metadata/licenses/pt-BR.md': '\n' },
      file: 'public/metadata/licenses/pt-BR.md',
      says: 'The App Store shows the terms in each language',
      fix: 'Write them.',
    },
    {
      kind: 'an icon of another size',
      changes: { [ICON]: png(512, 512) },
      file: ICON,
      says: 'It is 512 x 512.',
      fix: '1024 x 1024',
    },
    {
      kind: 'an icon that is no PNG',
      changes: { [ICON]: '<svg />' },
      file: ICON,
      says: 'It is no PNG',
      fix: '1024 x 1024',
    },
    {
      kind: 'fewer than three screenshots',
      changes: {
        [`${SCREENSHOTS}/1-offers.png`]: null,
        [`${SCREENSHOTS}/2-offer-details.png`]: null,
      },
      file: `${SCREENSHOTS}/`,
      says: 'wants three screenshots',
      fix: 'Make them.',
    },
    {
      kind: 'a screenshot that is no PNG',
      changes: { [`${SCREENSHOTS}/9.png`]: 'x' },
      file: `${SCREENSHOTS}/9.png`,
      says: 'It is no PNG.',
      fix: 'Save it as one.',
    },
  ])
})

/** The guide with the headings of two sections in each other's place. */
function swapped(one: string, other: string): string {
  const text = APP.read(GUIDE)!.replace(`\n${one}\n`, '\n## -\n')

  return text
    .replace(`\n${other}\n`, `\n${one}\n`)
    .replace('\n## -\n', `\n${other}\n`)
}

/** The header of a picture, which is all that is read of it. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(33)

  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)

  return header
}
