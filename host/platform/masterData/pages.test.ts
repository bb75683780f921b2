import { startMasterData, StartedMasterData } from './testing/startMasterData'

let masterData: StartedMasterData

beforeAll(async () => {
  masterData = await startMasterData()

  for (let index = 0; index < 25; index += 1) {
    await masterData.call('PUT', 'items/documents', {
      id: `id-${String(index).padStart(2, '0')}`,
    })
  }
})

afterAll(() => masterData.stop())

async function page(range: string | null) {
  const { status, headers, body } = await masterData.call(
    'GET',
    'items/search?_sort=id ASC',
    undefined,
    { headers: range === null ? {} : { 'rest-range': range } }
  )

  if (status !== 200) return status

  return [
    headers.get('rest-content-range'),
    body.length,
    body[0]?.id,
    body.at(-1)?.id,
  ]
}

test.each([
  ['resources=0-10', ['resources 0-10/25', 10, 'id-00', 'id-09']],
  ['resources=10-20', ['resources 10-20/25', 10, 'id-10', 'id-19']],
  ['resources=20-30', ['resources 20-25/25', 5, 'id-20', 'id-24']],
  ['resources=30-40', ['resources 30-30/25', 0, undefined, undefined]],
  ['resources=9900-10000', ['resources 9900-9900/25', 0, undefined, undefined]],
  [null, ['resources 0-10/25', 10, 'id-00', 'id-09']],
])('The page %s ends before its second number', async (range, expected) => {
  expect(await page(range)).toEqual(expected)
})

test.each([
  ['more than a page', 'resources=0-101'],
  ['more than a search reaches', 'resources=9901-10001'],
  ['nothing', 'resources=10-10'],
  ['an end before the beginning', 'resources=10-5'],
  ['no range', '0-10'],
])('%s is a bad request', async (_, range) => {
  expect(await page(range)).toBe(400)
})

test('Without an order documents come in one that nobody wrote', async () => {
  const { body } = await masterData.call('GET', 'items/search')
  const ids = body.map(({ id }: { id: string }) => id)

  expect(ids).not.toEqual([...ids].sort())
})
