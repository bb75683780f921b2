import { startMasterData, StartedMasterData } from './testing/startMasterData'

let masterData: StartedMasterData
let call: StartedMasterData['call']

const NAMED = {
  properties: { name: { type: 'string', maxLength: 5 } },
  required: ['name'],
  'v-indexed': ['name'],
}

beforeAll(async () => {
  masterData = await startMasterData()
  call = masterData.call
})

afterAll(() => masterData.stop())

async function found(entity: string, schema: string) {
  const { body } = await call('GET', `${entity}/search?_schema=${schema}`)

  return body.map(({ id }: { id: string }) => id)
}

test('A schema is saved, told, listed, replaced and deleted', async () => {
  const statuses = [
    await call('GET', 'kept/schemas/v1'),
    await call('PUT', 'kept/schemas/v1', NAMED),
    await call('PUT', 'kept/schemas/v1', { ...NAMED, title: 'Named' }),
    await call('GET', 'kept/schemas/v1'),
    await call('GET', 'kept/schemas'),
    await call('DELETE', 'kept/schemas/v1'),
    await call('DELETE', 'kept/schemas/v1'),
    await call('GET', 'kept/schemas'),
  ].map(({ status, body }) => [status, body?.Message ? null : body])

  expect(statuses).toEqual([
    [404, null],
    [200, NAMED],
    [200, { ...NAMED, title: 'Named' }],
    [200, { ...NAMED, title: 'Named' }],
    [200, [{ name: 'v1', schema: { ...NAMED, title: 'Named' } }]],
    [204, null],
    [404, null],
    [200, []],
  ])
})

test('The same schema again is told by 304 without a body', async () => {
  await call('PUT', 'again/schemas/v1', NAMED)

  const { status, body } = await call('PUT', 'again/schemas/v1', NAMED)

  expect([status, body]).toEqual([304, null])
})

test('There are at most sixty schemas of a kind of document', async () => {
  for (let index = 0; index < 60; index += 1) {
    const { status } = await call('PUT', `many/schemas/v${index}`, {})

    expect(status).toBe(200)
  }

  const statuses = [
    await call('PUT', 'many/schemas/v60', {}),
    await call('PUT', 'many/schemas/v59', NAMED),
    await call('PUT', 'few/schemas/v60', {}),
  ].map(({ status }) => status)

  expect(statuses).toEqual([400, 200, 200])
})

test.each([{ type: 'nothing' }, { properties: { a: { type: 7 } } }, []])(
  '%j is no schema',
  async (body) => {
    expect((await call('PUT', 'none/schemas/v1', body)).status).toBe(400)
  }
)

test('A write that names a schema is refused with every fault', async () => {
  await call('PUT', 'checked/schemas/v1', {
    ...NAMED,
    properties: { ...NAMED.properties, at: { type: 'string', format: 'date' } },
  })

  const faulty = await call('PUT', 'checked/documents?_schema=v1', {
    id: 'x',
    name: 'too long',
    at: 'never',
  })
  const unknown = await call('PUT', 'checked/documents?_schema=v2', { id: 'x' })
  const right = await call('PUT', 'checked/documents?_schema=v1', {
    id: 'x',
    name: 'short',
  })
  const partial = await call('PATCH', 'checked/documents?_schema=v1', {
    id: 'x',
    at: '2026-01-01',
  })

  expect([faulty.status, faulty.body]).toEqual([
    400,
    {
      Message: 'The document does not comply.',
      Errors: [
        { Message: '/name must NOT have more than 5 characters' },
        { Message: '/at must match format "date"' },
      ],
    },
  ])
  expect([unknown, right, partial].map(({ status }) => status)).toEqual([
    404, 201, 200,
  ])
})

test('A document is found by a schema as soon and as long as it complies', async () => {
  await call('PUT', 'whole/schemas/v1', NAMED)
  await call('PATCH', 'whole/documents', { id: 'x', other: 1 })
  expect(await found('whole', 'v1')).toEqual([])

  await call('PATCH', 'whole/documents', { id: 'x', name: 'oil' })
  expect(await found('whole', 'v1')).toEqual(['x'])

  await call('PATCH', 'whole/documents', { id: 'x', name: null })
  expect(await found('whole', 'v1')).toEqual([])
})

test('A schema that is saved later is asked of what was written before', async () => {
  await call('PUT', 'later/documents', { id: 'x', name: 'oil' })
  await call('PUT', 'later/documents', { id: 'y', name: 'olive oil' })
  await call('PUT', 'later/schemas/v1', NAMED)
  expect(await found('later', 'v1')).toEqual(['x'])

  await call('PUT', 'later/schemas/v1', { ...NAMED, properties: {} })
  expect((await found('later', 'v1')).sort()).toEqual(['x', 'y'])
})
