/** Reads of one interaction and its logs. */
import { plus } from '../../domain/instant'
import { LogFilter } from '../../domain/logQuery'
import { allLogs, aSeller, keyOf, newId, NOW, SINCE } from '../factories'
import { anError } from '../offerStory'
import { StoreOf } from './storeOf'
import { AWKWARD_TEXTS } from './roundTrips'

export function describeTimeline(store: StoreOf): void {
  describe('an interaction is read', () => {
    test('with its offer and channel, and no logs when they were not asked for', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({ logs: [{}] })
      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        null
      )

      expect(reading).toEqual({
        interaction,
        offer: expect.objectContaining({ id: interaction.id, skuId: '1' }),
        channel: expect.objectContaining({ id: seller.feedId }),
        logs: null,
      })
    })

    test('as null when the id, the SKU or the feed is another', async () => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({ logs: [{}] })
      const other = await seller.sellOn({})
      const key = keyOf(interaction)

      await seller.report({ skuId: '2' })
      await seller.report({ feedId: other })

      for (const wrong of [
        { skuId: '2' },
        { feedId: other },
        { interactionId: newId(NOW) },
      ]) {
        const wrongKey = { ...key, ...wrong }

        expect(await store().readInteraction(wrongKey, SINCE, null)).toBeNull()
        expect(await store().readLog(wrongKey, SINCE, logs[0].id)).toBeNull()
      }
    })

    test('with its logs by date, equal dates by arrival', async () => {
      const seller = await aSeller(store())
      const dates = [5, 0, 5, 3, 0, -7]
      const { interaction } = await seller.report({
        logs: dates.map((ms) => ({ date: plus(NOW, ms) })),
      })
      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        allLogs()
      )

      expect(reading?.logs?.items.map(({ seq }) => seq)).toEqual([
        6, 2, 5, 4, 1, 3,
      ])
    })

    test('with a page of its logs, and how many there are on all pages', async () => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({
        logs: Array.from({ length: 7 }, () => ({})),
      })

      const page = async (from: number, size: number) =>
        (
          await store().readInteraction(
            keyOf(interaction),
            SINCE,
            allLogs({}, { slice: { from, size } })
          )
        )?.logs

      expect(await page(0, 3)).toEqual({ items: logs.slice(0, 3), total: 7 })
      expect(await page(6, 3)).toEqual({ items: logs.slice(6), total: 7 })
      expect(await page(7, 3)).toEqual({ items: [], total: 7 })
    })

    test('with the evidence of its logs only when asked for', async () => {
      const seller = await aSeller(store())
      const evidence = { request: 'curl https://a.example', response: '200' }
      const { interaction } = await seller.report({ logs: [{ evidence }, {}] })

      const logsOf = async (withEvidence: boolean) =>
        (
          await store().readInteraction(
            keyOf(interaction),
            SINCE,
            allLogs({}, { withEvidence })
          )
        )?.logs?.items

      expect(await logsOf(true)).toMatchObject([
        { evidence, hasEvidence: true },
        { evidence: null, hasEvidence: false },
      ])
      expect(await logsOf(false)).toMatchObject([
        { evidence: null, hasEvidence: true },
        { evidence: null, hasEvidence: false },
      ])
    })

    test('one log is read with its evidence; null when there is none', async () => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({
        logs: [{ evidence: { request: 'curl', response: null } }, {}],
      })
      const read = (id: string) =>
        store().readLog(keyOf(interaction), SINCE, id)

      expect(await read(logs[0].id)).toEqual(logs[0])
      expect(await read(logs[1].id)).toEqual(logs[1])
      expect(await read(newId(NOW))).toBeNull()
    })
  })

  describe('a timeline is narrowed', () => {
    const found = async (filter: LogFilter) => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({
        logs: [
          { type: 'info', agent: 'Price', description: 'Queued' },
          { type: 'warning', agent: 'Logistics', description: 'SERVIÇO FORA' },
          {
            type: 'failure',
            agent: 'Price',
            description: 'Refused',
            errors: [anError(ERROR)],
          },
          { type: 'success', agent: '', description: '100% done_now' },
        ],
      })
      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        allLogs(filter)
      )
      const { items = [], total } = reading?.logs ?? {}

      expect(total).toBe(items.length)

      return items.map(({ seq }) => seq)
    }

    test.each<[string, LogFilter, number[]]>([
      [
        'not at all by empty parts',
        { types: [], agents: [], text: '' },
        [1, 2, 3, 4],
      ],
      ['by types', { types: ['warning', 'success'] }, [2, 4]],
      ['by agents', { agents: ['Price', 'none'] }, [1, 3]],
      ['by an agent without name', { agents: [''] }, [4]],
      ['by all parts at once', { types: ['info'], agents: ['Price'] }, [1]],
      ['by text of the description, in any case', { text: 'qUEUE' }, [1]],
      ['by text with accents, in any case', { text: 'serviço fora' }, [2]],
      ['by the code of an error', { text: 'ctlg-006' }, [3]],
      [
        'by a code and external code as they are shown',
        { text: '006.ERR' },
        [3],
      ],
      ['by the title of an error', { text: 'too LONG' }, [3]],
      ['by the description of an error', { text: '4,200' }, [3]],
      ['by no name of a field', { text: 'closableOrigins' }, []],
      ['by % as itself', { text: '%' }, [4]],
      ['by _ as itself', { text: 'e_n' }, [4]],
    ])('%s', async (_, filter, expected) => {
      expect(await found(filter)).toEqual(expected)
    })

    test.each(AWKWARD_TEXTS)('by the text %j as itself', async (text) => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({
        logs: [
          { description: `before${text}after` },
          { errors: [anError({ description: `before${text}after` })] },
          { description: 'something else', agent: text },
        ],
      })
      const find = async (filter: LogFilter) =>
        (
          await store().readInteraction(
            keyOf(interaction),
            SINCE,
            allLogs(filter)
          )
        )?.logs?.items.map(({ seq }) => seq)

      expect(await find({ text })).toEqual([1, 2])
      expect(await find({ agents: [text] })).toEqual([3])
    })
  })
}

const ERROR = {
  code: 'CTLG-006',
  externalCode: 'ERR_SIZE',
  title: 'Description too long',
  description: 'The description has 4,200 characters of 4,000.',
}
