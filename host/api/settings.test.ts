import {
  Api,
  expectFailure,
  openInteraction,
  startApiWithFeed,
} from './testApi'

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed()
})

afterAll(() => api.stop())

const save = (maskedKeys: unknown) => api.put('/settings', { maskedKeys })

test('200: an account that never chose has the default', async () => {
  const { status, body } = await api.get('/settings', { account: 'shop1' })

  expect([status, body]).toEqual([200, { maskedKeys: [] }])
})

test('204: settings are saved in the place of those before, each key once', async () => {
  await save(['X-Shop-Code', 'X-Shop-Code', ' loyalty '])
  expect((await api.get('/settings')).body).toEqual({
    maskedKeys: ['X-Shop-Code', 'loyalty'],
  })

  expect((await save([])).status).toBe(204)
  expect((await api.get('/settings')).body).toEqual({ maskedKeys: [] })
})

test('204: logs are masked by the keys that were saved last', async () => {
  const path = await openInteraction(api)
  const told = async () => {
    const { body } = await api.post(`${path}/logs`, {
      type: 'info',
      description: 'Called',
      evidence: 'X-Shop-Code: abc',
    })

    return body.evidence.request
  }

  expect(await told()).toBe('X-Shop-Code: abc')
  await save(['shop_code', 'x shop code'])
  expect(await told()).toBe('X-Shop-Code: __MASKED_CUSTOM_1_8__')
  await save([])
  expect(await told()).toBe('X-Shop-Code: abc')
})

test('400: each fault is told at its place', async () => {
  expectFailure(await api.put('/settings', {}), 400, 'BAD_INPUT', [
    'maskedKeys',
  ])
  expectFailure(
    await save(['fine', '', 'x'.repeat(65), '---', { a: 1 }]),
    400,
    'BAD_INPUT',
    ['maskedKeys[1]', 'maskedKeys[2]', 'maskedKeys[3]', 'maskedKeys[4]']
  )
  expectFailure(
    await save(Array.from({ length: 101 }, (_, index) => `key${index}`)),
    400,
    'BAD_INPUT',
    ['maskedKeys']
  )
})
