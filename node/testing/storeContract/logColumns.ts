/** Reads of all logs of an interaction as columns, one part after the other. */
import { plus } from '../../domain/instant'
import { Interaction } from '../../domain/interaction'
import { InteractionQuery } from '../../domain/interactionQuery'
import { NOW } from '../factories'
import { anError, at } from '../offerStory'
import { EVIDENCE, oneInteraction, PLENTY } from './oneInteraction'
import { AWKWARD_TEXTS } from './roundTrips'
import { StoreOf } from './storeOf'

export function describeLogColumns(store: StoreOf): void {
  const { reading, told } = oneInteraction(store)

  describe('logs are read as columns', () => {
    const columnsOf = async (
      interaction: Interaction,
      query: Partial<NonNullable<InteractionQuery['columns']>> = {}
    ) => {
      const { columns } = await reading(interaction, {
        columns: { after: 0, size: 100, maxBytes: PLENTY, ...query },
      })

      return columns
    }

    test('in their order of arrival, whatever their dates', async () => {
      const errors = [anError(), anError({ externalCode: 'E2', title: null })]
      const { interaction, logs } = await told([
        { date: plus(NOW, 5), agent: 'Price', description: 'Queued' },
        { type: 'failure', date: plus(NOW, 1), errors, evidence: EVIDENCE },
        { type: 'success', date: at('2020-03-22'), isDateOnly: true },
      ])

      expect(await columnsOf(interaction)).toEqual({
        through: 3,
        total: 3,
        ids: logs.map(({ id }) => id),
        types: ['info', 'failure', 'success'],
        dates: [plus(NOW, 5), plus(NOW, 1), at('2020-03-22')],
        dateOnly: [2],
        descriptions: logs.map(({ description }) => description),
        agents: ['Price', 'connector', 'connector'],
        withEvidence: [1],
        errors: [{ index: 1, errors }],
      })
    })

    test('part by part, with positions within the part', async () => {
      const { interaction, logs } = await told(
        Array.from({ length: 5 }, (_, index) => ({
          isDateOnly: index === 3,
          errors: index === 4 ? [anError()] : [],
          evidence: index === 2 ? EVIDENCE : null,
        }))
      )
      const idsOf = (from: number, to: number) =>
        logs.slice(from, to).map(({ id }) => id)

      expect(await columnsOf(interaction, { size: 2 })).toMatchObject({
        through: 2,
        total: 5,
        ids: idsOf(0, 2),
      })
      expect(await columnsOf(interaction, { after: 2 })).toMatchObject({
        through: 5,
        total: 5,
        ids: idsOf(2, 5),
        withEvidence: [0],
        dateOnly: [1],
        errors: [{ index: 2, errors: [anError()] }],
      })
    })

    test('none when all are known, or when there are none', async () => {
      const { interaction } = await told([{}, {}])
      const { interaction: empty } = await told([])
      const nothing = {
        ids: [],
        types: [],
        dates: [],
        dateOnly: [],
        descriptions: [],
        agents: [],
        withEvidence: [],
        errors: [],
      }

      expect(await columnsOf(interaction, { after: 2 })).toEqual({
        ...nothing,
        through: 2,
        total: 2,
      })
      expect(await columnsOf(empty)).toEqual({
        ...nothing,
        through: 0,
        total: 0,
      })
    })

    test('so many that their texts come to about the bytes, one at least', async () => {
      const { interaction } = await told([
        { description: 'x'.repeat(600) },
        { description: 'Ω'.repeat(300) },
        { errors: [anError({ description: 'y'.repeat(600) })] },
        {},
      ])
      const throughOf = async (after: number, maxBytes: number) =>
        (await columnsOf(interaction, { after, maxBytes }))?.through

      expect(await throughOf(0, 1)).toBe(1)
      expect(await throughOf(0, 1000)).toBe(2)
      expect(await throughOf(1, 1000)).toBe(3)
      expect(await throughOf(2, 1)).toBe(3)
      expect(await throughOf(0, PLENTY)).toBe(4)
    })

    test.each(AWKWARD_TEXTS)('with the text %j as it is', async (text) => {
      const { interaction } = await told([
        { description: text, agent: text, errors: [anError({ title: text })] },
      ])

      expect(await columnsOf(interaction)).toMatchObject({
        descriptions: [text],
        agents: [text],
        errors: [{ errors: [{ title: text }] }],
      })
    })
  })
}
