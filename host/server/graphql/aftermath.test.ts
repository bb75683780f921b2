import { plus } from '../../../node/domain/instant'
import { Interaction } from '../../../node/domain/interaction'
import { aSeller, NOW, Report, Seller } from '../../../node/testing/factories'
import { anError } from '../../../node/testing/offerStory'
import { ACCOUNT, startTestHost, TestHost } from '../../testing/startTestHost'

const HOUR = 3_600_000

let host: TestHost
let seller: Seller
let interactions: Interaction[]

beforeAll(async () => {
  host = await startTestHost()
  seller = await aSeller(host.store, { account: ACCOUNT })
  interactions = []

  const failure: Report['logs'] = [
    {
      type: 'failure',
      errors: [
        anError({ code: 'PRICE-001', closableOrigins: ['price'] }),
        anError({ code: 'CTLG-006' }),
      ],
    },
  ]

  const reports: Report[] = [
    { origin: 'catalog', logs: failure, close: true },
    { origin: 'price', logs: [{ type: 'success' }], close: true },
    { origin: 'inventory', logs: [{}], close: true },
    { origin: 'catalog', logs: [{}] },
  ]

  for (const [index, report] of reports.entries()) {
    const { interaction } = await seller.report({
      ...report,
      startDate: plus(NOW, (index - 10) * HOUR),
    })

    interactions.push(interaction)
  }
})

afterAll(() => host.stop())

const REF = 'id startDate closedAt origin result'

async function ask(query: string, variables: object = {}) {
  host.statements()
  const { body } = await host.query(query, variables)

  return { body, statements: host.statements() }
}

function askInteraction({ id }: Interaction, fields: string) {
  const { feedId } = seller

  return ask(
    `{ interaction(feedId: "${feedId}", skuId: "1", interactionId: "${id}") { ${fields} } }`
  )
}

test('An interaction tells what became of each of its errors, and of all together, by one statement', async () => {
  const { body, statements } = await askInteraction(
    interactions[0],
    `openErrorCount aftermath { fate by { ${REF} } } errors { code aftermath { fate by { id } } }`
  )

  expect(statements).toBe(1)
  expect(body.data.interaction).toEqual({
    openErrorCount: 1,
    aftermath: {
      fate: 'BEING_RETRIED',
      by: {
        id: interactions[3].id,
        startDate: '2026-03-10T05:00:00.000Z',
        closedAt: null,
        origin: 'CATALOG',
        result: 'PROCESSING',
      },
    },
    errors: expect.arrayContaining([
      {
        code: 'PRICE-001',
        aftermath: { fate: 'FIXED', by: { id: interactions[1].id } },
      },
      {
        code: 'CTLG-006',
        aftermath: { fate: 'BEING_RETRIED', by: { id: interactions[3].id } },
      },
    ]),
  })
})

test('An interaction that did not fail has no aftermath', async () => {
  const { body } = await askInteraction(
    interactions[1],
    'openErrorCount aftermath { fate }'
  )

  expect(body.data.interaction).toEqual({ openErrorCount: 0, aftermath: null })
})

test('An offer tells what is done about each of its open errors, by one statement', async () => {
  const { body, statements } = await ask(
    `{ offer(feedId: "${seller.feedId}", skuId: "1") {
         openErrors { code aftermath { fate by { id } } }
         interactions(size: 1) { items { openErrorCount } } } }`
  )

  expect(statements).toBe(1)
  expect(body.data.offer).toEqual({
    openErrors: [
      {
        code: 'CTLG-006',
        aftermath: { fate: 'BEING_RETRIED', by: { id: interactions[3].id } },
      },
    ],
    interactions: { items: [{ openErrorCount: 0 }] },
  })
})

test('An interaction tells its neighbours, by one statement', async () => {
  const fields = `previous { ${REF} } next { id }`
  const { body, statements } = await askInteraction(interactions[1], fields)

  expect(statements).toBe(1)
  expect(body.data.interaction).toEqual({
    previous: {
      id: interactions[0].id,
      startDate: '2026-03-10T02:00:00.000Z',
      closedAt: '2026-03-10T12:00:00.000Z',
      origin: 'CATALOG',
      result: 'FAILURE',
    },
    next: { id: interactions[2].id },
  })
  expect(
    (await askInteraction(interactions[0], fields)).body.data.interaction
      .previous
  ).toBeNull()
})
