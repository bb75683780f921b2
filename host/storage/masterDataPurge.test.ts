import { plus } from '../../node/domain/instant'
import { aSeller } from '../../node/testing/factories'
import { at } from '../../node/testing/offerStory'
import { MasterDataHarness, onMasterData } from './testing/onMasterData'

const LONG_AGO = at('2020-01-01T00:00:00Z')

let harness: MasterDataHarness

beforeAll(async () => {
  harness = await onMasterData()
}, 60_000)

afterAll(() => harness?.close())

/** What may go on so many times. */
const upTo = (times: number) => {
  let asked = 0

  return () => {
    asked += 1

    return asked <= times
  }
}

const deletions = () =>
  harness.standIn.requests().filter(({ method }) => method === 'DELETE').length

test('A purge stops in the middle of an interaction, however many logs it has', async () => {
  const { store } = harness
  const seller = await aSeller(store)

  await seller.report({
    now: plus(LONG_AGO, -1),
    logs: Array.from({ length: 45 }, () => ({
      evidence: { request: 'curl', response: null },
    })),
  })
  deletions()

  expect(await store.purge(LONG_AGO, upTo(2))).toEqual({
    interactions: 0,
    hasDeleted: true,
    isComplete: false,
  })
  expect(deletions()).toBe(20)

  expect(await store.purge(LONG_AGO)).toEqual({
    interactions: 1,
    hasDeleted: true,
    isComplete: true,
  })
})

test('Purges that stopped, however many, keep no scroll from the others', async () => {
  const { store } = harness
  const seller = await aSeller(store)

  await seller.report({
    now: plus(LONG_AGO, -1),
    logs: Array.from({ length: 120 }, () => ({
      evidence: { request: 'curl', response: null },
    })),
  })
  for (let run = 0; run < 11; run += 1) {
    expect(await store.purge(LONG_AGO, upTo(1))).toMatchObject({
      hasDeleted: true,
      isComplete: false,
    })
  }

  expect(await store.purge(LONG_AGO)).toMatchObject({ isComplete: true })
})

test('A purge goes through any number that were registered at the same time', async () => {
  const { store } = harness
  const seller = await aSeller(store)
  const documents = harness.documentsOf(seller.account)
  const put = (index: number, registeredAt: number) =>
    documents.put('changes', `left-${index}`, { registeredAt, body: '{}' })

  for (let index = 0; index < 130; index += 1) await put(index, LONG_AGO - 9)
  for (let index = 130; index < 140; index += 1) await put(index, LONG_AGO - 8)
  await put(140, LONG_AGO)
  deletions()

  expect(await store.purge(LONG_AGO)).toEqual({
    interactions: 0,
    hasDeleted: true,
    isComplete: true,
  })
  expect(deletions()).toBe(140)
  expect(await documents.get('changes', 'left-140', ['id'])).not.toBeNull()
  await documents.delete('changes', 'left-140')
})
