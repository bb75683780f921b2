import { DAY_MS, plus } from '../../node/domain/instant'
import { aSeller, keyOf, NOW } from '../../node/testing/factories'
import { ACCOUNT, startTestHost, TestHost } from '../testing/startTestHost'

let host: TestHost

beforeAll(async () => {
  host = await startTestHost()
})

afterAll(() => host.stop())

/** Asks until the answer is there: jobs run beside the requests. */
async function eventually(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise(setImmediate)
}

test('Offers learn their product from the Catalog, when they are first told of and later again', async () => {
  const { feedId } = await aSeller(host.store, { account: ACCOUNT })
  const path = `/api/sent-offers/feeds/${feedId}/skus/103/interactions?an=${ACCOUNT}`

  await host.call('POST', path, {
    startDate: '2026-03-10',
    source: 'seller',
    origin: 'catalog',
    context: 'setup',
  })

  const product = async () => {
    const { body } = await host.query(
      `{ offer(feedId: "${feedId}", skuId: "103") { product { name imageUrl } } }`
    )

    return body.data.offer.product
  }

  await eventually(async () => (await product()) !== null)
  expect(await product()).toEqual({
    name: 'Extra Virgin Olive Oil 500 ml',
    imageUrl: `${host.url}/arquivos/sample/olive-oil.svg`,
  })

  const { offer } = (await host.store.readOffer(
    { account: ACCOUNT, feedId, skuId: '103' },
    NOW,
    null
  ))!

  await host.store.saveProduct(
    ACCOUNT,
    '103',
    { ...offer.product!, name: 'An old name' },
    NOW
  )
  host.setClock(plus(NOW, DAY_MS + 1))
  host.runJobs()
  await eventually(async () => (await product()).name !== 'An old name')
})

test('The day of expired interactions is deleted, and the log says how many there were', async () => {
  const seller = await aSeller(host.store, { account: ACCOUNT })
  const { interaction } = await seller.report()

  host.setClock(plus(NOW, 11 * DAY_MS))
  host.runJobs()
  await eventually(
    async () =>
      !(await host.store.readInteraction(keyOf(interaction), NOW, null))
  )
  await eventually(async () =>
    host.logged().some((line) => Number(line.purged) > 0)
  )
})
