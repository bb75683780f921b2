import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plus } from '../../../node/domain/instant'
import { aSeller, keyOf, NOW } from '../../../node/testing/factories'
import { ACCOUNT, startTestHost, TestHost } from '../../testing/startTestHost'

const DOCUMENTS = join(__dirname, '../../../react/data')

let host: TestHost
let variables: object

beforeAll(async () => {
  host = await startTestHost()
  const seller = await aSeller(host.store, { account: ACCOUNT })

  await seller.report({ startDate: plus(NOW, -2000), close: true })
  const { interaction, logs } = await seller.report({
    startDate: plus(NOW, -1000),
    logs: [
      { type: 'failure', evidence: { request: 'curl', response: '400' } },
      { type: 'info' },
    ],
  })

  variables = {
    ...keyOf(interaction),
    logId: logs[0].id,
    logIds: [logs[0].id],
    text: 'curl',
  }
})

afterAll(() => host.stop())

const KEY = 'feedId: $feedId, skuId: $skuId, interactionId: $interactionId'
const HEAD = 'query ($feedId: ID!, $skuId: ID!, $interactionId: ID!)'
const REF = `${HEAD} { interaction(${KEY})`

/** Each is asked so often that it is compiled on the way. */
const QUERIES: ReadonlyArray<[string, string]> = [
  ...readdirSync(DOCUMENTS)
    .filter((file) => file.endsWith('.graphql'))
    .map((file): [string, string] => [
      file,
      readFileSync(join(DOCUMENTS, file), 'utf8'),
    ]),
  ['aliases', `${REF} { a: id b: id logs(size: 1) { n: total } } }`],
  [
    'fragments',
    `${REF} { ...F ... on Interaction { id state } } } fragment F on Interaction { id logCounts { total info } }`,
  ],
  ['type names', `${REF} { __typename offer { __typename } } }`],
  ['several fields', `${REF} { id } errorCode(id: "CTLG-006") { id } }`],
  ['skipped fields', `${REF} { id @skip(if: true) state } }`],
  ['introspection', '{ __schema { queryType { name } } }'],
  ['defaults', '{ offers { total items { skuId } } }'],
  [
    'one value for a list',
    '{ offers(filter: { statuses: ERROR }, sort: { by: NAME, direction: ASC }) { total } }',
  ],
  [
    'a failure',
    '{ interaction(feedId: "f", skuId: "1", interactionId: "x") { id } }',
  ],
  [
    'a failure beside an answer',
    '{ a: errorCode(id: "CTLG-006") { id } b: errorCode(id: "none") { id } }',
  ],
  ['a refused argument', '{ offers(size: 0) { total } }'],
  ['a missing variable', 'query ($id: ID!) { errorCode(id: $id) { id } }'],
  [
    'a dear size',
    'query ($size: Int = 100) { offers(size: $size) { items { openErrors { code title description date origin externalCode } product { name brand category } } } }',
  ],
]

test.each(QUERIES)(
  'What is asked often is answered as at first: %s',
  async (_, query) => {
    const answers: string[] = []

    while (answers.length < 4) {
      const { status, headers, body } = await host.query(query, variables)
      const type = headers.get('content-type')

      answers.push(
        JSON.stringify({ status, type, body }).replace(
          /"requestId":"[^"]+"/g,
          ''
        )
      )
    }

    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/"data"|"errors"/)
  }
)

test('A size too dear is refused also when the query was answered with less', async () => {
  const query =
    'query ($size: Int) { offers(size: $size) { items { openErrors { aftermath: code a: code b: code c: code d: code e: code f: code g: code h: code i: code j: code k: code l: code m: code n: code o: code p: code q: code r: code s: code t: code u: code v: code w: code x: code y: code z: code aa: code ab: code ac: code ad: code ae: code af: code ag: code ah: code ai: code aj: code ak: code al: code am: code an: code ao: code } } } }'

  for (const size of [1, 2, 3]) await host.query(query, { size })
  const { body } = await host.query(query, { size: 100 })

  expect(body.errors[0].message).toMatch(/costs more than/)
})
