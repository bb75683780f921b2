import {
  DOCUMENTS_OF_PAGES,
  SKU,
  tellStories,
  Told,
  variablesOf,
} from '../api/graphql/seller'
import {
  Api,
  CHANNEL,
  FEED_ID,
  INTERACTION,
  interactionsOf,
  LOG,
  startApiWithFeed,
} from '../api/testApi'
import { DAY_MS, plus } from '../../node/domain/instant'
import { NOW } from '../../node/testing/factories'
import { Answer } from '../testing/call'
import { TargetName } from '../testing/startTarget'

/** May sign in to its own account, and no more. */
const INTERN = 'vtexappkey-intern-LOCAL'

/** Acts for an account that is not its own. */
const AGENCY = 'vtexappkey-agency-LOCAL'

const NAMES: readonly TargetName[] = ['host', 'runtime']

/** Of an answer: what a caller acts upon. Two servers pack and date their answers each in its way. */
const HEADERS = [
  'allow',
  'cache-control',
  'content-type',
  'location',
  'rest-content-range',
  'retry-after',
]

type Target = { readonly api: Api; readonly told: Told }

let targets: readonly Target[]

beforeAll(async () => {
  const grants = {
    accounts: { [AGENCY]: ['grocery1'] },
    withoutRole: [INTERN],
  }

  targets = await Promise.all(
    NAMES.map(async (name) => {
      const api = await startApiWithFeed({ grants }, name)

      return { api, told: await tellStories(api) }
    })
  )
}, 120_000)

afterAll(() => Promise.all(targets.map(({ api }) => api.stop())))

/** What both answer, with the ids that each makes for itself told by their order. */
async function onBoth<T>(ask: (target: Target) => Promise<T>): Promise<T[]> {
  const answers = await Promise.all(targets.map(ask))

  return answers.map((answer, index) => {
    const { api } = targets[index]
    const ids = new Map<string, string>()

    const text = JSON.stringify(answer)
      .replaceAll(api.url, 'http://target')
      .replaceAll('http://images.invalid', 'http://target')
      .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'request')
      .replace(/\b[\dA-F]{32}\b/g, (id) => {
        ids.set(id, ids.get(id) ?? `id ${ids.size + 1}`)

        return ids.get(id) as string
      })

    return JSON.parse(text)
  })
}

function factsOf({ status, headers, body }: Answer) {
  const told = HEADERS.map((name) => [name, headers.get(name)])

  return { status, headers: Object.fromEntries(told), body }
}

const PATH = interactionsOf(SKU)

const CALLS: ReadonlyArray<[string, string, unknown?]> = [
  ['GET', '/openapi.json'],
  ['GET', '/feeds'],
  ['GET', `/feeds/${FEED_ID}`],
  ['GET', '/feeds/acme.nowhere'],
  ['PUT', `/feeds/${FEED_ID}`, {}],
  ['POST', '/channels', { ...CHANNEL, logo: 'none' }],
  ['POST', '/feeds', { id: FEED_ID, affiliateId: 'X', salesChannel: 1 }],
  ['POST', PATH, { ...INTERACTION, startDate: '32/13/2022', source: 'x' }],
  ['POST', PATH, '{ "broken": '],
  ['POST', PATH, INTERACTION],
  ['GET', `${PATH}/none`],
  ['POST', `${PATH}/none/close`],
  ['POST', `${PATH}/none/logs`, LOG],
  ['PATCH', PATH],
  ['OPTIONS', `${PATH}/none`],
  ['HEAD', '/feeds'],
  ['GET', '/search/interactions?sort=startDate,asc'],
  ['GET', '/search/interactions?q=Olive&to=0'],
  ['GET', '/search/interactions?from=first'],
  ['GET', '/search/errors'],
  ['GET', '/error-codes/CTLG-001'],
  ['GET', '/error-codes/none'],
  ['GET', '/settings'],
  ['PUT', '/settings', { maskedKeys: [''] }],
]

test.each(CALLS)(
  '%s %s is answered alike, body and headers',
  async (method, path, body: unknown = undefined) => {
    const [host, runtime] = await onBoth(async ({ api }) =>
      factsOf(await api.call(method, path, { body }))
    )

    expect(runtime).toEqual(host)
  }
)

test.each([0, 1, 2])(
  'Interaction %i and its first log are read alike',
  async (index) => {
    const [host, runtime] = await onBoth(async ({ api, told }) => {
      const path = `${PATH}/${told.interactionIds[index]}`
      const read = await api.get(path)
      const [log] = read.body.logs

      return [read, await api.get(`${path}/logs/${log.id}`)].map(factsOf)
    })

    expect(runtime).toEqual(host)
  }
)

test.each(Object.keys(DOCUMENTS_OF_PAGES))(
  '%s is answered alike, to the last value',
  async (file) => {
    const [host, runtime] = await onBoth(async ({ api, told }) => {
      const { status, body } = await api.query(
        DOCUMENTS_OF_PAGES[file],
        variablesOf(told)[file]
      )

      return { status, body }
    })

    expect(host.body.errors).toBeUndefined()
    expect(runtime).toEqual(host)
  }
)

const NOWHERE = {
  feedId: FEED_ID,
  skuId: '404',
  interactionId: 'none',
  logId: 'none',
}

const EXPIRED = 10 * DAY_MS

/** Document, variables, who asks, and how long after. */
const REFUSED: ReadonlyArray<[string, object?, string?, number?]> = [
  ['offers.graphql', {}, 'intern'],
  ['offers.graphql', { size: 101, from: -1 }],
  ['offers.graphql', { filter: { text: 'a\u0000b' } }],
  ['offerDetails.graphql', NOWHERE],
  ['offerDetails.graphql', { filter: { since: 'soon' } }],
  ['interactionDetails.graphql', NOWHERE],
  ['interactionDetails.graphql', { size: 5001 }],
  ['interactionDetails.graphql', {}, 'grocery1', EXPIRED],
  ['evidence.graphql', NOWHERE],
  ['evidence.graphql', { logId: 'none' }],
  ['evidence.graphql', {}, 'grocery1', EXPIRED],
  ['logs.graphql', { after: -1 }],
]

type GraphQLError = {
  message: string
  path?: readonly unknown[]
  extensions: Record<string, unknown>
}

/** What the contract promises of an error; the runtime adds more. */
function contractOf({ status, body }: Answer) {
  const errors = body.errors.map(
    ({ message, path, extensions }: GraphQLError) => {
      const { code, details, expiredAt, requestId } = extensions

      return { message, path, code, details, expiredAt, requestId }
    }
  )

  return { status, data: body.data, errors }
}

test.each(REFUSED)(
  '%s with %j is refused alike',
  async (file, variables = {}, account = 'grocery1', later = 0) => {
    targets.forEach(({ api }) => api.setClock(plus(NOW, later)))

    const [host, runtime] = await onBoth(async ({ api, told }) => {
      const answer = await api.query(
        DOCUMENTS_OF_PAGES[file],
        { ...variablesOf(told)[file], ...variables },
        { vtexidclientautcookie: await api.session(account) },
        account
      )

      return contractOf(answer)
    })

    targets.forEach(({ api }) => api.setClock(NOW))

    expect(runtime).toEqual(host)
  }
)

type Asked = {
  query?: string
  variables?: object
  /** Account of the session. */
  session?: string
  headers?: Record<string, string>
  /** Whether the path of the error is left to chance. */
  atAnyField?: boolean
}

/**
 * What is decided before the app is asked, by the host and by the runtime: status,
 * code and path of the first error. These are all the differences
 * that there are.
 */
const BY_THE_PLATFORM = {
  'no session': {
    ask: { headers: {} },
    host: [401, 'UNAUTHENTICATED', null],
    runtime: [200, 'UNAUTHENTICATED', ['offers']],
  },
  'a session that is none': {
    ask: { headers: { vtexidclientautcookie: 'made.up' } },
    host: [401, 'UNAUTHENTICATED', null],
    runtime: [200, 'UNAUTHENTICATED', ['offers']],
  },
  'a session of another account': {
    ask: { session: 'grocery2' },
    host: [200, 'FORBIDDEN', ['offers']],
    runtime: [200, 'UNAUTHENTICATED', ['offers']],
  },
  'a key pair, which is no session': {
    ask: {
      headers: {
        'x-vtex-api-appkey': 'vtexappkey-grocery1-LOCAL',
        'x-vtex-api-apptoken': 'local',
      },
    },
    host: [200, null, null],
    runtime: [200, 'UNAUTHENTICATED', ['offers']],
  },
  'an unknown field': {
    ask: { query: '{ offers { nothing } }' },
    host: [400, 'BAD_INPUT', null],
    runtime: [500, 'INTERNAL_SERVER_ERROR', null],
  },
  'broken syntax': {
    ask: { query: '{ offers {' },
    host: [400, 'BAD_INPUT', null],
    runtime: [500, 'INTERNAL_SERVER_ERROR', null],
  },
  'more root fields than one query may have': {
    ask: {
      query: `{ ${Array.from({ length: 41 }, (_, index) => `f${index}: offerSummary { total }`).join(' ')} }`,
      atAnyField: true,
    },
    host: [400, 'BAD_INPUT', null],
    runtime: [200, 'BAD_INPUT', null],
  },
  'a variable of the wrong type': {
    ask: { variables: { size: 'many' } },
    host: [400, 'BAD_INPUT', null],
    runtime: [200, 'INTERNAL_SERVER_ERROR', null],
  },
}

test.each(Object.entries(BY_THE_PLATFORM))(
  '%s is answered by each in its own way',
  async (_, { ask, ...expected }) => {
    const {
      query = DOCUMENTS_OF_PAGES['offers.graphql'],
      variables = {},
      session = 'grocery1',
      headers,
      atAnyField = false,
    }: Asked = ask
    const [host, runtime] = await onBoth(async ({ api }) => {
      const { status, body } = await api.query(
        query,
        variables,
        headers ?? { vtexidclientautcookie: await api.session(session) }
      )
      const [error] = body.errors ?? []
      // Errors that are equal are told once, at whichever field was done first.
      const path = atAnyField ? null : error?.path

      return [status, error?.extensions.code, path].map((fact) => fact ?? null)
    })

    expect({ host, runtime }).toEqual(expected)
  }
)
