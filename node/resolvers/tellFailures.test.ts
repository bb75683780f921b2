import { Failure } from '../domain/errors'
import { toGraphQLError } from '../middlewares/toGraphQLError'
import { schemaDirectives } from './tellFailures'

type Resolve = (...args: unknown[]) => Promise<unknown>

type Visitor = new (config: object) => {
  visitFieldDefinition(field: { resolve?: Resolve }): void
}

const SECRET = 'session-of-a-person'
const FACTS = { requestId: 'R1', account: 'grocery1', route: 'offers' }

const logged: unknown[] = []
const note = (entry: unknown) => logged.push(entry)
const logger = { info: note, warn: note, error: note }

beforeEach(() => logged.splice(0))

/** What the field tells when what it asks throws. */
async function toldOf(thrown: unknown): Promise<unknown> {
  const field = { resolve: () => Promise.reject(thrown) }
  const TellFailures = schemaDirectives.tellFailures as unknown as Visitor

  new TellFailures({ name: 'tellFailures' }).visitFieldDefinition(field)

  const { requestId, account } = FACTS
  const context = { vtex: { requestId, account, logger } }
  const { resolve }: { resolve: Resolve } = field

  return resolve(null, {}, context, { fieldName: 'offers' }).then(
    () => 'nothing',
    (told) => told
  )
}

test('What nobody foresaw is told by its name and code, without what it says', async () => {
  const thrown = Object.assign(new TypeError(`Invalid URL: ${SECRET}`), {
    code: 'ERR_INVALID_URL',
    input: SECRET,
  })
  const told = await toldOf(thrown)

  expect(told).toMatchObject({
    message: 'Something failed on our side. Give the request id to support.',
    extensions: { code: 'INTERNAL', requestId: 'R1' },
  })
  expect(logged).toEqual([
    expect.objectContaining({
      ...FACTS,
      code: 'INTERNAL',
      cause: expect.objectContaining({
        message: 'A guard threw TypeError ERR_INVALID_URL',
      }),
    }),
  ])
  expect(JSON.stringify([told, logged])).not.toContain(SECRET)
})

test.each([undefined, null, SECRET, { config: { url: SECRET } }])(
  '%j, which is no error, is told as one of ours',
  async (thrown) => {
    expect(await toldOf(thrown)).toMatchObject({
      extensions: { code: 'INTERNAL', requestId: 'R1' },
    })
    expect(JSON.stringify(logged)).not.toContain(SECRET)
  }
)

test('What a resolver has told is passed on as it is, and logged once', async () => {
  const failure = new Failure('OFFER_NOT_FOUND', 'There is no such offer.')
  const told = toGraphQLError(failure, logger, FACTS)

  expect(await toldOf(told)).toBe(told)
  expect(logged).toHaveLength(1)
})
