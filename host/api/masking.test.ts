/**
 * Sends the whole corpus of secrets to a host, and looks for each of them
 * wherever the host keeps or tells anything.
 */
import {
  Haystack,
  leaksOf,
  OWN_KEY,
  Specimen,
  specimens,
} from '../../node/testing/maskingCorpus'
import {
  Api,
  INTERACTION,
  interactionsOf,
  openInteraction,
  startApiWithFeed,
} from './testApi'

const CORPUS = specimens(3)

/** Logs that one call takes. */
const IN_ONE_CALL = 200

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed()
})

afterAll(() => api.stop())

/** Secrets of which something is left in what was told or kept. */
function leaked(text: string, corpus: readonly Specimen[] = CORPUS) {
  const haystack = new Haystack(text)

  return corpus.flatMap(({ secret, notation, without }) =>
    secret.hidden.flatMap((hidden) => {
      const leaks = leaksOf(hidden, haystack, without)
      const isWhole = hidden.length >= BY_CHANCE && text.includes(hidden)

      return isWhole || leaks.length > MANY
        ? [[secret.kind, notation, leaks]]
        : []
    })
  )
}

/**
 * Among millions of characters some runs of six are there by chance, and some
 * codes of four digits: a longer secret that is left has many of its own. The
 * tests of masking look for the least of pieces, text by text.
 */
const MANY = 5
const BY_CHANCE = 8

function logOf({ text, secret }: Specimen, index: number) {
  return {
    type: index % 7 ? 'info' : 'failure',
    description: `Called the channel (${index})`,
    agent: 'connector',
    evidence: index % 2 ? { request: text } : { response: text },
    ...(index % 7
      ? {}
      : {
          errors: [
            {
              code: 'CTLG-001',
              externalCode: `E${index}`,
              title: `Refused: password=${secret.key}`,
              description: `The call failed: ${JSON.stringify({ token: secret.hidden[0] })}`,
            },
          ],
        }),
  }
}

test('no secret of the corpus is in the database, in any answer, or in the log of the host', async () => {
  expect(CORPUS.length).toBeGreaterThan(1_000)
  await api.put('/settings', { maskedKeys: [OWN_KEY] })

  const answers: string[] = []
  const paths: string[] = []

  for (let from = 0; from < CORPUS.length; from += IN_ONE_CALL) {
    const path = await openInteraction(api, `sku-${from}`)
    const logs = CORPUS.slice(from, from + IN_ONE_CALL).map(logOf)
    const { status, body } = await api.post(`${path}/logs`, logs)

    expect(status).toBe(201)
    paths.push(path)
    answers.push(JSON.stringify(body))
  }

  for (const path of paths) {
    const { body } = await api.get(path)

    answers.push(JSON.stringify(body))
    answers.push(
      JSON.stringify((await api.get(`${path}/logs/${body.logs[0].id}`)).body)
    )

    const { data } = await askPage(
      path,
      body.logs.map((log: { id: string }) => log.id)
    )

    expect(data.interaction.logs.items.length).toBe(body.logs.length)
    answers.push(JSON.stringify(data))
  }

  answers.push(JSON.stringify((await api.get('/search/interactions')).body))

  const kept = await api.kept()

  // What was kept is the corpus, masked, and not something else.
  expect(kept.split('__MASKED_').length).toBeGreaterThan(CORPUS.length)
  expect(kept).not.toContain('__MASKED_UNREAD')
  expect(leaked(kept)).toEqual([])
  expect(leaked(answers.join('\n'))).toEqual([])
  expect(leaked(JSON.stringify(await api.logged()))).toEqual([])
}, 240_000)

/** What the page of an interaction asks for. */
async function askPage(path: string, logIds: readonly string[]) {
  const [, feedId, , skuId, , interactionId] = path.split('/').slice(1)
  const { body } = await api.query(
    `query ($feedId: ID!, $skuId: ID!, $id: ID!, $log: ID!, $all: [ID!]!) {
      interaction(feedId: $feedId, skuId: $skuId, interactionId: $id) {
        evidence(logIds: $all) { evidence { request response } }
        logs(size: 500) {
          items { description agent errors { code title description } }
        }
      }
      log(feedId: $feedId, skuId: $skuId, interactionId: $id, logId: $log) {
        evidence { request response }
      }
    }`,
    { feedId, skuId, id: interactionId, log: logIds[0], all: logIds }
  )

  return body
}

test('an interaction that is told in one call is masked as well', async () => {
  const corpus = specimens(5).slice(0, 150)
  const { status, body } = await api.post(
    `${interactionsOf('unified')}/unified`,
    { ...INTERACTION, logs: corpus.map(logOf) }
  )
  const { body: read } = await api.get(
    `${interactionsOf('unified')}/${body.id}`
  )

  expect(status).toBe(201)
  expect(leaked(JSON.stringify([body, read]), corpus)).toEqual([])
})

describe('texts that people read', () => {
  const SECRET = 'Zx81-hunter2-Q9'

  test('are masked in all places of a log', async () => {
    const path = await openInteraction(api, 'texts')
    const text = `The call failed: password=${SECRET}`
    const { body } = await api.post(`${path}/logs`, {
      type: 'failure',
      description: text,
      agent: `connector token=${SECRET}`,
      data: { externalOfferId: `token=${SECRET}` },
      errors: [
        {
          code: `secret=${SECRET}`,
          externalCode: `api_key=${SECRET}`,
          title: text,
          description: text,
        },
      ],
      evidence: `curl -u shop:${SECRET} https://a.example`,
    })

    expect(JSON.stringify(body)).not.toContain(SECRET)
    expect(body.description).toBe(
      'The call failed: password=__MASKED_PASSWORD_9_16__'
    )
    expect(await api.kept()).not.toContain(SECRET)
  })

  test('are never told in a refusal, whatever is wrong with the call', async () => {
    const path = await openInteraction(api, 'refused')
    const calls: ReadonlyArray<[string, unknown]> = [
      [`${path}/logs`, { type: SECRET, description: { password: SECRET } }],
      [`${path}/logs`, `{"password":"${SECRET}",}`],
      [
        `${path}/logs`,
        {
          type: 'info',
          description: 'x',
          date: SECRET,
          agent: SECRET.repeat(20),
          data: {
            inventory: SECRET,
            currency: SECRET,
            status: SECRET,
            salesPrice: SECRET,
          },
          errors: [{ code: SECRET.repeat(9), closableOrigins: [SECRET] }],
        },
      ],
      [
        interactionsOf('refused'),
        { source: SECRET, origin: SECRET, context: SECRET, startDate: SECRET },
      ],
      ['/feeds', { id: { a: SECRET }, affiliateId: [SECRET] }],
      ['/channels', { vendor: SECRET, name: SECRET, logo: SECRET }],
      ['/settings', { maskedKeys: [SECRET.repeat(9), '', { a: SECRET }] }],
    ]

    for (const [address, body] of calls) {
      const method = address === '/settings' ? 'PUT' : 'POST'
      const answer = await api.call(method, address, { body })

      expect([address, answer.status]).toEqual([address, 400])
      expect(JSON.stringify(answer.body)).not.toContain(SECRET)
    }

    expect(JSON.stringify(await api.logged())).not.toContain(SECRET)
    expect(await api.kept()).not.toContain(SECRET)
  })
})

test('evidence of ten megabytes can be read afterwards, and has its secret masked', async () => {
  const path = await openInteraction(api, 'large')
  const items = Array.from({ length: 60_000 }, (_, index) => ({
    sku: String(2_000_000 + index),
    title: 'Ground coffee 500 g, dark roast, for filters and machines',
    description: 'Grown in the hills, roasted slowly. '.repeat(2),
  }))
  const response = JSON.stringify({ items, next: { token: 'abcDEF123456' } })

  expect(response.length).toBeGreaterThan(9_500_000)

  const { body } = await api.post(`${path}/logs`, {
    type: 'info',
    description: 'Read all items',
    evidence: { response },
  })

  expect(
    body.evidence.response ===
      response.replace('abcDEF123456', '__MASKED_TOKEN_9_16__')
  ).toBe(true)
}, 60_000)
