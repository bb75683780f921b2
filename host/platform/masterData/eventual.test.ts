import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPglite } from '../../storage/pgliteSql'
import { startMasterData, StartedMasterData } from './testing/startMasterData'

const SCHEMA = { properties: { a: { type: 'integer' } }, 'v-indexed': ['a'] }

function asking({ call }: StartedMasterData) {
  return {
    read: async (id: string) => {
      const { body } = await call('GET', `items/documents/${id}?_fields=a`)

      return body.a
    },
    found: async (path = 'search?_sort=id ASC&_fields=id,a') => {
      const { body } = await call('GET', `items/${path}`)

      return body.map(({ id, a }: { id: string; a: number }) => `${id}${a}`)
    },
  }
}

describe('While searches are held back', () => {
  let masterData: StartedMasterData
  let call: StartedMasterData['call']

  beforeAll(async () => {
    masterData = await startMasterData()
    call = masterData.call
    await call('PUT', 'items/schemas/v1', SCHEMA)
  })

  afterAll(() => masterData.stop())

  test('They see nothing of what is written, changed and deleted, which is read by id at once', async () => {
    const { read, found } = asking(masterData)

    await call('PUT', 'items/documents', { id: 'x', a: 1 })
    await call('PUT', 'items/documents', { id: 'y', a: 1 })
    masterData.standIn.holdBack()
    await call('PATCH', 'items/documents', { id: 'x', a: 2 })
    await call('PATCH', 'items/documents', { id: 'x', a: 3 })
    await call('DELETE', 'items/documents/y')
    await call('PUT', 'items/documents', { id: 'z', a: 4 })

    expect([await read('x'), await read('y'), await read('z')]).toEqual([
      3,
      undefined,
      4,
    ])
    expect(await found()).toEqual(['x1', 'y1'])
    expect(await found('search?_schema=v1&_where=a=1')).toHaveLength(2)
    expect(await found('search?_schema=v1&_where=a>1')).toEqual([])
    expect((await found('scroll?_fields=id,a')).sort()).toEqual(['x1', 'y1'])

    await masterData.standIn.catchUp()

    expect(await found()).toEqual(['x3', 'z4'])
    expect(await found('search?_schema=v1&_where=a>1')).toHaveLength(2)
  })

  test('What is made and deleted meanwhile is never seen, and what is deleted and made anew is', async () => {
    const { found } = asking(masterData)

    await call('PUT', 'items/documents', { id: 'x', a: 1 })
    masterData.standIn.holdBack()
    await call('PUT', 'items/documents', { id: 'brief', a: 1 })
    await call('DELETE', 'items/documents/brief')
    await call('DELETE', 'items/documents/x')

    const again = await call('PATCH', 'items/documents', { id: 'x', b: 1 })

    expect(again.status).toBe(201)
    expect(await found()).toEqual(['x1', 'z4'])

    await masterData.standIn.catchUp()

    expect(await found()).toEqual(['xnull', 'z4'])
  })

  test('A schema that is saved is not asked of the documents yet', async () => {
    const { found } = asking(masterData)

    masterData.standIn.holdBack()
    await call('PUT', 'items/schemas/v2', SCHEMA)
    expect(await found('search?_schema=v2')).toEqual([])

    await masterData.standIn.catchUp()
    expect(await found('search?_schema=v2')).toHaveLength(2)
  })
})

test('With a lag they see it by themselves, later', async () => {
  const masterData = await startMasterData({ lagMs: 300 })
  const { found } = asking(masterData)

  await masterData.call('PUT', 'items/documents', { id: 'x', a: 1 })
  const soon = await found()

  while (!(await found()).length) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await masterData.stop()

  expect(soon).toEqual([])
})

test('Documents and schemas outlive the process, and searches catch up when it starts', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'offer-management-master-data-'))
  const open = () => openPglite(dataDir)
  const before = await startMasterData({ open })

  await before.call('PUT', 'items/schemas/v1', SCHEMA)
  before.standIn.holdBack()
  await before.call('PUT', 'items/documents', { id: 'x', a: 1 })
  await before.stop()

  const after = await startMasterData({ open })
  const found = await asking(after).found('search?_schema=v1&_where=a=1')
  const { status } = await after.call('PUT', 'items/schemas/v1', SCHEMA)

  await after.stop()
  rmSync(dataDir, { recursive: true })

  expect([found.length, status]).toEqual([1, 304])
})
