import {
  Api,
  keyHeaders,
  LOG,
  openInteraction,
  startApiWithFeed,
} from './testApi'

const MIB = 1024 * 1024

let api: Api
let path: string

/** Several pages of logs, as evidence of this size fills them. */
beforeAll(async () => {
  api = await startApiWithFeed()
  path = await openInteraction(api)

  for (let index = 0; index < 4; index += 1) {
    await api.post(`${path}/logs`, { ...LOG, evidence: textOf(index) })
  }
})

afterAll(() => api.stop())

/** Hardly packs at all, so that much of it is on its way. */
function textOf(index: number): string {
  let state = index + 1
  let text = ''

  while (text.length < 4 * MIB) {
    state = (state * 48271) % 2147483647
    text += `${state.toString(36)} `
  }

  return text
}

test('200: an answer of many megabytes is whole', async () => {
  const { status, body } = await api.get(path)

  expect(status).toBe(200)
  expect(
    body.logs.map(
      ({ evidence }: { evidence: { request: string } }, index: number) =>
        evidence.request === textOf(index)
    )
  ).toEqual(Array.from({ length: 4 }, () => true))
})

test('an answer that cannot be completed is cut, so that nobody takes it for whole', async () => {
  const response = await fetch(api.address(`${path}?an=grocery1`), {
    headers: keyHeaders('grocery1'),
  })

  await api.loseStore()

  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
  expect(JSON.stringify(await api.logged())).toContain(
    'An answer could not be completed'
  )
})
