import { Answer } from '../../testing/call'
import { askAt } from '../../testing/graphql'
import { Api, FEED_ID, openInteraction, startApiWithFeed } from '../testApi'
import { DOCUMENTS_OF_PAGES } from './seller'

const INTERN = 'vtexappkey-intern-LOCAL'
const OFFERS = DOCUMENTS_OF_PAGES['offers.graphql']
const INTERACTION = DOCUMENTS_OF_PAGES['logs.graphql']

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed({
    grants: { withoutRole: [INTERN] },
  })
})

afterAll(() => api.stop())

async function codeAndPath(...asked: Parameters<Api['query']>) {
  return readRefusal(await api.query(...asked))
}

/** For what each target refuses before the app is asked, in words of its own. */
async function askUncompared(query: string, variables: object, token: string) {
  return askAt(api.url, query, variables, { vtexidclientautcookie: token })
}

function readRefusal({ body, headers }: Answer) {
  const [error] = body.errors
  const { code, requestId = error.requestId } = error.extensions

  expect([body.errors.length, body.data ?? null]).toEqual([1, null])
  expect(requestId).toBe(headers.get('x-request-id'))

  return [code, ...(error.path ?? [])]
}

test.each([
  ['no session', {}],
  ['a made-up session', { cookie: 'VtexIdclientAutCookie=made.up' }],
  ['a made-up token', { vtexidclientautcookie: 'made-up' }],
])('With %s nothing is read', async (_, headers) => {
  const [code] = await codeAndPath(
    OFFERS,
    {},
    headers as Record<string, string>
  )

  expect(code).toBe('UNAUTHENTICATED')
})

test('Without a role that opens the resource nothing is read', async () => {
  const headers = { vtexidclientautcookie: await api.session('intern') }

  expect(await codeAndPath(OFFERS, {}, headers, 'intern')).toEqual([
    'FORBIDDEN',
    'offers',
  ])
})

test('A session of another account reads nothing, and is not told what there is', async () => {
  const path = await openInteraction(api, 7)
  const token = await api.session('other')
  const [there, notThere] = await Promise.all(
    [path.slice(-32), 'none'].map(async (interactionId) => {
      const variables = { feedId: FEED_ID, skuId: '7', interactionId }

      return readRefusal(await askUncompared(INTERACTION, variables, token))
    })
  )

  expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(there[0])
  expect(notThere).toEqual(there)
})

test.each([
  [{ size: 101 }, 'size'],
  [{ from: -1 }, 'from'],
  [{ filter: { text: 'x'.repeat(201) } }, 'filter.text'],
  [{ filter: { text: 'a\u0000b' } }, 'filter.text'],
])('%j is refused by the name of the argument', async (variables, path) => {
  const { status, body } = await api.query(OFFERS, variables)
  const [{ extensions, path: field }] = body.errors

  expect([status, field, extensions.code]).toEqual([
    200,
    ['offers'],
    'BAD_INPUT',
  ])
  expect(extensions.details).toMatchObject([{ path }])
})

test.each([
  ['offerDetails.graphql', 'OFFER_NOT_FOUND', 'offer'],
  ['interactionDetails.graphql', 'INTERACTION_NOT_FOUND', 'interaction'],
  ['evidence.graphql', 'INTERACTION_NOT_FOUND', 'log'],
])('%s of what is not there is told as %s', async (file, code, field) => {
  const nowhere = {
    feedId: FEED_ID,
    skuId: '404',
    interactionId: 'none',
    logId: 'none',
  }

  expect(await codeAndPath(DOCUMENTS_OF_PAGES[file], nowhere)).toEqual([
    code,
    field,
  ])
})

test('A store that is gone is told as such', async () => {
  const broken = await startApiWithFeed()

  await broken.loseStore()

  const { status, body } = await broken.query(OFFERS)

  expect([status, body.errors[0].extensions.code, body.data]).toEqual([
    200,
    'STORE_UNAVAILABLE',
    null,
  ])
  await broken.stop()
})

test.each(['{ offers { nothing } }', '{ offers {', 'mutation { x }'])(
  '%s is refused, and nothing is read',
  async (query) => {
    const token = await api.session()
    const { status, body } = await askUncompared(query, {}, token)

    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.data ?? null).toBeNull()
    expect(body.errors).not.toHaveLength(0)
  }
)
