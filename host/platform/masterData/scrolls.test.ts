import { toInstant } from '../../../node/domain/instant'
import { startMasterData, StartedMasterData } from './testing/startMasterData'

const MINUTE_MS = 60_000

let now = Date.UTC(2026, 0, 1)
let masterData: StartedMasterData
let call: StartedMasterData['call']

beforeAll(async () => {
  masterData = await startMasterData({ clock: () => toInstant(now) })
  call = masterData.call

  for (let index = 0; index < 7; index += 1) {
    await call('PUT', 'items/documents', {
      id: `id-${index}`,
      index,
    })
  }
})

afterAll(() => masterData.stop())

async function scroll(query: string, account = 'grocery1') {
  const { status, headers, body } = await call(
    'GET',
    `items/scroll?${query}`,
    undefined,
    { account }
  )

  return {
    status,
    token: headers.get('x-vtex-md-token'),
    total: headers.get('rest-content-total'),
    retryAfter: headers.get('retry-after'),
    ids: status === 200 ? body.map(({ id }: { id: string }) => id) : [],
  }
}

async function finish(token: string | null): Promise<string[]> {
  const { ids } = await scroll(`_token=${token}`)

  return ids.length ? [...ids, ...(await finish(token))] : []
}

test('A scroll tells every document once, in pages, and ends with an empty one', async () => {
  const first = await scroll('_size=3')
  const second = await scroll(`_token=${first.token}`)
  const third = await scroll(`_token=${first.token}`)
  const end = await scroll(`_token=${first.token}`)
  const pages = [first, second, third, end]

  expect(pages.map(({ ids }) => ids.length)).toEqual([3, 3, 1, 0])
  expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(7)
  expect(pages.map(({ total }) => total)).toEqual(['7', '7', '7', '7'])
  expect((await scroll(`_token=${first.token}`)).status).toBe(400)
})

test('It takes the filters of a search', async () => {
  const { ids } = await scroll('_where=id=id-3 OR id=id-4')

  expect(ids.sort()).toEqual(['id-3', 'id-4'])
  expect((await scroll('_where=index=3')).status).toBe(400)
})

test.each(['_size=0', '_size=1001', '_size=x', '_sort=id ASC', '_page=2'])(
  '%s is a bad request',
  async (query) => {
    expect((await scroll(query)).status).toBe(400)
  }
)

test('What is deleted while it goes on neither ends it nor moves it on', async () => {
  const first = await scroll('_size=2')
  const seen = first.ids

  for (const id of seen) await call('DELETE', `items/documents/${id}`)

  const rest = await finish(first.token)

  for (const id of seen) await call('PUT', 'items/documents', { id })

  expect(new Set([...seen, ...rest]).size).toBe(7)
})

test('A page of which nothing is left does not look like the end', async () => {
  const whole = await scroll('_size=7')
  const first = await scroll('_size=2')
  const gone: string[] = whole.ids.slice(2, 4)

  for (const id of gone) await call('DELETE', `items/documents/${id}`)

  const rest = await finish(first.token)

  for (const id of gone) await call('PUT', 'items/documents', { id })
  await finish(whole.token)

  expect(first.ids).toEqual(whole.ids.slice(0, 2))
  expect(rest).toEqual(whole.ids.slice(4))
})

test('A token belongs to one account, and is good for twenty minutes', async () => {
  const { token } = await scroll('_size=2')

  expect((await scroll(`_token=${token}`, 'other')).status).toBe(400)

  now += 20 * MINUTE_MS - 1
  expect((await scroll(`_token=${token}`)).status).toBe(200)

  now += 20 * MINUTE_MS
  expect((await scroll(`_token=${token}`)).status).toBe(400)
})

test('An account has ten scrolls under way at most, until one ends or is forgotten', async () => {
  now += 20 * MINUTE_MS

  const opened = []

  for (let index = 0; index < 10; index += 1)
    opened.push(await scroll('_size=1'))

  const refused = await scroll('_size=1')

  expect(opened.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect([refused.status, refused.retryAfter]).toEqual([429, '1'])
  expect((await scroll('_size=1', 'other')).status).toBe(200)

  await finish(opened[0].token)
  expect((await scroll('_size=1')).status).toBe(200)
  expect((await scroll('_size=1')).status).toBe(429)

  now += 20 * MINUTE_MS
  expect((await scroll('_size=1')).status).toBe(200)
})

test('Scrolls that begin at once are no more than ten either', async () => {
  now += 20 * MINUTE_MS

  const opened = await Promise.all(
    Array.from({ length: 12 }, () => scroll('_size=1'))
  )

  expect(opened.filter(({ status }) => status === 200)).toHaveLength(10)
})

test('A scroll that is refused is not under way', async () => {
  now += 20 * MINUTE_MS

  for (let index = 0; index < 11; index += 1) await scroll('_where=index=3')

  expect((await scroll('_size=1')).status).toBe(200)
})
