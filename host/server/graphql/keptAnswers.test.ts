import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plus } from '../../../node/domain/instant'
import { expiresAt, Interaction } from '../../../node/domain/interaction'
import { Store } from '../../../node/domain/store'
import { deactivateFeed } from '../../../node/operations/feeds'
import {
  aChannel,
  aProduct,
  aSeller,
  keyOf,
  NOW,
  Seller,
} from '../../../node/testing/factories'
import { askAt } from '../../testing/graphql'
import { lent, MemoryStore, openMemoryStore } from '../../testing/memoryStore'
import {
  ACCOUNT,
  pairOf,
  startTestHost,
  TestHost,
} from '../../testing/startTestHost'
import { GRAPHQL_PATH } from '../startHost'

const PAGE = readFileSync(
  join(__dirname, '../../../react/data/interactionDetails.graphql'),
  'utf8'
)

let memory: MemoryStore
let first: TestHost
let second: TestHost
/** How often either host read an interaction. */
let reads = 0

beforeAll(async () => {
  memory = await openMemoryStore()
  const store: Store = {
    ...lent(memory.store),
    readInteraction: (...args) => {
      reads += 1

      return memory.store.readInteraction(...args)
    },
  }

  first = await startTestHost({}, { store })
  second = await startTestHost({}, { store })
})

afterAll(async () => {
  await first.stop()
  await second.stop()
  await memory.store.close()
})

beforeEach(() => {
  first.setClock(NOW)
  second.setClock(NOW)
})

async function aPage(close = true) {
  const seller = await aSeller(memory.store, { account: ACCOUNT })
  const { interaction } = await seller.report({
    startDate: plus(NOW, -1000),
    logs: [{ type: 'failure', description: 'Refused' }],
    close,
  })

  return { seller, interaction }
}

/** The page, and how often the store was read for it. */
async function ask(host: TestHost, interaction: Interaction) {
  const before = reads
  const { body, status, headers } = await host.query(PAGE, keyOf(interaction))

  return { body, status, headers, reads: reads - before }
}

test('The page of a closed interaction is read once', async () => {
  const { interaction } = await aPage()
  const fresh = await ask(first, interaction)
  const again = await ask(first, interaction)

  expect([fresh.reads, again.reads]).toEqual([1, 0])
  expect(again.body).toEqual(fresh.body)
  expect(again.headers.get('content-type')).toBe(
    fresh.headers.get('content-type')
  )
  expect(again.headers.get('cache-control')).toBe('no-store')
})

test('The page of an open interaction is read each time', async () => {
  const { interaction } = await aPage(false)

  await ask(first, interaction)
  expect(await ask(first, interaction)).toMatchObject({ reads: 1 })
})

type Change = (seller: Seller, interaction: Interaction) => Promise<unknown>

const CHANGES: ReadonlyArray<[string, Change, string, unknown]> = [
  [
    'a retry',
    (seller) => seller.report(),
    'next.id',
    expect.stringMatching(/^[\dA-F]{32}$/),
  ],
  [
    'a success that fixes its error',
    (seller) => seller.report({ logs: [{ type: 'success' }], close: true }),
    'aftermath.fate',
    'FIXED',
  ],
  [
    'a name of the product',
    ({ account }) =>
      memory.store.saveProduct(account, '1', aProduct({ name: 'Tea' }), NOW),
    'offer.product.name',
    'Tea',
  ],
  [
    'a name of the channel',
    ({ feedId }) =>
      memory.store.changeChannel(feedId, () =>
        aChannel({ id: feedId, name: 'New' })
      ),
    'offer.channel.name',
    'New',
  ],
]

test.each(CHANGES)(
  'What another host stored is in the next answer: %s',
  async (_, change, path, told) => {
    const { seller, interaction } = await aPage()

    await ask(first, interaction)
    await change(seller, interaction)
    const { body } = await ask(first, interaction)

    expect(body).toHaveProperty(`data.interaction.${path}`, told)
    expect((await ask(second, interaction)).body).toEqual(body)
  }
)

test('A feed that another host deactivated hides its pages at once', async () => {
  const { seller, interaction } = await aPage()

  await ask(first, interaction)
  await deactivateFeed({ store: memory.store }, ACCOUNT, seller.feedId)
  const [fresh, kept] = [
    await ask(second, interaction),
    await ask(first, interaction),
  ]

  expect(kept.body.errors[0]).toMatchObject({
    message: fresh.body.errors[0].message,
  })
})

test('A page ends when the interaction expires, and when one that it names does', async () => {
  const { seller, interaction } = await aPage()
  const { interaction: older } = await seller.report({
    now: plus(NOW, -5000),
    startDate: plus(NOW, -5000),
    close: true,
  })
  const named = await ask(first, interaction)

  expect(named.body.data.interaction.previous).toEqual(
    expect.objectContaining({ id: older.id })
  )
  first.setClock(expiresAt(older.id))
  expect((await ask(first, interaction)).body.data.interaction.previous).toBe(
    null
  )
  first.setClock(expiresAt(interaction.id))
  expect((await ask(first, interaction)).body.errors[0].extensions).toEqual(
    expect.objectContaining({ code: 'INTERACTION_EXPIRED' })
  )
})

test('Whoever may not read the account is refused as if nothing were kept', async () => {
  const { interaction } = await aPage()

  await ask(first, interaction)
  const strange = { 'x-vtex-api-appkey': 'a', 'x-vtex-api-apptoken': 'b' }
  const refused = await first.query(PAGE, keyOf(interaction), strange)
  const { body } = await askAt(
    first.url,
    PAGE,
    keyOf(interaction),
    pairOf(ACCOUNT),
    'another'
  )

  expect([refused.status, refused.body.data]).toEqual([401, undefined])
  expect(body.data?.interaction ?? null).toBeNull()
})

describe('by GET', () => {
  const get = async (
    interaction: Interaction,
    headers: Record<string, string> = {},
    host = first
  ) => {
    const search = new URLSearchParams({
      query: PAGE,
      variables: JSON.stringify(keyOf(interaction)),
    })

    return host.call('GET', `${GRAPHQL_PATH}?${search}`, undefined, {
      ...pairOf(ACCOUNT),
      'apollo-require-preflight': '1',
      ...headers,
    })
  }

  test('a page is not sent again while it stands, whichever host is asked', async () => {
    const { seller, interaction } = await aPage()
    const fresh = await get(interaction)
    const etag = fresh.headers.get('etag') ?? ''

    expect(fresh.body).toEqual((await ask(first, interaction)).body)
    expect(fresh.headers.get('cache-control')).toBe('private, no-cache')
    expect(fresh.headers.get('vary')).toMatch(/Cookie/)

    for (const host of [first, second]) {
      const again = await get(interaction, { 'if-none-match': etag }, host)

      expect([again.status, again.body]).toEqual([304, ''])
    }

    await seller.report()
    const changed = await get(interaction, { 'if-none-match': etag })

    expect(changed.status).toBe(200)
    expect(changed.body.data.interaction.next).not.toBeNull()
  })

  test('a query that nobody asked before is answered too, and told what is wrong with it', async () => {
    const ask = (search: string) =>
      first.call('GET', `${GRAPHQL_PATH}?${search}`, undefined, {
        ...pairOf(ACCOUNT),
        'apollo-require-preflight': '1',
      })

    expect((await ask('query={__typename}')).body).toEqual({
      data: { __typename: 'Query' },
    })

    for (const search of [
      '',
      'query={',
      'query=a&query=b',
      'query={a}&variables=no',
    ]) {
      const { status, body } = await ask(search)

      expect([search, status, body.errors[0].extensions.code]).toEqual([
        search,
        400,
        'BAD_INPUT',
      ])
    }
  })

  test('an open page may be kept by nobody', async () => {
    const { interaction } = await aPage(false)
    const { headers } = await get(interaction)

    expect([headers.get('cache-control'), headers.get('etag')]).toEqual([
      'no-store',
      null,
    ])
  })

  test('no other site can ask, with the cookies of a person or without', async () => {
    const { interaction } = await aPage()
    const page = await first.call('GET', '/admin', undefined, {})
    const [cookie] = (page.headers.get('set-cookie') ?? '').split(';')
    const stranger = { 'x-vtex-api-appkey': '', 'x-vtex-api-apptoken': '' }
    const asked = { ...stranger, cookie }

    expect(await get(interaction, asked)).toMatchObject({ status: 200 })
    expect(
      await get(interaction, { ...asked, 'sec-fetch-site': 'cross-site' })
    ).toMatchObject({ status: 401 })
    expect(
      await get(interaction, { ...asked, 'apollo-require-preflight': '' })
    ).toMatchObject({ status: 400 })
  })

  test('what is asked for stays out of the log', async () => {
    const { interaction } = await aPage()

    await get(interaction)
    expect(JSON.stringify(first.logged())).not.toContain(interaction.id)
  })
})
