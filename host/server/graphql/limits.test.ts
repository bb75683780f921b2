import { GRAPHQL_PATH } from '../startHost'
import { lent } from '../../testing/memoryStore'
import { pairOf, startTestHost, TestHost } from '../../testing/startTestHost'
import { MAX_COST, MAX_DEPTH } from './limits'

let host: TestHost

beforeAll(async () => {
  host = await startTestHost()
})

afterAll(() => host.stop())

async function refused(query: string, variables?: object) {
  host.statements()
  const { status, body } = await host.query(query, variables)

  expect(host.statements()).toBe(0)
  expect(status).toBe(400)
  expect(body.errors[0].extensions).toMatchObject({
    code: 'BAD_INPUT',
    requestId: expect.any(String),
  })

  return body.errors[0].message
}

/** A query that many fields deep. */
function nested(depth: number): string {
  const pairs = Math.floor((depth - 2) / 2)
  const open = 'interactions(size: 1) { items { offer { '.repeat(pairs)

  return `{ offer(feedId: "f", skuId: "1") { ${open} id ${'} } } '.repeat(pairs)} } }`
}

test('A query that is too deep is refused, and the limit is told', async () => {
  expect(await refused(nested(40))).toContain(`deeper than ${MAX_DEPTH}`)
})

test('A query that costs too much is refused, and the limit is told', async () => {
  const query = `query ($size: Int = 100) {
    offers(size: $size) { items { openErrors { errorCode { id type description }
      code title description date origin closableOrigins externalCode } } } }`
  const twice = query.replace('offers', 'a: offers')
  const dear = `query ($size: Int = 100) { ${Array.from(
    { length: 6 },
    (_, index) =>
      query
        .replace(/^query[^{]*{/, '')
        .replace(/}$/, '')
        .replace('offers', `a${index}: offers`)
  ).join(' ')} }`

  expect((await host.query(twice)).body.errors).toBeUndefined()
  expect(await refused(dear)).toContain(`more than ${MAX_COST}`)
  expect((await host.query(dear, { size: 1 })).body.errors).toBeUndefined()
})

test('Many root fields cost too much, however little each asks', async () => {
  const fields = Array.from(
    { length: 41 },
    (_, index) => `a${index}: offerSummary { total }`
  )

  expect(await refused(`{ ${fields.join(' ')} }`)).toContain('costs more')
})

test('Fragments within fragments are counted out at the limit, not followed to the end', async () => {
  const levels = Array.from(
    { length: 40 },
    (_, index) =>
      `fragment F${index} on OfferPage { ...F${index + 1} ... { ...F${index + 1} } }`
  )

  expect(
    await refused(
      `{ offers { ...F0 } } ${levels.join(' ')} fragment F40 on OfferPage { total }`
    )
  ).toContain('costs more')
})

test.each([
  ['__typename', 'Query', ''],
  ['__schema { __typename }', 'Query', ''],
  ['total', 'OfferPage', 'offers'],
  ['_: __typename @skip(if: true)', 'OfferPage', 'offers'],
])(
  'Fragments that spread each other twice around %s on %s end at the limit',
  async (leaf, type, field) => {
    const levels = Array.from(
      { length: 60 },
      (_, index) =>
        `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`
    )

    expect(
      await refused(
        `{ ${field} ${field && '{'} ...F0 ${field && '}'} } ${levels.join(' ')} fragment F60 on ${type} { ${leaf} }`
      )
    ).toContain('costs more')
  }
)

test('A document that is too long is refused while it is read', async () => {
  await refused(`{ offers { ${'total '.repeat(6000)} } }`)
})

test('The page of the largest size, with everything on it, is within the limits', async () => {
  const { body } = await host.query(`{
    offers(size: 100) {
      items {
        id feedId skuId status inventory createdAt updatedAt externalOfferId
        channel { id name logo } price { amount currency }
        openErrors { code title description errorCode { id } }
        discarded { date interactionId } product { productId name imageUrl eans brand category }
      }
      total summary { total synced sending error unavailable }
      options { channels { id name logo } categories brands }
    }
  }`)

  expect(body.errors).toBeUndefined()
})

const INTERACTION = 'interaction(feedId: "f", skuId: "1", interactionId: "i")'

test('An interaction with everything on it, and as many logs as columns take, is within the limits', async () => {
  const ref = 'id startDate closedAt origin result'
  const { body } = await host.query(`{ ${INTERACTION} {
    id feedId skuId startDate registeredAt closedAt expiresAt lastLogAt source
    origin context state result newValue { price { amount currency } inventory }
    errors {
      code externalCode title description date origin closableOrigins
      interactionId interactionExpiresAt aftermath { fate by { ${ref} } }
      errorCode { id type description solvedBy solutionText solutionLink }
    }
    aftermath { fate by { ${ref} } } openErrorCount
    previous { ${ref} } next { ${ref} }
    logCounts { total success info warning failure } agents
    offer { status externalOfferId channel { name logo } product { productId name imageUrl } }
    logColumns(size: 5000) {
      through total ids types dates dateOnly descriptions agents withEvidence
      errors { index errors { code externalCode title description closableOrigins } }
    }
    evidenceMatches(text: "x") { logIds through total }
    evidence(logIds: ["1"]) { logId evidence { request response } }
  } }`)

  expect(body.errors[0].extensions.code).toBe('INTERACTION_NOT_FOUND')
})

test.each([
  ['logColumns', 'descriptions', (field: string) => `logColumns { ${field} }`],
  [
    'evidence',
    'request',
    (field: string) => `evidence(logIds: ["1"]) { evidence { ${field} } }`,
  ],
])(
  'Texts of megabytes cannot be asked for over and over by names: %s, %s',
  async (_, field, within) => {
    const names = Array.from({ length: 100 }, (__, index) => `a${index}`)
    const again = names.map((name) => `${name}: ${field}`).join(' ')

    expect(await refused(`{ ${INTERACTION} { ${within(again)} } }`)).toContain(
      'costs more'
    )
  }
)

test('The schema can be asked for on a machine of its own, and nowhere else', async () => {
  const elsewhere = await startTestHost(
    {
      HOST: '0.0.0.0',
      VTEX_API_URL: 'http://127.0.0.1:9',
      VTEX_APP_KEY: 'vtexappkey-grocery1-REAL',
      VTEX_APP_TOKEN: 'secret',
    },
    { store: lent(host.store) }
  )
  const schema = '{ __schema { types { name } } }'
  const here = await host.query(schema)
  const there = await elsewhere.query(schema)

  expect(here.body.data.__schema.types).not.toHaveLength(0)
  expect(there.body.errors[0].extensions.code).toBe('BAD_INPUT')
  await elsewhere.stop()
})

test('Only POST and GET, one query at a time, as JSON, up to 3 MB', async () => {
  const pair = pairOf('grocery1')
  const query = '{ offerSummary { total } }'
  const path = `${GRAPHQL_PATH}?query=${encodeURIComponent(query)}`
  const post = (body: unknown, headers = pair) =>
    host.call('POST', GRAPHQL_PATH, body, headers)

  const answers = [
    await host.call('PUT', path, {}),
    await post([{ query }, { query }]),
    await post(JSON.stringify({ query }), {
      ...pair,
      'content-type': 'text/plain',
    }),
    await post('{ not json'),
    await post({ query, variables: { text: 'x'.repeat(3 * 1024 * 1024) } }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([405, 400, 415, 400, 413])
  expect(answers[0].headers.get('allow')).toBe('POST, GET')
})

test('No answer may be kept by anybody in between', async () => {
  const { headers } = await host.query('{ offerSummary { total } }')

  expect(headers.get('cache-control')).toBe('no-store')
})
