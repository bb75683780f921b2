import { startMasterData, StartedMasterData } from './testing/startMasterData'

let masterData: StartedMasterData
let call: StartedMasterData['call']

beforeAll(async () => {
  masterData = await startMasterData({ maxDocumentBytes: 2000 })
  call = masterData.call
})

afterAll(() => masterData.stop())

async function read(id: string, fields = '_all') {
  const { status, body } = await call(
    'GET',
    `offers/documents/${id}?_fields=${fields}`
  )

  return status === 200 ? body : status
}

test('A document is made under the id that is given, and read at once', async () => {
  const { status, body } = await call('PUT', 'offers/documents', {
    id: 'given',
    name: 'Oil',
    count: 3,
  })

  expect([status, body]).toEqual([
    201,
    {
      Id: 'offers-given',
      Href: 'http://api.vtex.com/grocery1/dataentities/offers/documents/given',
      DocumentId: 'given',
    },
  ])
  expect(await read('given')).toEqual({
    id: 'given',
    name: 'Oil',
    count: 3,
    createdIn: expect.any(String),
    updatedIn: expect.any(String),
    accountId: 'grocery1',
    accountName: 'grocery1',
    dataEntityId: 'offers',
  })
})

test('POST makes an id where none is given, and no document twice', async () => {
  const { status, body } = await call('POST', 'offers/documents', { count: 1 })
  const again = await call('POST', 'offers/documents', {
    id: body.DocumentId,
    count: 2,
  })

  expect(status).toBe(201)
  expect(again.status).toBe(400)
  expect((await read(body.DocumentId)).count).toBe(1)
})

test.each([
  ['PUT', 'documents', { id: 'put' }],
  ['PUT', 'documents/put', {}],
])(
  '%s %s forgets the fields that it does not name',
  async (method, path, id) => {
    await call('PUT', 'offers/documents', { id: 'put', a: 1, b: path })

    const { status } = await call(method, `offers/${path}`, { ...id, b: 'new' })
    const { a, b } = await read('put')

    expect([status, a, b]).toEqual([200, undefined, 'new'])
  }
)

test.each([
  ['PATCH', 'documents', { id: 'patched' }],
  ['PATCH', 'documents/patched', {}],
])(
  '%s %s keeps them, and removes those that are null',
  async (method, path, id) => {
    await call('PUT', 'offers/documents', {
      id: 'patched',
      a: 1,
      b: 2,
      c: path,
    })

    const { createdIn } = await read('patched')
    const { status } = await call(method, `offers/${path}`, {
      ...id,
      b: 3,
      c: null,
    })
    const after = await read('patched')

    expect(status).toBe(200)
    expect(after).toMatchObject({ a: 1, b: 3, createdIn })
    expect(after).not.toHaveProperty('c')
  }
)

test('PATCH makes a document that there is not', async () => {
  const { status } = await call('PATCH', 'offers/documents', {
    id: 'patched-new',
    a: 1,
  })

  expect(status).toBe(201)
  expect((await read('patched-new')).a).toBe(1)
})

test('A write that changes nothing is told by 304 without a body', async () => {
  await call('PUT', 'offers/documents', { id: 'same', a: 1, b: 'x' })

  const before = await read('same')
  const answers = [
    await call('PUT', 'offers/documents', { id: 'same', b: 'x', a: 1 }),
    await call('PATCH', 'offers/documents/same', { a: 1 }),
  ]

  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [304, null],
    [304, null],
  ])
  expect(await read('same')).toEqual(before)
})

test('Only the id is answered unless fields are named; what is absent is null', async () => {
  await call('PUT', 'offers/documents', { id: 'fields', a: 1, b: 2 })

  const { body } = await call('GET', 'offers/documents/fields')

  expect(body).toEqual({ id: 'fields' })
  expect(await read('fields', 'a,c')).toEqual({ a: 1, c: null })
})

test('A document can be deleted once', async () => {
  await call('PUT', 'offers/documents', { id: 'deleted', a: 1 })

  const statuses = [
    await call('DELETE', 'offers/documents/deleted'),
    await call('DELETE', 'offers/documents/deleted'),
    await call('GET', 'offers/documents/deleted'),
  ].map(({ status }) => status)

  expect(statuses).toEqual([204, 404, 404])
})

test('Fields come back as they were written', async () => {
  const fields = {
    text: '{"a":"\\u0000 \\" \\\\ 𝒳"}\n\t\u2028',
    deep: { list: [1, null, { x: 'y' }] },
    number: -12.5,
    large: 9007199254740991,
    yes: true,
  }

  await call('PUT', 'offers/documents', { id: 'kept', ...fields })

  expect(await read('kept')).toMatchObject(fields)
})

test('Accounts and kinds of documents are apart', async () => {
  await call('PUT', 'offers/documents', { id: 'mine', a: 1 })

  const elsewhere = [
    await call('GET', 'offers/documents/mine', undefined, { account: 'other' }),
    await call('GET', 'logs/documents/mine'),
  ].map(({ status }) => status)

  expect(elsewhere).toEqual([404, 404])
})

test.each([
  ['no JSON', 'nonsense', 400],
  ['no object', [], 400],
  ['null', 'null', 400],
  ['no id', { a: 1 }, 400],
  ['an id that is no text', { id: 7 }, 400],
  ['more than a document may hold', { id: 'big', a: 'x'.repeat(2000) }, 413],
])(
  'A body of %s is refused, and nothing is written',
  async (_, body, status) => {
    const answer = await call('PUT', 'offers/documents', body)

    expect([answer.status, answer.body]).toEqual([
      status,
      { Message: expect.any(String) },
    ])
    expect(await read('big')).toBe(404)
  }
)

test('A body cannot name another document than the address', async () => {
  const { status } = await call('PUT', 'offers/documents/one', { id: 'two' })

  expect([status, await read('one'), await read('two')]).toEqual([
    400, 404, 404,
  ])
})

test('Changes of one document at the same time lose nothing', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `field${index}`)

  await Promise.all(
    names.map((name) =>
      call('PATCH', 'offers/documents', { id: 'busy', [name]: 1 })
    )
  )

  expect(Object.keys(await read('busy'))).toEqual(expect.arrayContaining(names))
})
