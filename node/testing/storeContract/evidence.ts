/** Searches in the evidence of an interaction, and reads of the evidence of several logs. */
import { Interaction } from '../../domain/interaction'
import { newId, NOW } from '../factories'
import { EVIDENCE, oneInteraction, PLENTY } from './oneInteraction'
import { AWKWARD_TEXTS } from './roundTrips'
import { StoreOf } from './storeOf'

export function describeEvidence(store: StoreOf): void {
  const { reading, told } = oneInteraction(store)

  describe('evidence is searched', () => {
    const matchesOf = async (
      interaction: Interaction,
      text: string,
      query: { after?: number; maxBytes?: number } = {}
    ) => {
      const { evidenceMatches } = await reading(interaction, {
        evidenceMatches: { text, after: 0, maxBytes: PLENTY, ...query },
      })

      return evidenceMatches
    }

    test('in requests and responses, in any case, of any script', async () => {
      const { interaction, logs } = await told([
        { description: 'needle' },
        { evidence: { request: 'a NEEDLE in it', response: null } },
        { evidence: { request: null, response: 'SERVIÇO ΣΟΦΌΣ Ж' } },
        { evidence: { request: 'curl', response: 'none' } },
      ])
      const found = async (text: string) =>
        (await matchesOf(interaction, text))?.logIds

      expect(await found('needle')).toEqual([logs[1].id])
      expect(await found('serviço')).toEqual([logs[2].id])
      expect(await found('ж')).toEqual([logs[2].id])
      expect(await found('N')).toEqual([logs[1].id, logs[3].id])
      expect(await found('nowhere')).toEqual([])
      expect(await found('%')).toEqual([])
    })

    test.each(AWKWARD_TEXTS)('for the text %j as itself', async (text) => {
      const { interaction, logs } = await told([
        { evidence: { request: `before${text}after`, response: null } },
        { evidence: EVIDENCE },
      ])

      expect((await matchesOf(interaction, text))?.logIds).toEqual([logs[0].id])
    })

    test('some bytes at a time, one log at least, and tells how far it came', async () => {
      const big = { request: 'x'.repeat(900), response: 'needle' }
      const { interaction, logs } = await told([
        {},
        { evidence: big },
        {},
        {},
        { evidence: big },
        { evidence: big },
        {},
      ])
      const part = (after: number, maxBytes: number) =>
        matchesOf(interaction, 'needle', { after, maxBytes })

      // What follows without evidence needs no search.
      expect(await part(0, 1)).toEqual({
        through: 4,
        total: 7,
        logIds: [logs[1].id],
      })
      expect(await part(4, 1)).toMatchObject({
        through: 5,
        logIds: [logs[4].id],
      })
      expect(await part(0, 1000)).toMatchObject({
        through: 5,
        logIds: [logs[1].id, logs[4].id],
      })
      expect(await part(5, 1)).toMatchObject({
        through: 7,
        logIds: [logs[5].id],
      })
      expect(await part(7, 1)).toEqual({ through: 7, total: 7, logIds: [] })
    })

    test('to the end where no log has any', async () => {
      const { interaction } = await told([{}, {}])

      expect(await matchesOf(interaction, 'needle')).toEqual({
        through: 2,
        total: 2,
        logIds: [],
      })
    })
  })

  describe('the evidence of several logs is read', () => {
    const evidenceOf = async (
      interaction: Interaction,
      logIds: readonly string[],
      maxBytes = PLENTY
    ) =>
      (await reading(interaction, { evidence: { logIds, maxBytes } })).evidence

    test('in the order asked for, without logs that are not there', async () => {
      const { seller, interaction, logs } = await told([
        { evidence: EVIDENCE },
        {},
        { evidence: { request: null, response: 'late' } },
      ])
      const other = await seller.report({ logs: [{ evidence: EVIDENCE }] })
      const [first, second, third] = logs.map(({ id }) => id)

      expect(
        await evidenceOf(interaction, [
          third,
          newId(NOW),
          first,
          other.logs[0].id,
          second,
        ])
      ).toEqual([
        { logId: third, evidence: { request: null, response: 'late' } },
        { logId: first, evidence: EVIDENCE },
        { logId: second, evidence: null },
      ])
      expect(await evidenceOf(interaction, [])).toEqual([])
    })

    test('until it comes to about the bytes, one log at least', async () => {
      const { interaction, logs } = await told([
        { evidence: { request: 'x'.repeat(900), response: null } },
        { evidence: { request: 'y'.repeat(900), response: null } },
        { evidence: EVIDENCE },
      ])
      const ids = logs.map(({ id }) => id)
      const readIds = async (maxBytes: number) =>
        (await evidenceOf(interaction, ids, maxBytes))?.map(
          ({ logId }) => logId
        )

      expect(await readIds(1)).toEqual(ids.slice(0, 1))
      expect(await readIds(1000)).toEqual(ids.slice(0, 2))
      expect(await readIds(PLENTY)).toEqual(ids)
    })
  })
}
