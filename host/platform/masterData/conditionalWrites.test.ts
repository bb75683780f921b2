import { UnfitStatus } from '.'
import { startMasterData, StartedMasterData } from './testing/startMasterData'

let masterData: StartedMasterData
let call: StartedMasterData['call']

beforeAll(async () => {
  masterData = await startMasterData()
  call = masterData.call
})

afterAll(() => masterData.stop())

const put = (id: string, where: string, fields: object) =>
  call(
    'PUT',
    `offers/documents/${id}?_where=${encodeURIComponent(where)}`,
    fields
  )

async function versionOf(id: string) {
  const { body } = await call('GET', `offers/documents/${id}?_fields=version`)

  return body.version
}

test.each<UnfitStatus>([200, 204, 304, 404, 412])(
  'A condition that no document fits changes nothing, even when it is answered with %d',
  async (status) => {
    masterData.standIn.answerToFailedCondition = status
    await call('PUT', 'offers/documents/held', { version: 7 })

    const answers = [
      await put('held', 'version=6', { version: 8 }),
      await put('held', 'version is null', { version: 8 }),
      await call('PATCH', 'offers/documents?_where=version>7', {
        id: 'held',
        version: 8,
      }),
      await put('absent', 'version is null', { version: 1 }),
    ]

    expect(answers.map((answer) => answer.status)).toEqual(
      Array(4).fill(status)
    )
    expect(await versionOf('held')).toBe(7)
    expect((await call('GET', 'offers/documents/absent')).status).toBe(404)
  }
)

test.each([
  [{ a: 'x' }, 'version is null'],
  [{ version: 3 }, 'version=3'],
  [{ version: '3' }, 'version=3'],
  [{ version: 3 }, 'version<>4'],
  [{ version: 3 }, 'version>2 AND version<4'],
  [{ version: 30 }, 'version>4'],
  [{ version: 3, a: 'x' }, '(version=2 OR version=3) AND a=x'],
])('%j fits %s', async (fields, where) => {
  await call('PUT', 'offers/documents/fit', fields)
  await put('fit', where, { version: 99 })

  expect(await versionOf('fit')).toBe(99)
})

test('Of many writers with the same condition one writes', async () => {
  await call('PUT', 'offers/documents/raced', { version: 1 })

  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      put('raced', 'version=1', { version: 2, writer: index })
    )
  )

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('A condition looks at the document, not at what searches know of it', async () => {
  await call('PUT', 'offers/documents/late', { version: 1 })
  masterData.standIn.holdBack()
  await call('PUT', 'offers/documents/late', { version: 2 })
  await put('late', 'version=2', { version: 3 })
  await masterData.standIn.catchUp()

  expect(await versionOf('late')).toBe(3)
})

test('A condition that is not understood is a bad request', async () => {
  const { status, body } = await put('late', 'version >= 2', { version: 9 })

  expect([status, body.Message]).toEqual([
    400,
    'The filter is not understood at position 9: a value is expected.',
  ])
})
