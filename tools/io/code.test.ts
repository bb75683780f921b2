import { checkPages, checkServiceCode } from './compile'
import { checkFormats } from './formats'
import { checkImports } from './imports'
import { APP, catches } from './testing/seeds'
import type { Seed } from './testing/seeds'
import { withChanges } from './tree'
import type { Tree } from './tree'

/** A few files of the app: a mistake is one without the others too, and found sooner. */
function only(...wanted: string[]): Tree {
  const paths = APP.paths.filter((path) =>
    wanted.some((start) => path === start || path.startsWith(`${start}/`))
  )

  return { ...APP, paths: ['.vtexignore', ...paths] }
}

const component = (name: string, code: string) => ({
  [`react/components/${name}.tsx`]: `import React from 'react'\n${code}\nexport const X = () => <b />\n`,
})

const inReact = (name: string, kind: string, code: string): Seed => ({
  kind,
  changes: component(name, code),
  file: `react/components/${name}.tsx`,
  says: 'TypeScript 3.9.7',
  fix: 'so that the compiler of the builder takes it',
})

describe('the code of the pages', () => {
  const pages = only('react/tsconfig.json', 'react/typings', 'react/model')

  catches(
    checkPages,
    [
      inReact('A', 'words of a newer TypeScript', 'export let a = 1\na ||= 2'),
      inReact(
        'B',
        'what Node.js has and browsers have not',
        'export const a = process.env.HOME'
      ),
      inReact(
        'C',
        'a file that is not sent',
        "export * from '../testing/wire'"
      ),
      inReact(
        'D',
        'a part that came after react-intl 3.9.1',
        "import { defineMessage } from 'react-intl'\nexport const a = defineMessage"
      ),
      {
        kind: 'JSX that needs a newer React',
        changes: {
          'react/tsconfig.json': APP.read('react/tsconfig.json')!.replace(
            '"jsx": "react"',
            '"jsx": "react-jsx"'
          ),
        },
        file: 'react/tsconfig.json',
        says: "Argument for '--jsx' option must be",
        fix: 'so that the compiler of the builder takes it',
      },
    ],
    pages
  )
})

describe('the code of the service', () => {
  const inNode = (name: string, kind: string, code: string): Seed => ({
    kind,
    changes: { [`node/domain/${name}.ts`]: `${code}\n` },
    file: `node/domain/${name}.ts`,
    says: 'TypeScript 5.5.3',
    fix: 'so that the compiler of the builder takes it',
  })

  catches(
    checkServiceCode,
    [
      inNode('a', 'a value of another type', "export const a: number = '1'"),
      inNode(
        'b',
        'what came after Node.js 20',
        "export { globSync } from 'node:fs'"
      ),
      inNode('c', 'words of tests', "test('x', () => undefined)\nexport {}"),
      inNode(
        'd',
        'a file that is not sent',
        "export * from '../testing/factories'"
      ),
    ],
    only('node/tsconfig.json', 'node/domain')
  )
})

describe('imports', () => {
  catches(checkImports, [
    {
      kind: 'a package of tests in the service',
      changes: { 'node/domain/x.ts': "import fc from 'fast-check'\nfc\n" },
      file: 'node/domain/x.ts',
      says: 'The builder does not install `fast-check`.',
      fix: '`dependencies` of node/package.json',
    },
    {
      kind: 'a package of Node.js in the pages',
      changes: {
        'react/model/x.ts': "import { join } from 'node:path'\njoin\n",
      },
      file: 'react/model/x.ts',
      says: 'The builder does not install `node:path`.',
      fix: '`dependencies` of react/package.json',
    },
    {
      kind: 'a package of tests in the pages',
      changes: {
        'react/model/x.ts': "export * from '@testing-library/react/pure'\n",
      },
      file: 'react/model/x.ts',
      says: 'The builder does not install `@testing-library/react`.',
      fix: 'or do without it',
    },
    {
      kind: 'a file beside react/',
      changes: {
        'react/model/x.ts': "import en from '../../messages/en.json'\nen\n",
      },
      file: 'react/model/x.ts',
      says: '`../../messages/en.json` lies outside react/',
      fix: 'into react/',
    },
    {
      kind: 'a type from beside node/',
      changes: {
        'node/domain/x.ts':
          "export type X = typeof import('../../manifest.json')\n",
      },
      file: 'node/domain/x.ts',
      says: '`../../manifest.json` lies outside node/',
      fix: 'into node/',
    },
  ])
})

describe('dates and times', () => {
  const drops = (option: string, code: string): Seed => ({
    kind: `${option}, which shows something else`,
    changes: component('Moment', code),
    file: 'react/components/Moment.tsx',
    says: `VTEX IO's react-intl drops \`${option}\``,
    fix: 'Use `',
  })

  catches(checkFormats, [
    drops('dateStyle', "export const a = { dateStyle: 'short' }"),
    drops('timeStyle', 'export const a = <T timeStyle="short" />'),
    drops(
      'hourCycle',
      'export const a = (hourCycle: string) => ({ hourCycle })'
    ),
    drops('dayPeriod', "export const a = { dayPeriod: 'long' }"),
    drops(
      'fractionalSecondDigits',
      'export const a = { fractionalSecondDigits: 3 }'
    ),
  ])

  it('may be spoken of', () => {
    const text =
      '// No dateStyle: it is dropped.\nexport const dateStyles = 1\n'

    expect(
      checkFormats(withChanges(APP, { 'react/model/x.ts': text })).faults
    ).toEqual([])
  })
})
