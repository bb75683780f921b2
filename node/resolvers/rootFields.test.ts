import * as graphql16 from 'graphql'
import { createRequire } from 'node:module'
import { MAX_ROOT_FIELDS, requireFewRootFields } from './rootFields'

const ofIo = createRequire(require.resolve('@vtex/api'))

// VTEX IO executes queries by GraphQL 14 and the host by 16: both are asked.
const VERSIONS: ReadonlyArray<[string, typeof import('graphql')]> = [
  ['14', ofIo('graphql')],
  ['16', graphql16],
]

const aliases = (count: number) =>
  Array.from({ length: count }, (_, index) => `a${index}: one`).join(' ')

const TOO_MANY = MAX_ROOT_FIELDS + 1

describe.each(VERSIONS)('In GraphQL %s', (_version, graphql) => {
  const schema = graphql.buildSchema('type Query { one: Int }')

  function ask(query: string, variableValues = {}) {
    const document = graphql.parse(query)
    const one = (_: unknown, __: unknown, info: never) => {
      requireFewRootFields(info)

      return 1
    }

    return graphql.execute({
      schema,
      document,
      variableValues,
      rootValue: { one },
    }) as import('graphql').ExecutionResult
  }

  test('As many root fields as are allowed are read', () => {
    const { data, errors } = ask(`{ ${aliases(MAX_ROOT_FIELDS)} }`)

    expect(errors).toBeUndefined()
    expect(data?.a0).toBe(1)
  })

  test.each([
    ['by aliases', `{ ${aliases(TOO_MANY)} }`],
    ['in a fragment', `{ ...F } fragment F on Query { ${aliases(TOO_MANY)} }`],
    ['in inline fragments', `{ ... { ${aliases(TOO_MANY)} } }`],
  ])('More are refused %s, and none is read', (_, query) => {
    const { data, errors } = ask(query)

    expect(Object.values(data ?? {}).filter(Boolean)).toEqual([])
    expect(errors?.[0].message).toContain(String(MAX_ROOT_FIELDS))
  })

  test('Only what is included counts, in each request anew', () => {
    const query = `query ($all: Boolean!) { one ... @include(if: $all) { ${aliases(TOO_MANY)} } }`

    expect(ask(query, { all: false }).errors).toBeUndefined()
    expect(ask(query, { all: true }).errors).toBeDefined()
    expect(ask(query, { all: false }).errors).toBeUndefined()
  })
})
