import { aSeller, Seller } from '../../../node/testing/factories'
import { anError } from '../../../node/testing/offerStory'
import { ACCOUNT, startTestHost, TestHost } from '../../testing/startTestHost'

let host: TestHost
let seller: Seller
let place: { feedId: string; skuId: string; interactionId: string }
let logIds: readonly string[]

beforeAll(async () => {
  host = await startTestHost()
  seller = await aSeller(host.store, { account: ACCOUNT })

  const { interaction } = await seller.report()
  const { feedId, skuId, id } = interaction
  const path = `/api/sent-offers/feeds/${feedId}/skus/${skuId}/interactions/${id}/logs?an=${ACCOUNT}`

  const { status, body } = await host.call('POST', path, [
    { type: 'info', description: 'On a day', date: '2020-03-22' },
    {
      type: 'failure',
      description: 'At midnight',
      date: '2020-03-22T00:00:00Z',
      agent: 'Price',
      evidence: { request: 'curl https://a.example', response: '400 Refusé' },
      errors: [anError({ closableOrigins: ['price'] })],
    },
    { type: 'warning', description: 'At no time' },
  ])

  expect(status).toBe(201)
  place = { feedId, skuId, interactionId: id }
  logIds = body.map((log: { id: string }) => log.id)
})

afterAll(() => host.stop())

async function askInteraction(fields: string) {
  host.statements()
  const { body } = await host.query(
    `query ($feedId: ID!, $skuId: ID!, $interactionId: ID!) {
      interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) { ${fields} }
    }`,
    place
  )

  return { body, statements: host.statements() }
}

test('The logs of an interaction are told as columns, by one statement', async () => {
  const { body, statements } = await askInteraction(
    `logColumns { through total ids types dates dateOnly descriptions agents withEvidence
       errors { index errors { code externalCode title description closableOrigins } } }`
  )
  const { closableOrigins, ...error } = anError()

  expect(statements).toBe(1)
  expect(body.data.interaction.logColumns).toEqual({
    through: 3,
    total: 3,
    ids: logIds,
    types: ['INFO', 'FAILURE', 'WARNING'],
    dates: [
      '2020-03-22T00:00:00.000Z',
      '2020-03-22T00:00:00.000Z',
      '2026-03-10T12:00:00.000Z',
    ],
    dateOnly: [0],
    descriptions: ['On a day', 'At midnight', 'At no time'],
    agents: ['', 'Price', ''],
    withEvidence: [1],
    errors: [{ index: 1, errors: [{ ...error, closableOrigins: ['PRICE'] }] }],
  })
})

test('Columns go on from where the last ones ended', async () => {
  const { body } = await askInteraction(
    'logColumns(after: 1, size: 1) { through total ids }'
  )

  expect(body.data.interaction.logColumns).toEqual({
    through: 2,
    total: 3,
    ids: [logIds[1]],
  })
})

test('A day alone is told as one wherever a log is told', async () => {
  const { body } = await askInteraction('logs { items { isDateOnly date } }')

  expect(body.data.interaction.logs.items).toEqual([
    { isDateOnly: true, date: '2020-03-22T00:00:00.000Z' },
    { isDateOnly: false, date: '2020-03-22T00:00:00.000Z' },
    { isDateOnly: false, date: '2026-03-10T12:00:00.000Z' },
  ])
})

test('Evidence is searched in any case, by one statement', async () => {
  const { body, statements } = await askInteraction(
    'evidenceMatches(text: "REFUSÉ") { logIds through total }'
  )

  expect(statements).toBe(1)
  expect(body.data.interaction.evidenceMatches).toEqual({
    logIds: [logIds[1]],
    through: 3,
    total: 3,
  })
})

test('The evidence of several logs comes in the order asked for, each once, in any spelling of ids', async () => {
  const ids = [logIds[2], logIds[1].toLowerCase(), logIds[1], 'no-id']
  const { body, statements } = await askInteraction(
    `evidence(logIds: ${JSON.stringify(ids)}) { logId evidence { request response } }`
  )

  expect(statements).toBe(1)
  expect(body.data.interaction.evidence).toEqual([
    { logId: logIds[2], evidence: null },
    {
      logId: logIds[1],
      evidence: { request: 'curl https://a.example', response: '400 Refusé' },
    },
  ])
})

test.each([
  ['logColumns.size', 'logColumns(size: 5001) { total }'],
  ['logColumns.size', 'logColumns(size: 0) { total }'],
  ['logColumns.after', 'logColumns(after: -1) { total }'],
  ['evidenceMatches.text', 'evidenceMatches(text: "") { total }'],
  [
    'evidenceMatches.text',
    `evidenceMatches(text: "${'x'.repeat(201)}") { total }`,
  ],
  [
    'evidence.logIds',
    `evidence(logIds: [${'"1" '.repeat(501)}]) { evidence { request } }`,
  ],
  [
    'logColumns',
    'logColumns { total } more: logColumns(after: 1000) { total }',
  ],
])('%s is refused by its path in %s', async (path, fields) => {
  const { body, statements } = await askInteraction(fields)

  expect(statements).toBe(0)
  expect(body.errors[0].extensions).toMatchObject({
    code: 'BAD_INPUT',
    details: [{ path }],
  })
})
