import { Instant, plus, SECOND_MS } from '../domain/instant'
import { Store } from '../domain/store'
import service from '../service.json'
import { NOW } from '../testing/factories'
import { CALL_MS, keepUp } from './upkeep'

/**
 * An account with so many expired interactions, or logs of a single huge one,
 * and SKUs that are due. Each takes a while: the time is what the clock tells,
 * and nobody waits for it.
 */
function anAccount({
  expired = 0,
  due = 0,
  secondsEach = 1,
  catalogFails = false,
  isHuge = false,
} = {}) {
  let now: Instant = NOW
  let [left, stale] = [expired, due]
  let again = 0
  const spend = () => {
    now = plus(now, secondsEach * SECOND_MS)
  }

  const store = {
    purge: async (_: Instant, mayGoOn = () => true) => {
      let [interactions, hasDeleted] = [0, false]

      while (left && mayGoOn()) {
        spend()
        left -= 1
        if (!isHuge || !left) interactions += 1
        hasDeleted = true
      }

      return { interactions, hasDeleted, isComplete: !left }
    },
    listSkusToRefresh: async (_: Instant, limit: number) =>
      Array.from({ length: Math.min(stale, limit) }, (__, index) => ({
        account: 'grocery1',
        skuId: String(index),
      })),
    // It is due again later, whether the Catalog failed or not.
    saveProduct: async () => {
      stale -= 1
    },
  } as unknown as Store

  return {
    left: () => left,
    stale: () => stale,
    spent: () => (now - NOW) / SECOND_MS,
    again: () => again,
    call: () => {
      const start = now

      return keepUp({
        store,
        clock: () => now,
        catalog: {
          findProduct: async () => {
            spend()
            if (catalogFails) throw new Error('Catalog answered 503')

            return null
          },
        },
        goOn: async () => {
          again += 1
        },
      }).then((upkeep) => ({ ...upkeep, seconds: (now - start) / SECOND_MS }))
    },
  }
}

test('a call lasts as long as VTEX IO lets it, and that is written once', () => {
  expect(CALL_MS).toBe(service.timeout * SECOND_MS)
})

test('what can be done at once is done at once', async () => {
  const account = anAccount({ expired: 10, due: 5 })

  expect(await account.call()).toEqual({
    purged: 10,
    refreshed: 5,
    failed: 0,
    isComplete: true,
    seconds: 15,
  })
  expect(account.again()).toBe(0)
})

test('a purge stops at four fifths of the time, and goes on in a call of its own', async () => {
  const account = anAccount({ expired: 100, due: 5 })

  expect(await account.call()).toEqual({
    purged: 48,
    refreshed: 0,
    failed: 0,
    isComplete: false,
    seconds: 48,
  })
  expect(account.again()).toBe(1)

  await account.call()
  expect(account.again()).toBe(2)

  expect(await account.call()).toMatchObject({
    purged: 4,
    refreshed: 5,
    isComplete: true,
  })
  expect([account.left(), account.stale(), account.again()]).toEqual([0, 0, 2])
})

test('a purge that deletes only logs of a huge interaction goes on as well', async () => {
  const account = anAccount({ expired: 60, isHuge: true })

  expect(await account.call()).toMatchObject({ purged: 0, isComplete: false })
  expect(account.again()).toBe(1)
  expect(await account.call()).toMatchObject({ purged: 1, isComplete: true })
})

test('products are refreshed in the time that is left, and the rest in a call of its own', async () => {
  const account = anAccount({ expired: 30, due: 200 })

  expect(await account.call()).toMatchObject({
    purged: 30,
    refreshed: 12,
    isComplete: false,
    seconds: 42,
  })
  expect(account.again()).toBe(1)
})

test('what has been going well goes on over any number of SKUs', async () => {
  const account = anAccount({ due: 250, secondsEach: 0.01 })

  expect(await account.call()).toMatchObject({
    refreshed: 250,
    isComplete: true,
  })
})

test('a Catalog that answers for nothing is left alone until tomorrow', async () => {
  const account = anAccount({
    due: 500,
    secondsEach: 0.01,
    catalogFails: true,
  })

  expect(await account.call()).toMatchObject({
    refreshed: 0,
    failed: 100,
    isComplete: true,
  })
  expect(account.again()).toBe(0)
})

test('a call that gets nowhere does not call for another', async () => {
  const account = anAccount({ due: 5, secondsEach: 60, catalogFails: true })

  expect(await account.call()).toMatchObject({ failed: 1, isComplete: false })
  expect(account.again()).toBe(0)
})
