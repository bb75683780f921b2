import { CHANNEL, FEED, INTERACTION, interactionsOf } from '../api/testApi'
import { DAY_MS, plus } from '../../node/domain/instant'
import service from '../../node/service.json'
import { NOW } from '../../node/testing/factories'
import { Answer, callAt, pairOf } from '../testing/call'
import { startTestRuntime, TestRuntime } from '../testing/startTestRuntime'
import { INSTALLATION } from './startRuntime'
import { APP_ID } from './workerProcess'

const { path: PURGE } = service.routes.purge
const SECRET = 'x-offer-management-purge'
const [APP] = APP_ID.split('@')
let runtime: TestRuntime
let sequence = 0
let seen = 0

/** Each test has one that knows nothing of the app yet. */
let account: string

beforeAll(async () => {
  runtime = await startTestRuntime({ isInstalled: false })
})

afterAll(() => runtime.stop())

beforeEach(() => {
  sequence += 1
  account = `grocery${sequence}`
  runtime.setClock(NOW)
  seen = runtime.outboundCalls().length
  runtime.installed.scheduler.isAway = false
})

function tell(body: unknown, topic = 'setup') {
  return runtime.fireEvent({ sender: 'apps', topic, body, account })
}

const install = () => runtime.fireEvent({ ...INSTALLATION, account })

const keyOfEntry = () => `${account}/master/${APP}/offer-management-purge`

function entry() {
  return runtime.installed.scheduler.entries.get(keyOfEntry())
}

function secret(): string {
  return entry()?.request.headers[SECRET] ?? ''
}

function purge(
  headers: Record<string, string>,
  method = 'POST'
): Promise<Answer> {
  return callAt(
    `${runtime.url}${PURGE}?an=${account}`,
    method,
    undefined,
    headers
  )
}

/** How many calls the app has made to such an address in this test. */
function callsTo(part: string): number {
  const found = runtime
    .outboundCalls()
    .slice(seen)
    .filter(({ address }) => address.includes(part))

  return found.length
}

function call(method: string, path: string, body?: unknown): Promise<Answer> {
  return runtime.call(method, path, body, account)
}

/** An interaction that is registered now. */
async function report(skuId: string): Promise<void> {
  const { status } = await call('POST', interactionsOf(skuId), INTERACTION)

  expect(status).toBe(201)
}

async function sell(): Promise<void> {
  await call('POST', '/channels', CHANNEL)
  await call('POST', '/feeds', FEED)
}

describe('an installation', () => {
  test('makes the schemas and the daily call, which names the address of the purge', async () => {
    expect(await install()).toEqual([204])

    expect(callsTo('/schemas/v1')).toBe(9)
    expect(entry()).toMatchObject({
      scheduler: { expression: expect.stringMatching(/^\d+ \d+ \* \* \*$/) },
      request: {
        uri: `https://master--${account}.myvtex.com${PURGE}`,
        method: 'POST',
      },
    })
    expect(secret()).toMatch(/^[\w-]{43}$/)
  })

  test('changes nothing when it is told again, or the app is updated', async () => {
    await install()
    const [before, kept] = [entry(), await runtime.kept()]

    expect(await install()).toEqual([204])
    expect(
      await tell({ to: { id: APP_ID }, from: { id: `${APP}@0.0.1` } })
    ).toEqual([204])
    expect(entry()).toEqual(before)
    expect(await runtime.kept()).toBe(kept)
    expect(runtime.installed.scheduler.saves.slice(-3)).toEqual([200, 304, 304])
  })

  test('of any other app is no business of this one', async () => {
    for (const body of [
      { to: { id: 'vtex.styleguide@9.1.0' } },
      { to: { id: `${APP}-other@1.0.0` } },
      { from: { id: 'vtex.styleguide@9.1.0' } },
      { to: { id: 'vtex.styleguide@9.1.0' }, from: { id: APP_ID } },
      {},
    ]) {
      expect(await tell(body)).toEqual([204])
    }

    expect(callsTo('')).toBe(0)
  })

  test('that fails half way is made whole when it is told again', async () => {
    runtime.installed.scheduler.isAway = true
    expect(await install()).toEqual([500])

    runtime.installed.scheduler.isAway = false
    expect(await install()).toEqual([204])
    expect((await purge({ [SECRET]: secret() })).status).toBe(200)
  })

  test('tells no secret to the log', async () => {
    await install()
    runtime.installed.scheduler.isAway = true
    await install()

    const lines = JSON.stringify(await runtime.lines())

    expect(lines).toContain('STORE_UNAVAILABLE')
    expect(lines).not.toContain(secret())
  })

  test('keeps the secret of a scheduler that is asked for it, and gives another to one that has lost it', async () => {
    await install()
    const first = secret()

    runtime.installed.scheduler.entries.delete(keyOfEntry())
    await install()

    expect(secret()).not.toBe(first)
    expect((await purge({ [SECRET]: secret() })).status).toBe(200)
  })

  test('told twice at once leaves a daily call that is let in', async () => {
    await Promise.all([install(), install(), install()])

    expect((await purge({ [SECRET]: secret() })).status).toBe(200)
  })
})

test('a workspace that links the app gets the schemas, by whatever body the event has', async () => {
  for (const body of [{}, { id: APP_ID }, { to: { id: APP_ID } }]) {
    expect(await tell(body, 'linked')).toEqual([204])
  }

  expect(callsTo('/schemas/v1')).toBe(27)
  expect(await tell({ id: 'vtex.styleguide@9.1.0' }, 'linked')).toEqual([204])
  expect(callsTo('/schemas/v1')).toBe(27)
})

test('a removal takes the daily call and its secret away, and leaves the data', async () => {
  await install()
  await sell()
  await report('103')
  const given = secret()

  expect(await tell({ from: { id: APP_ID } })).toEqual([204])
  expect(entry()).toBeUndefined()
  expect((await purge({ [SECRET]: given })).status).toBe(404)

  await install()
  expect(secret()).not.toBe(given)
  expect((await call('GET', '/search/interactions')).body).toHaveLength(1)
})

describe('the purge', () => {
  test('is made by the scheduler, and takes what has expired', async () => {
    await install()
    await sell()
    await report('103')
    await report('104')
    runtime.setClock(plus(NOW, 9 * DAY_MS))
    await report('105')
    runtime.setClock(plus(NOW, 10 * DAY_MS))
    await runtime.masterData.catchUp()

    const answer = await runtime.installed.scheduler.fire(
      keyOfEntry(),
      runtime.url
    )

    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ purged: 2, isComplete: true }),
    ])
    expect((await call('GET', '/search/interactions')).body).toHaveLength(1)
  })

  test('is made again and again, and nothing is left to do', async () => {
    await install()

    const answers = [
      await purge({ [SECRET]: secret() }),
      await purge({ [SECRET]: secret() }),
    ]

    for (const { status, body } of answers) {
      expect([status, body]).toEqual([
        200,
        { purged: 0, refreshed: 0, failed: 0, isComplete: true },
      ])
    }
  })

  test('goes on when the app tells itself to', async () => {
    await install()
    await sell()
    await report('103')
    runtime.setClock(plus(NOW, 10 * DAY_MS))
    await runtime.masterData.catchUp()

    const statuses = await runtime.fireEvent({
      sender: APP,
      topic: 'offer-management.purge',
      body: {},
      account,
    })

    await runtime.masterData.catchUp()

    expect(statuses).toEqual([204])
    expect((await purge({ [SECRET]: secret() })).body).toMatchObject({
      purged: 0,
    })
  })

  test('is nothing to all others, by any method and with any credentials', async () => {
    await install()
    const wrong = secret().replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    const answers = await Promise.all([
      purge({}),
      purge({ [SECRET]: '' }),
      purge({ [SECRET]: wrong }),
      purge({ [SECRET]: 'settings' }),
      purge(pairOf(account)),
      purge({ ...pairOf(account), [SECRET]: wrong }),
      ...['GET', 'PUT', 'DELETE', 'OPTIONS'].map((method) => purge({}, method)),
    ])

    for (const { status, headers, body } of answers) {
      expect([status, body.code, headers.get('allow')]).toEqual([
        404,
        'ROUTE_NOT_FOUND',
        null,
      ])
    }
  })

  test('of one account is nothing to the secret of another', async () => {
    await install()
    const given = secret()

    account = `${account}-other`
    await install()

    expect((await purge({ [SECRET]: given })).status).toBe(404)
    expect((await purge({ [SECRET]: secret() })).status).toBe(200)
  })

  test('cannot tell right from wrong while Master Data is away, and lets nobody in', async () => {
    await install()
    await runtime.loseStore()

    expect((await purge({ [SECRET]: secret() })).status).toBe(503)
  })
})
