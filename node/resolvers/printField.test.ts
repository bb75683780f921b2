import * as graphql16 from 'graphql'
import { createRequire } from 'node:module'
import { printField, PrintedInfo } from './printField'

const ofIo = createRequire(require.resolve('@vtex/api'))

// VTEX IO executes queries by GraphQL 14 and the host by 16: both are asked.
const VERSIONS: ReadonlyArray<[string, typeof import('graphql')]> = [
  ['14', ofIo('graphql')],
  ['16', graphql16],
]

const SDL = `
  enum Kind { GOOD BAD }
  input Filter { text: String kinds: [Kind!] nested: Filter }
  type Page { items: [Thing!] total: Int }
  type Thing {
    id: ID
    name: String
    logs(filter: Filter, from: Int = 0, size: Int): Page
    parts(ids: [ID!]!): [Thing!]
  }
  type Query { thing(id: ID!, of: [[Int!]]): Thing }
`

describe.each(VERSIONS)('In GraphQL %s', (_, graphql) => {
  const schema = graphql.buildSchema(SDL)

  /** What the resolver of `thing` would ask another host. */
  function printed(query: string, variableValues = {}) {
    let seen: ReturnType<typeof printField> | undefined
    const document = graphql.parse(query)
    const thing = (__: unknown, ___: unknown, info: PrintedInfo) => {
      seen = printField(info)

      return {}
    }

    expect(graphql.validate(schema, document)).toEqual([])

    const { errors } = graphql.execute({
      schema,
      document,
      variableValues,
      rootValue: { thing },
    }) as import('graphql').ExecutionResult

    if (!seen) throw errors?.[0].originalError ?? errors?.[0]

    // Whatever is printed has to be a query that the host takes.
    expect(graphql.validate(schema, graphql.parse(seen.query))).toEqual([])

    return seen
  }

  test('a field is written with what is asked for below it', () => {
    expect(printed('{ thing(id: "1") { id name } }')).toEqual({
      query: 'query { thing(id: "1") { id name } }',
      variables: {},
    })
  })

  test('names of fields take the place of aliases, fragments and repetitions', () => {
    expect(
      printed(`
        query Page { x: thing(id: "1") { ...A mine: name ... on Thing { id logs { total } } } }
        fragment A on Thing { __typename id l: logs { items { id } ...B } }
        fragment B on Page { total }
      `).query
    ).toBe(
      'query { thing(id: "1") { __typename id logs { items { id } total } name } }'
    )
  })

  test('arguments are written as they are, whatever a text holds', () => {
    const text = '"}\\n\u0000\u2028 $id # ¤ ☕'

    expect(
      printed(
        `{ thing(id: 1) { logs(from: -2, filter: { text: ${JSON.stringify(text)}, kinds: [GOOD, BAD], nested: { text: null } }) { total } } }`
      ).query
    ).toBe(
      `query { thing(id: 1) { logs(from: -2, filter: {text: ${JSON.stringify(text)}, kinds: [GOOD, BAD], nested: {text: null}}) { total } } }`
    )
  })

  test('variables go with it, with their types and defaults, and only those it needs', () => {
    expect(
      printed(
        `query ($id: ID!, $size: Int = 7, $of: [[Int!]], $with: Boolean!, $filter: Filter, $kind: Kind! = GOOD) {
          thing(id: $id, of: $of) {
            name @include(if: $with)
            logs(size: $size, filter: { kinds: [$kind] }) { total }
            other: id @skip(if: $with)
            parts(ids: [$id]) { logs(filter: $filter, size: 1) { total } }
          }
        }`,
        { id: '1', of: [[2]], with: false }
      )
    ).toEqual({
      query:
        'query($id: ID!, $size: Int, $of: [[Int!]], $filter: Filter, $kind: Kind!) { thing(id: $id, of: $of) { logs(size: $size, filter: {kinds: [$kind]}) { total } id parts(ids: [$id]) { logs(filter: $filter, size: 1) { total } } } }',
      variables: {
        id: '1',
        of: [[2]],
        size: 7,
        kind: 'GOOD',
        filter: undefined,
      },
    })
  })

  test('a field asked for twice with the same arguments is asked for once', () => {
    expect(
      printed(
        'query ($size: Int) { thing(id: "1") { a: logs(size: $size, from: 0) { total } b: logs(from: 0, size: 1) { items { id } } } }',
        { size: 1 }
      ).query
    ).toBe(
      'query($size: Int) { thing(id: "1") { logs(size: $size, from: 0) { total items { id } } } }'
    )
  })

  test('a field asked for twice with different arguments is refused, as there is one place for its value', () => {
    expect(() =>
      printed(
        '{ thing(id: "1") { a: logs(size: 1) { total } b: logs(size: 2) { total } } }'
      )
    ).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        facts: { details: [expect.objectContaining({ path: 'logs' })] },
      })
    )
  })

  test('the answer is found by the fields below, as VTEX IO looks for them', () => {
    const document = graphql.parse(
      '{ x: thing(id: "1") { mine: id ...A } } fragment A on Thing { its: logs { all: total } }'
    )
    const told = { id: '1', logs: { total: 3 } }
    const { data } = graphql.execute({
      schema,
      document,
      rootValue: null,
      fieldResolver: (root, __, ___, { fieldName }) =>
        root === null ? told : root[fieldName],
    }) as import('graphql').ExecutionResult

    expect(data).toEqual({ x: { mine: '1', its: { all: 3 } } })
  })
})
