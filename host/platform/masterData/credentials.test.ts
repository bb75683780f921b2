import { pairOf } from '../../testing/call'
import {
  More,
  startMasterData,
  StartedMasterData,
} from './testing/startMasterData'

let masterData: StartedMasterData

beforeAll(async () => {
  masterData = await startMasterData()
  await masterData.call('PUT', 'offers/documents', { id: 'x', a: 1 })
})

afterAll(() => masterData.stop())

const REQUESTS: ReadonlyArray<[string, string, object?]> = [
  ['GET', 'offers/documents/x?_fields=_all'],
  ['GET', 'offers/search'],
  ['GET', 'offers/scroll'],
  ['GET', 'offers/schemas'],
  ['PUT', 'offers/schemas/v1', {}],
  ['PUT', 'offers/documents/x', { a: 2 }],
  ['PATCH', 'offers/documents', { id: 'x', a: 2 }],
  ['DELETE', 'offers/documents/x'],
]

async function answers(more: More) {
  const told = []

  for (const [method, path, body] of REQUESTS) {
    const answer = await masterData.call(method, path, body, more)

    told.push([answer.status, Object.keys(answer.body)])
  }

  return told
}

test('Who has no credentials, wrong ones, or those of another account is told nothing and changes nothing', async () => {
  const refused = (status: number) => REQUESTS.map(() => [status, ['message']])

  expect(await answers({ credentials: {} })).toEqual(refused(401))
  expect(
    await answers({ credentials: { vtexidclientautcookie: 'wrong' } })
  ).toEqual(refused(401))
  expect(await answers({ credentials: pairOf('other') })).toEqual(refused(403))

  const { body } = await masterData.call('GET', 'offers/documents/x?_fields=a')

  expect(body).toEqual({ a: 1 })
})

test('A token is as good as a key pair', async () => {
  const { identities, call } = masterData
  const { token } = identities.issueToken(identities.developer)
  const credentials = { vtexidclientautcookie: token }
  const path = 'offers/documents/x?_fields=a'

  expect((await call('GET', path, undefined, { credentials })).body).toEqual({
    a: 1,
  })
})
