/** What is stored comes back as it was, whatever it holds. */
import { plus, toInstant } from '../../domain/instant'
import { Offer } from '../../domain/offer'
import { SEARCH_LOGS } from '../../domain/store'
import { allLogs, aSeller, keyOf, NOW, SINCE } from '../factories'
import { anError, at, NO_DATA } from '../offerStory'
import { editOffer, snapshot } from '../snapshots'
import { StoreOf } from './storeOf'

const MANY_LOGS = 3_000

/** Each would mean something else if it were put into a statement, a pattern or JSON as it is. */
export const AWKWARD_TEXTS = [
  "O'Neill & Söhne + 100% _off_",
  'a "quoted" \\back\\slash\\ $1 ${x} :name ?',
  '{"json": [1, null]} \\u0041 \\n',
  "'; DROP TABLE offer; --",
  '👩‍👩‍👧 emoji, 漢字, עברית, العربية',
  'line one\nline two\ttab',
  ' spaces around ',
]

export function describeRoundTrips(store: StoreOf): void {
  describe('what is stored comes back as it was', () => {
    test('a log with all that it can have', async () => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({
        logs: [
          {
            type: 'failure',
            date: plus(NOW, 123),
            agent: 'Price module',
            data: {
              externalOfferId: 'MLB-1',
              price: { amount: '79.90', currency: 'BRL' },
              inventory: 33,
              status: 'error',
            },
            errors: [
              anError({ externalCode: 'E1', closableOrigins: ['price'] }),
              anError({ title: null }),
            ],
            evidence: { request: 'curl https://a.example', response: null },
          },
          {
            data: NO_DATA,
            isDateOnly: true,
            evidence: { request: null, response: '' },
          },
          { evidence: null },
        ],
      })

      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        allLogs({}, { withEvidence: true })
      )

      expect(reading?.logs?.items).toEqual([logs[1], logs[2], logs[0]])
      expect(reading?.interaction).toEqual(interaction)
    })

    test.each(AWKWARD_TEXTS)('the text %j', async (text) => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({
        skuId: text,
        logs: [
          {
            type: 'failure',
            description: text,
            agent: text,
            errors: [anError({ code: text, externalCode: text, title: text })],
            evidence: { request: text, response: text },
          },
        ],
      })
      const key = keyOf(interaction)
      const reading = await store().readInteraction(
        key,
        SINCE,
        allLogs({}, { withEvidence: true })
      )

      expect(reading?.logs?.items).toEqual(logs)
      expect(reading?.offer.openErrors[0]).toMatchObject({ title: text })
      expect(reading?.offer.skuId).toBe(text)
    })

    test.each([
      '0.00',
      '79.90',
      '0.000000000000000001',
      '12345678901234567890.10',
    ])('the exact amount %s', async (amount) => {
      const seller = await aSeller(store())

      await seller.report({
        logs: [{ data: { ...NO_DATA, price: { amount, currency: null } } }],
        close: true,
      })
      const reading = await store().readOffer(seller.offer(), SINCE, null)

      expect(reading?.offer.price).toEqual({ amount, currency: null })
    })

    test('an offer with all that it can have, and its ledger', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({
        logs: [
          {
            type: 'failure',
            errors: [anError({ externalCode: 'E1' }), anError()],
          },
        ],
      })
      const offer: Partial<Offer> = {
        status: 'unavailable',
        price: { amount: '9.75', currency: 'BRL' },
        inventory: Number.MAX_SAFE_INTEGER,
        externalOfferId: 'MLB-1',
        discarded: { date: plus(NOW, 1), interactionId: interaction.id },
        updatedAt: plus(NOW, 2),
      }

      const change = await editOffer(
        store(),
        seller.offer(),
        interaction.id,
        (current) => ({
          offer: { ...current.offer, ...offer },
          ledger: {
            ...current.ledger,
            price: {
              startDate: NOW,
              id: interaction.id,
              value: { amount: '9.75', currency: 'BRL' },
            },
          },
        })
      )
      const found = await snapshot(store(), seller.offer(), null)

      expect(found.offer).toEqual(change.offer)
      expect(found.offer).toMatchObject(offer)
      expect(found.ledger).toEqual(change.ledger)
    })

    test.each([
      toInstant(0),
      at('2026-02-28T23:59:59.999Z'),
      at('9999-12-31T23:59:59.999Z'),
    ])('the instant %d', async (startDate) => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({
        startDate,
        logs: [{ date: startDate }],
      })

      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        allLogs()
      )

      expect(reading?.interaction.startDate).toBe(startDate)
      expect(reading?.logs?.items).toEqual(logs)
    })

    test(`${MANY_LOGS} logs of one change`, async () => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({
        logs: Array.from({ length: MANY_LOGS }, (_, index) => ({
          description: `Step ${index}`,
        })),
      })

      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        allLogs(
          {},
          { slice: { from: MANY_LOGS - SEARCH_LOGS, size: SEARCH_LOGS } }
        )
      )

      expect(reading?.logs?.total).toBe(MANY_LOGS)
      expect(reading?.logs?.items).toEqual(logs.slice(-SEARCH_LOGS))
    })

    test('evidence of megabytes', async () => {
      const seller = await aSeller(store())
      const response = 'Ω0123456789'.repeat(500_000)
      const { interaction, logs } = await seller.report({
        logs: [{ evidence: { request: null, response } }],
      })
      const log = await store().readLog(keyOf(interaction), SINCE, logs[0].id)

      expect(log?.evidence?.response === response).toBe(true)
    })

    test('a closed interaction', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({
        logs: [{ type: 'success' }],
      })
      const closed = await seller.close(keyOf(interaction))
      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        null
      )

      expect(reading?.interaction).toEqual(closed)
      expect(reading?.interaction.closedAt).toBe(NOW)
    })
  })
}
