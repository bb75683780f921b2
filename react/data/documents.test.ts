import { readdirSync, readFileSync } from 'fs'
import { join } from 'path'

import { buildSchema, Kind, parse, validate } from 'graphql'
import type { FieldNode } from 'graphql'

const CONTRACT = join(__dirname, '..', '..', 'graphql')
const PROVIDER = 'sellertools.offer-management@0.x'

// What VTEX IO adds to every schema.
const PLATFORM = `
  enum CacheControlScope { PUBLIC PRIVATE SEGMENT }
  enum AuthScope { PUBLIC PRIVATE }
  directive @auth(scope: AuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
  directive @cacheControl(scope: CacheControlScope, maxAge: Int) on FIELD_DEFINITION
  directive @context(provider: String, sender: String) on FIELD
`

const read = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /\.graphql$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const schema = buildSchema(
  [PLATFORM, ...read(CONTRACT), ...read(join(CONTRACT, 'types'))].join('\n')
)

const documents = readdirSync(__dirname).filter((name) =>
  /\.graphql$/.test(name)
)

test.each(documents)('%s asks for what the contract offers', (name) => {
  expect(validate(schema, documentOf(name))).toEqual([])
})

test.each(documents)(
  '%s is one operation, with its provider on each root field',
  (name) => {
    const { definitions } = documentOf(name)
    const [operation] = definitions

    expect(definitions).toHaveLength(1)
    if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error(name)
    operation.selectionSet.selections.forEach((field) => {
      const [context] = (field as FieldNode).directives ?? []

      expect(context.name.value).toBe('context')
      expect(context.arguments?.[0].value).toMatchObject({ value: PROVIDER })
    })
  }
)

function documentOf(name: string) {
  return parse(readFileSync(join(__dirname, name), 'utf8'))
}
