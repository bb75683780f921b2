import { allLogs, aSeller, keyOf, SINCE } from '../../node/testing/factories'
import { anError } from '../../node/testing/offerStory'
import { StoreHarness } from '../../node/testing/storeContract'
import { inMemory, onPostgres } from './testing/harnesses'

const HALF = '\uD83D'

describe.each([
  ['The embedded database', () => inMemory()],
  ['A PostgreSQL server', onPostgres],
])('%s', (_, open) => {
  let harness: StoreHarness

  beforeAll(async () => {
    harness = await open()
  }, 60_000)

  afterAll(() => harness.close())

  test.each([
    ['NUL', '\0'],
    ['half a surrogate pair', HALF],
  ])(
    'keeps text with %s, with U+FFFD in its place',
    async (name, character) => {
      const text = `a${character}b`
      const seller = await aSeller(harness.store)
      const { interaction } = await seller.report({
        skuId: text,
        logs: [
          {
            type: 'failure',
            description: text,
            agent: text,
            errors: [anError({ title: text })],
            evidence: { request: text, response: null },
          },
        ],
      })
      const reading = await harness.store.readInteraction(
        keyOf(interaction),
        SINCE,
        allLogs({ text, agents: [text] }, { withEvidence: true })
      )
      const kept = 'a\uFFFDb'

      expect(reading?.offer).toMatchObject({
        skuId: kept,
        openErrors: [{ title: kept }],
      })
      expect(reading?.logs?.items).toMatchObject([
        { description: kept, agent: kept, evidence: { request: kept } },
      ])
    }
  )
})
