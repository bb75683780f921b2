import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const REFUSED: Array<[path: string, code: string, advice: string]> = [
  [
    'node/domain/x.ts',
    `import { openInteraction } from '../operations/interactions'\nopenInteraction`,
    'The domain imports only itself.',
  ],
  [
    'node/domain/x.ts',
    `import { json } from 'co-body'\nimport { Context } from 'koa'\njson as Context`,
    'Domain and operations know no framework',
  ],
  ['node/domain/x.ts', 'export const at = Date.now()', 'Time comes in'],
  ['node/domain/x.ts', 'export const at = new Date()', 'Time comes in'],
  [
    'node/operations/x.ts',
    'export const die = Math.random()',
    'Chance comes in',
  ],
  [
    'node/operations/x.ts',
    `import { Client } from 'pg'\nexport const client = new Client()`,
    'Domain and operations know no framework',
  ],
  [
    'node/operations/x.ts',
    `import { routes } from '../routes'\nroutes`,
    'An operation knows the domain only.',
  ],
  [
    'node/routes/x.ts',
    `import { resolvers } from '../resolvers'\nresolvers`,
    'A route decodes, calls one operation and presents.',
  ],
  [
    'node/resolvers/x.ts',
    `import { routes } from '../routes'\nroutes`,
    'A resolver calls one operation and presents.',
  ],
  [
    'react/components/page/x.tsx',
    `import { useOffers } from '../../data/offers'\nuseOffers`,
    'Read data in react/pages and hand it in as props.',
  ],
  [
    'react/pages/x.tsx',
    `import { useQuery } from '@apollo/client'\nuseQuery`,
    'Only react/data speaks GraphQL.',
  ],
  [
    'react/model/x.ts',
    `import { toInstant } from '../../node/domain/instant'\ntoInstant`,
    'react/ and node/ meet in graphql/ alone',
  ],
  [
    'node/routes/x.test.ts',
    `import { toOffer } from '../../react/model/offer'\ntoOffer`,
    'react/ and node/ meet in graphql/ alone',
  ],
  [
    'node/clients/x.ts',
    `import { readConfig } from '../../host/config'\nreadConfig`,
    'Nothing in the app knows the host.',
  ],
  [
    'host/server/x.ts',
    `import { routes } from '../../node/routes'\nroutes`,
    'Routes and resolvers are reached through the Service',
  ],
  [
    'host/sample/x.ts',
    `import { openStore } from '../storage/openStore'\nopenStore`,
    'The sample is a connector like any other',
  ],
  ['host/server/x.ts', 'export default 1', 'Prefer named exports.'],
]

const ALLOWED: Array<[path: string, code: string]> = [
  ['node/domain/x.ts', 'export const at = (iso: string) => new Date(iso)'],
  [
    'node/routes/x.ts',
    `import { toInstant } from '../domain/instant'\nexport const x = toInstant`,
  ],
  [
    'react/pages/x.tsx',
    `import { useQuery } from '../data/useRead'\nexport const x = useQuery`,
  ],
  ['react/X.tsx', 'export default function X() {\n  return null\n}'],
]

function lint(files: ReadonlyArray<readonly string[]>): string[][] {
  const output = execFileSync(
    process.execPath,
    [join(__dirname, 'lintTexts.mjs')],
    { input: JSON.stringify(files.map(([path, code]) => [path, code])) }
  )

  return JSON.parse(output.toString())
}

describe('the linter answers a wrong import or call', () => {
  const messages = lint(REFUSED)

  test.each(
    REFUSED.map(([path, , advice], index) => ({ path, advice, index }))
  )('in $path with: $advice', ({ advice, index }) => {
    expect(messages[index]).toContainEqual(expect.stringContaining(advice))
  })
})

test('the linter lets the arrows of the architecture be', () => {
  expect(lint(ALLOWED)).toEqual(ALLOWED.map(() => []))
})
