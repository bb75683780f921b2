import type { Context } from 'koa'
import { FIELD_QUERIES, FieldQuery } from '../api/access/addresses'
import { ACCOUNT, Answer } from '../testing/call'
import { askAt, sessionOf } from '../testing/graphql'
import { startTestRuntime, TestRuntime } from '../testing/startTestRuntime'

type Play = (ctx: Context) => void

/** Of VTEX ID, which `@auth` sends the session in the address. */
const VTEX_ID = '/api/vtexid/pub/authenticated/user'

const LICENSES = '/api/license-manager/'

/** A session that nobody knows, with what an address has to encode. */
const MADE_UP = 'made+up/session==.%~'

const IDS = { feedId: 'f', skuId: 's', interactionId: 'i', logId: 'l' }

/** By which the app names itself to the two; each account has one of its own. */
const tokens = new Set<string>()

let runtime: TestRuntime
let session: string
let playAt: (path: string) => Play | undefined = () => undefined

beforeAll(async () => {
  runtime = await startTestRuntime({
    inFront: async (ctx, next) => {
      const { authorization, 'proxy-authorization': proxy } = ctx.headers

      for (const token of [authorization, proxy]) {
        if (token) tokens.add(token.replace(/^bearer /i, ''))
      }

      const play = playAt(ctx.path)

      if (play) play(ctx)
      else await next()
    },
  })
  session = await sessionOf(runtime.url, ACCOUNT)
})

afterAll(() => runtime.stop())

afterEach(() => {
  playAt = () => undefined
})

const gone: Play = (ctx) => {
  ctx.respond = false
  ctx.req.socket.destroy()
}

function answering(status: number, body: string, type = 'json'): Play {
  return (ctx) => {
    ctx.status = status
    ctx.type = type
    ctx.body = body
  }
}

/** As servers do that tell a caller what it has sent. */
const echoing: Play = (ctx) => {
  ctx.status = 500
  ctx.set('x-echo', ctx.url)
  ctx.body = { url: ctx.url, headers: ctx.headers }
}

const elsewhere: Play = (ctx) => ctx.redirect('nowhere:at-all')

function ask(field: FieldQuery, token: string): Promise<Answer> {
  return askAt(runtime.url, field.queryOf(IDS), undefined, {
    vtexidclientautcookie: token,
  })
}

/** The secrets that stand in the text, as they are or as an address writes them. */
function secretsIn(text: string): string[] {
  return [session, MADE_UP, ...tokens]
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => text.includes(secret))
}

type Telling = readonly [code: string, message: unknown]

const UNKNOWN: Telling = [
  'STORE_UNAVAILABLE',
  'Permissions cannot be checked at the moment. Try again.',
]
const STRANGER: Telling = [
  'UNAUTHENTICATED',
  expect.stringContaining('The credentials are missing or not valid.'),
]
const WITHOUT_ROLE: Telling = [
  'FORBIDDEN',
  'The credentials give no access to this account.',
]

const PAGE = answering(200, '<p>Back soon</p>', 'html')

/** What happens, to whom, and what the caller is told. */
const TROUBLES: ReadonlyArray<[string, string, Play, Telling]> = [
  ['VTEX ID is gone', VTEX_ID, gone, UNKNOWN],
  ['VTEX ID fails', VTEX_ID, answering(500, '{}'), UNKNOWN],
  ['VTEX ID fails, with all that it was sent', VTEX_ID, echoing, UNKNOWN],
  ['VTEX ID sends the app elsewhere', VTEX_ID, elsewhere, UNKNOWN],
  ['VTEX ID answers a page', VTEX_ID, PAGE, STRANGER],
  ['VTEX ID breaks off', VTEX_ID, answering(200, '{ "user": '), STRANGER],
  ['VTEX ID knows no such session', VTEX_ID, answering(200, 'null'), STRANGER],
  ['License Manager is gone', LICENSES, gone, UNKNOWN],
  ['License Manager fails', LICENSES, answering(503, ''), UNKNOWN],
  ['License Manager fails, with all it was sent', LICENSES, echoing, UNKNOWN],
  ['License Manager bars the app', LICENSES, answering(403, '{}'), UNKNOWN],
  ['License Manager refuses', LICENSES, answering(200, 'false'), WITHOUT_ROLE],
  ['License Manager knows nobody', LICENSES, answering(404, ''), WITHOUT_ROLE],
]

describe.each(TROUBLES)('When %s', (_, at, play, told) => {
  test.each(FIELD_QUERIES)(
    '$name tells so in the words of the contract, and nobody learns a secret',
    async (field) => {
      playAt = (path) => (path.startsWith(at) ? play : undefined)

      const before = (await runtime.lines()).length
      const answer = await ask(field, at === VTEX_ID ? MADE_UP : session)
      const log = (await runtime.lines()).slice(before).join('\n')
      const [{ message, extensions }] = answer.body.errors

      expect(tokens.size).toBeGreaterThan(0)
      expect(secretsIn(log)).toEqual([])
      expect(secretsIn(JSON.stringify(answer.body))).toEqual([])
      expect([extensions.code, message]).toEqual(told)
      expect(extensions.requestId).toBe(answer.headers.get('x-request-id'))
      expect(log).toContain(`"message":"${extensions.code}: `)
    }
  )
})
