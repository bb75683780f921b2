import { startMasterData, StartedMasterData } from './testing/startMasterData'

let masterData: StartedMasterData

const SCHEMA = {
  properties: {
    name: { type: 'string' },
    count: { type: 'integer' },
    open: { type: 'boolean' },
    hidden: { type: 'string' },
  },
  'v-indexed': ['name', 'count', 'open', 'missing'],
  'v-default-fields': ['name'],
}

const DOCUMENTS = [
  { id: 'a', name: 'oil', count: 2, open: true, hidden: 'x' },
  { id: 'b', name: 'olive oil', count: 10, open: false },
  { id: 'c', name: 'Olives', count: 33 },
  { id: 'd', name: '100%_sure', missing: 'y' },
  { id: 'e', count: -1 },
]

beforeAll(async () => {
  masterData = await startMasterData()
  await masterData.call('PUT', 'items/schemas/v1', SCHEMA)

  for (const document of DOCUMENTS) {
    await masterData.call('PUT', 'items/documents', document)
  }
})

afterAll(() => masterData.stop())

function search(query: object, range = 'resources=0-100') {
  const text = new URLSearchParams({ ...query })

  return masterData.call('GET', `items/search?${text}`, undefined, {
    headers: { 'rest-range': range },
  })
}

/** The ids that are found, or the status of a refusal. */
async function found(query: object) {
  const { status, body } = await search({ _fields: 'id', ...query })

  return status === 200
    ? body
        .map(({ id }: { id: string }) => id)
        .sort()
        .join('')
    : status
}

test.each([
  ['name=oil', 'a'],
  ['name="olive oil"', 'b'],
  ['name=OIL', ''],
  ['name=oil*', 'a'],
  ['name=*oil', 'ab'],
  ['name=*l*v*', 'bc'],
  ['name=*%_*', 'd'],
  ['name=_il*', ''],
  ['name=O*s', 'c'],
  ['count=10', 'b'],
  ['count=010', 'b'],
  ['count<>10', 'acde'],
  ['count<10', 'ae'],
  ['count>2', 'bc'],
  ['count between 2 AND 10', 'ab'],
  ['count is null', 'd'],
  ['name is not null', 'abcd'],
  ['missing is not null', 'd'],
  ['open=true', 'a'],
  ['open=false', 'b'],
  ['name>oil', 'b'],
  ['id=c', 'c'],
  ['count=10 OR name=oil', 'ab'],
  ['(count=10 OR name=oil) AND (open=false OR open is null)', 'b'],
  ['createdIn between 2000-01-01 AND 2100-01-01', 'abcde'],
  ['updatedIn<2000-01-01', ''],
])('%s finds "%s"', async (_where, ids) => {
  expect(await found({ _where, _schema: 'v1' })).toBe(ids)
})

test.each([
  ['nothing', {}, 'abcde'],
  ['a field in the address', { count: '10', _schema: 'v1' }, 'b'],
  ['a pattern in the address', { name: '*oil*', _schema: 'v1' }, 'ab'],
  ['both ways', { _where: 'count>2', name: 'Olives', _schema: 'v1' }, 'c'],
  ['a field of Master Data without a schema', { _where: 'id=a' }, 'a'],
])('Documents are found by %s', async (_, query, ids) => {
  expect(await found(query)).toBe(ids)
})

test.each([
  ['a filter by a field without a schema', { _where: 'name=oil' }],
  ['a filter in the address without a schema', { name: 'oil' }],
  ['an order by a field without a schema', { _sort: 'name ASC' }],
  ['a field that is not indexed', { _where: 'hidden=x', _schema: 'v1' }],
  ['one deep inside', { _where: 'id=a AND (hidden=x)', _schema: 'v1' }],
  ['an order by one', { _sort: 'hidden ASC', _schema: 'v1' }],
  ['two orders', { _sort: 'name ASC, count ASC', _schema: 'v1' }],
  ['an order without direction', { _sort: 'name', _schema: 'v1' }],
  ['a text for a number', { _where: 'count=many', _schema: 'v1' }],
  ['a text for a truth', { _where: 'open=maybe', _schema: 'v1' }],
  ['truths in order', { _where: 'open>true', _schema: 'v1' }],
  ['a parameter that is none', { _keyword: 'oil' }],
])('%s is a bad request that says why', async (_, query) => {
  const { status, body } = await search(query)

  expect([status, body]).toEqual([400, { Message: expect.any(String) }])
})

test('A schema that there is not is not found', async () => {
  expect(await found({ _schema: 'v2' })).toBe(404)
})

test.each([
  ['count ASC', 'eabcd'],
  ['count DESC', 'cbaed'],
  ['name ASC', 'dcabe'],
  ['id DESC', 'edcba'],
])('By %s, what has no value comes last', async (_sort, ids) => {
  const { body } = await search({ _sort, _schema: 'v1', _fields: 'id' })

  expect(body.map(({ id }: { id: string }) => id).join('')).toBe(ids)
})

test('Fields are answered as they are named, else the id and those of the schema', async () => {
  const fieldsOf = async (query: object) => {
    const { body } = await search({ _where: 'id=a', ...query })

    return body[0]
  }

  expect(await fieldsOf({})).toEqual({ id: 'a' })
  expect(await fieldsOf({ _schema: 'v1' })).toEqual({ id: 'a', name: 'oil' })
  expect(await fieldsOf({ _fields: 'hidden,none' })).toEqual({
    hidden: 'x',
    none: null,
  })
  expect(await fieldsOf({ _fields: '_all' })).toMatchObject(DOCUMENTS[0])
})

test('A search that names a schema finds only what complies with it', async () => {
  await masterData.call('PUT', 'items/documents', { id: 'f', count: 'many' })

  expect(await found({ _schema: 'v1' })).toBe('abcde')
  expect(await found({})).toBe('abcdef')

  await masterData.call('DELETE', 'items/documents/f')
})

test('What is too long to be searched by is there all the same', async () => {
  await masterData.call('PUT', 'long/schemas/v1', SCHEMA)
  await masterData.call('PUT', 'long/documents', {
    id: 'long',
    name: 'x'.repeat(2000),
  })

  const countOf = async (where: string) => {
    const { body } = await masterData.call(
      'GET',
      `long/search?_schema=v1&_where=${where}`
    )

    return body.length
  }

  expect(await countOf('name=x*')).toBe(0)
  expect(await countOf('name is null')).toBe(0)
  expect(await countOf('name is not null')).toBe(1)
})
