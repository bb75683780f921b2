import { Store } from '../../node/domain/store'
import { openMemoryStore } from '../testing/memoryStore'
import { ACCOUNT, startTestHost } from '../testing/startTestHost'

const PATH = `/api/sent-offers/feeds?an=${ACCOUNT}`

let store: Store

beforeAll(async () => {
  store = (await openMemoryStore()).store
})

afterAll(() => store.close())

/** A store that answers only when it is let, and tells when it was asked and closed. */
function heldStore() {
  const events: string[] = []
  let release: () => void = () => undefined
  let ask: () => void = () => undefined
  const asked = new Promise<void>((resolve) => (ask = resolve))
  const released = new Promise<void>((resolve) => (release = resolve))

  const hold = async () => {
    ask()
    await released
    events.push('answered')
  }

  const held: Store = {
    ...store,
    listFeeds: async (account) => {
      await hold()

      return store.listFeeds(account)
    },
    ping: hold,
    close: async () => {
      events.push('closed')
    },
  }

  return { held, asked, release, events }
}

test('Requests in flight are answered before the store is closed, and no new one is taken', async () => {
  const { held, asked, release, events } = heldStore()
  const host = await startTestHost({}, { store: held })
  const inFlight = host.call('GET', PATH)

  await asked
  const stopped = host.stop()

  await expect(host.call('GET', '/healthz')).rejects.toThrow()
  release()

  const { status, headers } = await inFlight

  expect([status, headers.get('connection')]).toEqual([200, 'close'])
  await stopped
  expect(events).toEqual(['answered', 'closed'])
})

test('A host that is stopping is not ready any more', async () => {
  const { held, asked, release } = heldStore()
  const host = await startTestHost({}, { store: held })
  const ready = host.call('GET', '/readyz')

  await asked
  const stopped = host.stop()

  release()
  const { status, body } = await ready

  expect([status, body]).toEqual([503, { status: 'stopping' }])
  await stopped
})

test('A request that does not end is cut when its time is over', async () => {
  const { held, asked, events } = heldStore()
  const host = await startTestHost({}, { store: held, stopTimeoutMs: 1 })
  const inFlight = host.call('GET', PATH)

  inFlight.catch(() => undefined)
  await asked
  await host.stop()

  await expect(inFlight).rejects.toThrow()
  expect(events).toEqual(['closed'])
})

test('Stopping twice is stopping once', async () => {
  const { held, events } = heldStore()
  const host = await startTestHost({}, { store: held })

  await Promise.all([host.stop(), host.stop()])

  expect(events).toEqual(['closed'])
})
