import * as graphql16 from 'graphql'
import { createRequire } from 'node:module'
import { Selection, selectionOf } from './selection'

const ofIo = createRequire(require.resolve('@vtex/api'))

// VTEX IO executes queries by GraphQL 14 and the host by 16: both are asked.
const VERSIONS: ReadonlyArray<[string, typeof import('graphql')]> = [
  ['14', ofIo('graphql')],
  ['16', graphql16],
]

const SDL = `
  input Filter { text: String tags: [String!] nested: Filter }
  type Leaf { evidence: String }
  type Page { items: [Leaf!] total: Int }
  type Thing {
    id: ID
    logs(filter: Filter, from: Int = 0, size: Int): Page
  }
  type Query { thing: Thing }
`

describe.each(VERSIONS)('In GraphQL %s', (version, graphql) => {
  const schema = graphql.buildSchema(SDL)

  /** The selection that the resolver of `thing` sees. */
  function seen(
    query: string,
    variableValues: Record<string, unknown> = {}
  ): Selection {
    let selection: Selection | null = null
    const thing = (_: unknown, __: unknown, info: never) => {
      selection = selectionOf(info)

      return {}
    }
    const { errors } = graphql.execute({
      schema,
      document: graphql.parse(query),
      variableValues,
      rootValue: { thing },
    }) as import('graphql').ExecutionResult

    if (!selection || errors) throw new Error(String(errors))

    return selection
  }

  test('It is the version meant', () => {
    expect(graphql.version).toMatch(new RegExp(`^${version}\\.`))
  })

  test('A field that is not asked for is null', () => {
    expect(seen('{ thing { id } }').field('logs')).toBeNull()
  })

  test('A field is found under an alias, in fragments and in inline fragments', () => {
    for (const source of [
      '{ thing { timeline: logs { total } } }',
      '{ thing { ...A } } fragment A on Thing { ...B } fragment B on Thing { logs { total } }',
      '{ thing { ... on Thing { ... { logs { total } } } } }',
      '{ thing { id } ...R } fragment R on Query { thing { logs { total } } }',
    ]) {
      expect(seen(source).field('logs')?.field('total')).not.toBeNull()
    }
  })

  test('@skip and @include decide, on fields and on fragments, by value and by variable', () => {
    const with_ =
      '{ thing { logs @include(if: true) { total @skip(if: false) } } }'

    expect(seen(with_).field('logs')?.field('total')).not.toBeNull()

    for (const source of [
      'query ($no: Boolean!, $yes: Boolean!) { thing { id logs @include(if: $no) { total } } }',
      'query ($no: Boolean!, $yes: Boolean!) { thing { id logs @skip(if: $yes) { total } } }',
      'query ($no: Boolean!, $yes: Boolean!) { thing { id ... @include(if: $no) { logs { total } } } }',
      'query ($no: Boolean!, $yes: Boolean!) { thing { id ...A @skip(if: $yes) } } fragment A on Thing { logs { total } }',
    ]) {
      expect(seen(source, { no: false, yes: true }).field('logs')).toBeNull()
    }
  })

  test('What several uses of a field ask for is seen together', () => {
    const logs = seen(
      '{ thing { a: logs { total } b: logs { items { evidence } } } }'
    ).field('logs')

    expect(logs?.field('total')).not.toBeNull()
    expect(logs?.field('items')?.field('evidence')).not.toBeNull()
    expect(logs?.arguments).toEqual([{}, {}])
  })

  test('Arguments are read from literals and variables, inside lists and objects too', () => {
    const logs = seen(
      `query ($text: String, $tag: String!, $none: Int) {
      thing {
        logs(filter: { text: $text, tags: ["a", $tag], nested: null }, from: 30, size: $none) { total }
      }
    }`,
      { text: 'sent', tag: 'b' }
    ).field('logs')

    expect(logs?.arguments).toEqual([
      { filter: { text: 'sent', tags: ['a', 'b'], nested: null }, from: 30 },
    ])
  })
})
