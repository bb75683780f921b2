/** Requests that have a key: each happens once, and is answered the same again. */
import { InteractionKey } from '../../domain/interaction'
import { Once, Repeated } from '../../domain/once'
import {
  allLogs,
  answerTo,
  aOnce,
  aSeller,
  keyOf,
  Seller,
  SINCE,
} from '../factories'
import { StoreOf } from './storeOf'

export function describeRepeats(store: StoreOf): void {
  const logIds = async (key: InteractionKey) => {
    const reading = await store().readInteraction(key, SINCE, allLogs())

    return reading?.logs?.items.map(({ id }) => id)
  }

  const add = (seller: Seller, key: InteractionKey, once: Once) =>
    answerTo(seller, key, [{}], once)

  const anInteraction = async () => {
    const seller = await aSeller(store())
    const { interaction } = await seller.report()

    return { seller, key: keyOf(interaction) }
  }

  describe('a request that has a key', () => {
    test('happens once, and is answered the same whatever happened since', async () => {
      const { seller, key } = await anInteraction()
      const once = aOnce()
      const first = await add(seller, key, once)

      expect(first).toHaveLength(2)
      expect(await add(seller, key, once)).toEqual(first)

      await seller.addLogs(key, [{}])
      await seller.report()
      expect(await add(seller, key, once)).toEqual(first)

      await seller.close(key)
      expect(await add(seller, key, once)).toEqual(first)
      expect(await logIds(key)).toHaveLength(2)
    })

    test('happens once when its repeats come at the same time', async () => {
      const { seller, key } = await anInteraction()
      const once = aOnce()
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => add(seller, key, once))
      )

      expect(new Set(answers.map(String)).size).toBe(1)
      expect(await logIds(key)).toHaveLength(1)
    })

    test('is answered with all that was answered, however long', async () => {
      const { seller, key } = await anInteraction()
      const answer = 'ação 漢 "\\'.repeat(30_000)
      const once = aOnce({ answerOf: () => answer })

      await seller.addLogs(key, [{}], once)
      await expect(seller.addLogs(key, [{}], once)).rejects.toEqual(
        new Repeated(answer)
      )
    })

    test('is refused when another came with the key, for the same offer or another', async () => {
      const { seller, key } = await anInteraction()
      const { interaction } = await seller.report({ skuId: '2' })
      const once = aOnce()
      const other = { ...once, fingerprint: 'another' }

      await add(seller, key, once)

      for (const asked of [key, keyOf(interaction)]) {
        await expect(add(seller, asked, other)).rejects.toMatchObject({
          code: 'BAD_INPUT',
          facts: { details: [{ path: 'Idempotency-Key' }] },
        })
      }
      expect(await logIds(keyOf(interaction))).toEqual([])
    })

    test('may be mended and sent again when it was refused', async () => {
      const { seller, key } = await anInteraction()
      const once = aOnce()

      await seller.close(key)
      await expect(add(seller, key, once)).rejects.toMatchObject({
        code: 'INTERACTION_CLOSED',
      })
      const { interaction } = await seller.report()

      expect(
        await add(seller, keyOf(interaction), {
          ...once,
          fingerprint: 'mended',
        })
      ).toHaveLength(2)
    })

    test('has nothing to do with one of another account', async () => {
      const [one, other] = [await anInteraction(), await anInteraction()]
      const once = aOnce()
      const first = await add(one.seller, one.key, once)

      expect(await add(other.seller, other.key, once)).not.toEqual(first)
    })
  })
}
