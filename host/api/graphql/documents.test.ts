import { DAY_MS, plus } from '../../../node/domain/instant'
import { NOW } from '../../../node/testing/factories'
import { Api, FEED_ID, startApiWithFeed } from '../testApi'
import {
  DOCUMENTS_OF_PAGES,
  SKU,
  tellStories,
  Told,
  variablesOf,
} from './seller'

let api: Api
let told: Told

beforeAll(async () => {
  api = await startApiWithFeed()
  told = await tellStories(api)
})

afterAll(() => api.stop())

async function ask(file: string, variables?: object) {
  const { status, body } = await api.query(DOCUMENTS_OF_PAGES[file], {
    ...variablesOf(told)[file],
    ...variables,
  })

  return { status, data: body.data, errors: body.errors }
}

test.each(Object.keys(DOCUMENTS_OF_PAGES))(
  '%s is answered in full, and caches keep nothing of it',
  async (file) => {
    const { status, headers, body } = await api.query(
      DOCUMENTS_OF_PAGES[file],
      variablesOf(told)[file]
    )
    const [root] = Object.values(body.data)

    expect([status, body.errors]).toEqual([200, undefined])
    expect(root).toEqual(expect.any(Object))
    expect(headers.get('cache-control')).toMatch(
      /no-store|no-cache|private,max-age=0/
    )
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  }
)

test('The page of offers is told its offers, their totals and its filters', async () => {
  const { data } = await ask('offers.graphql')

  expect(
    data.offers.items.map(
      ({ skuId, status }: { skuId: string; status: string }) => [skuId, status]
    )
  ).toEqual([
    ['104', 'SYNCED'],
    [SKU, 'ERROR'],
  ])
  expect(data.offers).toMatchObject({
    total: 2,
    summary: { total: 2, synced: 1, sending: 0, error: 1, unavailable: 0 },
    options: {
      channels: [{ name: 'Corner Market' }, { name: 'Other' }],
      categories: ['Oils & Vinegars'],
      brands: ['Oliveira Real'],
    },
  })
  expect(data.offers.items[1]).toMatchObject({
    feedId: FEED_ID,
    price: { amount: '24.90', currency: 'BRL' },
    inventory: 7,
    product: { name: 'Extra Virgin Olive Oil 500 ml' },
  })
})

test('The page of an offer is told what is wrong, since when, and what is done about it', async () => {
  const { data } = await ask('offerDetails.graphql')

  expect(data.offer.openErrors).toMatchObject([
    {
      code: 'CTLG-006',
      externalCode: 'E-17',
      closableOrigins: ['CATALOG'],
      interactionId: told.interactionIds[0],
      interactionExpiresAt: '2026-03-20T12:00:00.000Z',
      errorCode: { id: 'CTLG-006' },
      aftermath: {
        fate: 'BEING_RETRIED',
        by: { id: told.interactionIds[2], closedAt: null },
      },
    },
    { code: 'CTLG-999', errorCode: { id: 'NTMAP-001' } },
  ])
  expect(data.offer.interactions).toMatchObject({
    total: 3,
    items: [...told.interactionIds].reverse().map((id) => ({ id })),
  })
})

test('The page of an interaction is told its logs, its errors and its neighbours', async () => {
  const { data } = await ask('interactionDetails.graphql')

  expect(data.interaction).toMatchObject({
    result: 'FAILURE',
    state: 'CLOSED',
    openErrorCount: 2,
    aftermath: { fate: 'BEING_RETRIED' },
    previous: null,
    next: { id: told.interactionIds[1], result: 'SUCCESS' },
    logCounts: { total: 2, success: 0, info: 1, warning: 0, failure: 1 },
    agents: ['channel', 'connector'],
    offer: { status: 'ERROR', product: { productId: '23' } },
    logColumns: {
      through: 2,
      total: 2,
      ids: told.logIds,
      types: ['INFO', 'FAILURE'],
      dateOnly: [0],
      descriptions: ['Queued for the channel', 'The channel refused “Açaí”'],
      withEvidence: [1],
      errors: [{ index: 1 }],
    },
  })
})

test('Evidence is told to the letter, and found in any case', async () => {
  const evidence = {
    request: 'curl https://a.example',
    response: '400 Refusé',
  }
  const [one, several, matches] = [
    await ask('evidence.graphql'),
    await ask('evidenceOfLogs.graphql'),
    await ask('evidenceMatches.graphql'),
  ]

  expect(one.data.log.evidence).toEqual(evidence)
  expect(several.data.interaction.evidence).toEqual([
    { logId: told.logIds[0], evidence: null },
    { logId: told.logIds[1], evidence },
  ])
  expect(matches.data.interaction.evidenceMatches).toEqual({
    logIds: [told.logIds[1]],
    through: 2,
    total: 2,
  })
})

test('Logs go on from where the last ones ended', async () => {
  const { data } = await ask('logs.graphql', { after: 1 })

  expect(data.interaction.logColumns).toMatchObject({
    through: 2,
    total: 2,
    ids: [told.logIds[1]],
  })
})

test('What is gone says when it went, and what is not there says no more', async () => {
  const first = await ask('logs.graphql', { interactionId: 'no-id' })

  api.setClock(plus(NOW, 10 * DAY_MS))

  const session = await sessionNow()
  const expired = await api.query(
    DOCUMENTS_OF_PAGES['logs.graphql'],
    variablesOf(told)['logs.graphql'],
    session
  )

  api.setClock(NOW)

  for (const { status, errors, data } of [
    first,
    { ...expired, ...expired.body },
  ]) {
    expect([status, errors.length, data]).toEqual([200, 1, null])
    expect(errors[0].path).toEqual(['interaction'])
  }

  expect(first.errors[0].extensions.code).toBe('INTERACTION_NOT_FOUND')
  expect(expired.body.errors[0].extensions).toMatchObject({
    code: 'INTERACTION_EXPIRED',
    expiredAt: '2026-03-20T12:00:00.000Z',
    requestId: expired.headers.get('x-request-id'),
  })
})

/** A session lasts a day, and the clock has gone on for ten. */
async function sessionNow() {
  return { vtexidclientautcookie: await api.session() }
}
