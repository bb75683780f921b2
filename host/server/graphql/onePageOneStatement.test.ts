import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Store } from '../../../node/domain/store'
import { aProduct, aSeller, NOW, Seller } from '../../../node/testing/factories'
import { anError } from '../../../node/testing/offerStory'
import { lent } from '../../testing/memoryStore'
import { ACCOUNT, startTestHost, TestHost } from '../../testing/startTestHost'

const DOCUMENTS = join(__dirname, '../../../react/data')

let host: TestHost
let seller: Seller
let place: { feedId: string; skuId: string; interactionId: string }
let logIds: readonly string[]

beforeAll(async () => {
  host = await startTestHost()
  seller = await aSeller(host.store, { account: ACCOUNT })

  const { interaction, logs } = await seller.report({
    close: true,
    logs: [
      {
        description: 'It was sent',
        evidence: { request: 'curl', response: null },
      },
      {
        type: 'failure',
        errors: [anError(), anError({ externalCode: 'HTML' })],
      },
    ],
  })

  await seller.report({ skuId: '2', logs: [{ type: 'success' }], close: true })
  await host.store.saveProduct(ACCOUNT, '1', aProduct(), NOW)

  const { feedId, skuId, id } = interaction

  place = { feedId, skuId, interactionId: id }
  logIds = logs.map((log) => log.id)
})

afterAll(() => host.stop())

function documentOf(name: string): string {
  return readFileSync(join(DOCUMENTS, `${name}.graphql`), 'utf8')
}

async function ask(query: string, variables: object = place) {
  host.statements()
  const { body } = await host.query(query, variables)

  return { body, statements: host.statements() }
}

test.each(['offers', 'offerDetails', 'interactionDetails', 'logs'])(
  'The page that asks %s reads the database by one statement',
  async (name) => {
    const { body, statements } = await ask(documentOf(name))

    expect(body.errors).toBeUndefined()
    expect(statements).toBe(1)
  }
)

test('The evidence of one log is read by one statement', async () => {
  const { body, statements } = await ask(documentOf('evidence'), {
    ...place,
    logId: logIds[0],
  })

  expect(body.data.log.evidence).toEqual({ request: 'curl', response: null })
  expect(statements).toBe(1)
})

test('An interaction tells its header, its errors and its logs in their order of arrival', async () => {
  const { body } = await ask(documentOf('interactionDetails'))

  expect(body.data.interaction).toMatchObject({
    id: place.interactionId,
    result: 'FAILURE',
    state: 'CLOSED',
    origin: 'CATALOG',
    registeredAt: '2026-03-10T12:00:00.000Z',
    expiresAt: '2026-03-20T12:00:00.000Z',
    newValue: null,
    logCounts: { total: 2, info: 1, failure: 1, success: 0, warning: 0 },
    agents: ['connector'],
    offer: { status: 'ERROR', product: { name: 'Ground coffee' } },
    logColumns: {
      through: 2,
      total: 2,
      ids: logIds,
      types: ['INFO', 'FAILURE'],
      dates: ['2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z'],
      dateOnly: [],
      agents: ['connector', 'connector'],
      withEvidence: [0],
      errors: [{ index: 1, errors: [{}, { externalCode: 'HTML' }] }],
    },
  })
  expect(body.data.interaction.errors).toHaveLength(2)
  expect(body.data.interaction.errors[0].errorCode.id).toBe('CTLG-006')
})

test('An offer tells until when the interaction of an open error can be read', async () => {
  const { body } = await ask(documentOf('offerDetails'))

  expect(body.data.offer.openErrors[0]).toMatchObject({
    interactionId: place.interactionId,
    interactionExpiresAt: '2026-03-20T12:00:00.000Z',
  })
  expect(body.data.offer.interactions).toMatchObject({ total: 1 })
})

test('Evidence is read with the logs when the query asks for it, however it asks', async () => {
  const { body, statements } = await ask(
    `query ($feedId: ID!, $skuId: ID!, $interactionId: ID!, $yes: Boolean = true) {
      interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) {
        ...Timeline
        again: logs(size: 10, from: 0) { total }
      }
    }
    fragment Timeline on Interaction {
      logs(size: 10) { items { evidence @include(if: $yes) { request } } }
    }`
  )

  expect(statements).toBe(1)
  expect(body.data.interaction).toEqual({
    logs: { items: [{ evidence: { request: 'curl' } }, { evidence: null }] },
    again: { total: 2 },
  })
})

test('What a query skips is not read', async () => {
  const { body, statements } = await ask(
    `query ($feedId: ID!, $skuId: ID!, $interactionId: ID!, $no: Boolean = false) {
      interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) {
        result
        logs @include(if: $no) { total }
      }
    }`
  )

  expect(statements).toBe(1)
  expect(body.data.interaction).toEqual({ result: 'FAILURE' })
})

const UNREADABLE: ReadonlyArray<[string, string, string]> = [
  [
    'the same logs by different arguments',
    `{ interaction(feedId: "f", skuId: "1", interactionId: "i") {
         a: logs(size: 1) { total } b: logs(size: 2) { total } } }`,
    'logs',
  ],
  [
    'the interactions of every offer of a list',
    '{ offers { items { interactions { total } } } }',
    'items.interactions',
  ],
  [
    'the logs of every interaction of an offer',
    '{ offer(feedId: "f", skuId: "1") { interactions { items { logs { total } } } } }',
    'interactions.items.logs',
  ],
  [
    'the interactions of the offer of an interaction',
    `{ interaction(feedId: "f", skuId: "1", interactionId: "i") {
         offer { interactions { total } } } }`,
    'offer.interactions',
  ],
  [
    'the fates of the errors of every offer of a list',
    '{ offers { items { openErrors { aftermath { fate } } } } }',
    'items.openErrors.aftermath',
  ],
  [
    'the fates of the errors of the offer of an interaction',
    `{ interaction(feedId: "f", skuId: "1", interactionId: "i") {
         offer { openErrors { aftermath { fate } } } } }`,
    'offer.openErrors.aftermath',
  ],
  ...[
    ['aftermath', '{ fate }'],
    ['previous', '{ id }'],
    ['next', '{ id }'],
    ['logColumns', '{ total }'],
    ['evidenceMatches(text: "x")', '{ total }'],
    ['evidence(logIds: "1")', '{ logId }'],
  ].map(([field, fields]): [string, string, string] => [
    `${field} of every interaction of an offer`,
    `{ offer(feedId: "f", skuId: "1") { interactions { items { ${field} ${fields} } } } }`,
    `interactions.items.${field.replace(/\(.*/, '')}`,
  ]),
  [
    'the fates of the errors of every interaction of an offer',
    `{ offer(feedId: "f", skuId: "1") {
         interactions { items { errors { aftermath { fate } } } } } }`,
    'interactions.items.errors.aftermath',
  ],
]

test.each(UNREADABLE)(
  'A query for %s is refused by the path of the field, unread',
  async (_, query, path) => {
    const { body, statements } = await ask(query)

    expect(statements).toBe(0)
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_INPUT',
      details: [{ path }],
    })
  }
)

test('A list of offers reads its totals and its filters with the page, and only when asked', async () => {
  const asked: unknown[] = []
  const { searchOffers } = host.store
  const spying: Store = {
    ...lent(host.store),
    searchOffers: (account, search) => {
      asked.push([search.withSummary, search.withOptions])

      return searchOffers(account, search)
    },
  }

  const other = await startTestHost({}, { store: spying })

  await other.query('{ offers { total } }')
  await other.query(
    '{ offers { total s: summary { total } ... { options { brands } } } }'
  )
  expect(asked).toEqual([
    [false, false],
    [true, true],
  ])
  await other.stop()
})
