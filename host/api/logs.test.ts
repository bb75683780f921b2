import { gzipSync } from 'node:zlib'

import {
  Api,
  expectFailure,
  interactionsOf,
  keyHeaders,
  LOG,
  openInteraction,
  startApiWithFeed,
} from './testApi'

const HEX_ID = /^[0-9A-F]{32}$/
const MIB = 1024 * 1024

let api: Api
let path: string
let sku = 0

beforeAll(async () => {
  api = await startApiWithFeed()
})

beforeEach(async () => {
  sku += 1
  path = await openInteraction(api, sku)
})

afterAll(() => api.stop())

const logsNow = async () => (await api.get(path)).body.logs

describe('201', () => {
  test('answers what is documented and no more, in JSON with its charset', async () => {
    const { status, headers, body } = await api.post(`${path}/logs`, {
      ...LOG,
      date: '2020-03-22',
      type: 'information',
      agent: 'connector',
    })

    expect(status).toBe(201)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(Object.entries(body)).toEqual([
      ['id', expect.stringMatching(HEX_ID)],
      ['description', LOG.description],
      ['date', '2020-03-22T00:00:00Z'],
      ['agent', 'connector'],
      ['evidence', {}],
      ['type', 'info'],
    ])
  })

  test('keeps errors of a log that is no failure with the log alone', async () => {
    const { body } = await api.post(`${path}/logs`, {
      ...LOG,
      data: { status: 'disabled' },
      errors: { code: 'CTLG-001', description: 'HTML is not allowed' },
    })

    expect(body.errors).toEqual([
      {
        code: 'CTLG-001',
        description: 'HTML is not allowed',
        closableOrigins: [],
      },
    ])
    expect(body.data).toEqual({ status: 'unavailable' })
  })

  test('answers a list with a list, in the order sent', async () => {
    const logs = ['one', 'two', 'three'].map((description) => ({
      ...LOG,
      description,
    }))

    const { status, body } = await api.post(`${path}/logs`, logs)

    expect(status).toBe(201)
    expect(
      body.map(({ description }: { description: string }) => description)
    ).toEqual(['one', 'two', 'three'])
    expect(await logsNow()).toHaveLength(3)
  })

  test('takes text that no database takes, with the rest of it intact', async () => {
    const description = 'before\0after'

    await api.post(`${path}/logs`, {
      ...LOG,
      description,
      evidence: { request: 'a\0b', response: 'ok \ud83d half' },
    })

    expect(await logsNow()).toMatchObject([
      {
        description: 'before\uFFFDafter',
        evidence: { request: 'a\uFFFDb', response: 'ok \uFFFD half' },
      },
    ])
  })

  test('takes evidence up to the limit of a body, and gives it back to the letter', async () => {
    const response = 'é'.repeat(4 * MIB)

    await api.post(`${path}/logs`, { ...LOG, evidence: { response } })

    const [log] = await logsNow()

    expect(log.evidence.response === response).toBe(true)
  })

  test('takes a body that is packed', async () => {
    const response = await fetch(api.address(`${path}/logs?an=grocery1`), {
      method: 'POST',
      headers: {
        ...keyHeaders('grocery1'),
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(gzipSync(JSON.stringify(LOG))),
    })

    expect(response.status).toBe(201)
  })

  test('takes logs that come at once, and loses none', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => api.post(`${path}/logs`, LOG))
    )

    const ids = answers.map(({ body }) => body.id)

    expect(
      (await logsNow()).map(({ id }: { id: string }) => id).sort()
    ).toEqual(ids.sort())
  })
})

describe('200', () => {
  test('reads one log with its evidence and errors', async () => {
    const { body } = await api.post(`${path}/logs`, {
      ...LOG,
      type: 'failure',
      evidence: 'curl x',
      errors: [{ code: 'AUTH-001', description: 'Wrong token' }],
    })

    const read = await api.get(`${path}/logs/${body.id}`)

    expect(read.body).toEqual(body)
    expect(read.body).toMatchObject({
      evidence: { request: 'curl x' },
      errors: [{ code: 'AUTH-001' }],
    })
  })
})

describe('400', () => {
  test('tells a negative stock and all other faults at once, and stores nothing', async () => {
    expectFailure(
      await api.post(`${path}/logs`, {
        type: 'shout',
        date: 'yesterday',
        data: { inventory: -3, salesPrice: 'free', status: 'sold' },
      }),
      400,
      'BAD_INPUT',
      [
        'type',
        'description',
        'date',
        'data.inventory',
        'data.salesPrice',
        'data.status',
      ]
    )
    expect(await logsNow()).toEqual([])
  })

  test('refuses a whole list for one log of it, and stores none', async () => {
    expectFailure(
      await api.post(`${path}/logs`, [LOG, { ...LOG, Type: '', type: '' }]),
      400,
      'BAD_INPUT',
      ['[1].type']
    )
    expect(await logsNow()).toEqual([])
  })

  test('refuses more logs than one call takes', async () => {
    expectFailure(
      await api.post(
        `${path}/logs`,
        Array.from({ length: 1001 }, () => LOG)
      ),
      400,
      'BAD_INPUT',
      ['']
    )
    expect(await logsNow()).toEqual([])
  })

  test('refuses a list of no logs', async () => {
    const answer = await api.post(`${path}/logs`, [])

    expectFailure(answer, 400, 'BAD_INPUT', [''])
    expect(answer.body.message).toContain('is empty')
  })

  test('refuses more errors than one call takes, and stores nothing', async () => {
    const errors = Array.from({ length: 501 }, () => ({ code: 'CTLG-006' }))
    const log = { ...LOG, errors }

    expectFailure(
      await api.post(`${path}/logs`, [log, log]),
      400,
      'BAD_INPUT',
      ['[1].errors']
    )
    expect(await logsNow()).toEqual([])
  })

  test('tells where a body is not JSON, and repeats nothing of it', async () => {
    const answer = await api.post(`${path}/logs`, '{\n"token": s3cret}')

    expectFailure(answer, 400, 'BAD_INPUT', [''])
    expect(answer.body.message).toContain('line 2, column 10')
    expect(JSON.stringify([answer.body, await api.logged()])).not.toContain(
      's3cret'
    )
  })

  test('refuses an empty body', async () => {
    expectFailure(await api.post(`${path}/logs`, ''), 400, 'BAD_INPUT', [''])
  })

  test.each([
    ['__proto__', '{"__proto__":{"type":"info","description":"x"}}'],
    ['constructor', '{"constructor":{"prototype":{"type":"info"}}}'],
  ])('finds nothing in %s', async (_, body) => {
    expectFailure(await api.post(`${path}/logs`, body), 400, 'BAD_INPUT', [
      'type',
      'description',
    ])
  })

  test('refuses what nests without end, and lives on', async () => {
    const body = `{"type":"info","description":${'['.repeat(MIB)}`

    expectFailure(await api.post(`${path}/logs`, body), 400, 'BAD_INPUT', [''])
    expectFailure(
      await api.post(`${path}/logs`, `${body}${']'.repeat(MIB)}}`),
      400,
      'BAD_INPUT',
      ['description']
    )
    expect((await api.post(`${path}/logs`, LOG)).status).toBe(201)
  })
})

describe('404', () => {
  test('knows no log by the id of another interaction', async () => {
    const other = await openInteraction(api, sku)
    const { body } = await api.post(`${other}/logs`, LOG)

    expectFailure(
      await api.get(`${path}/logs/${body.id}`),
      404,
      'LOG_NOT_FOUND'
    )
    expectFailure(await api.get(`${path}/logs/none`), 404, 'LOG_NOT_FOUND')
  })

  test('adds nothing to an interaction that is not there', async () => {
    expectFailure(
      await api.post(`${interactionsOf(1)}/unknown/logs`, LOG),
      404,
      'INTERACTION_NOT_FOUND'
    )
  })
})

describe('409', () => {
  test('refuses logs of a closed interaction', async () => {
    await api.post(`${path}/close`)

    expectFailure(
      await api.post(`${path}/logs`, LOG),
      409,
      'INTERACTION_CLOSED'
    )
    expect(await logsNow()).toEqual([])
  })
})

describe('413', () => {
  test('refuses a body over 16 MiB, and stores nothing of it', async () => {
    const description = 'x'.repeat(16 * MIB)

    expectFailure(
      await api.post(`${path}/logs`, { ...LOG, description }),
      413,
      'BODY_TOO_LARGE'
    )
    expect(await logsNow()).toEqual([])
  })
})

describe('415', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'text/xml'])(
    'refuses a body of type %s',
    async (type) => {
      expectFailure(
        await api.post(`${path}/logs`, JSON.stringify(LOG), {
          headers: { ...keyHeaders('grocery1'), 'content-type': type },
        }),
        415,
        'UNSUPPORTED_MEDIA_TYPE'
      )
    }
  )
})
