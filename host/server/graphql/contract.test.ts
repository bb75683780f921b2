import { makeExecutableSchema } from '@graphql-tools/schema'
import { getDirective } from '@graphql-tools/utils'
import {
  GraphQLArgument,
  GraphQLNamedType,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import app from '../../../node/index'
import { enforceAuth } from './enforceAuth'
import { appSchema } from './schema'

const DOCUMENTS = join(__dirname, '../../../react/data')

const schema = appSchema(app.config.graphql?.resolvers)

/** Every thing of ours that a reader of the contract meets, by its path. */
function described(type: GraphQLNamedType): Array<[string, unknown]> {
  const { name, description } = type
  const members = isEnumType(type)
    ? type.getValues().map((value) => [value.name, value] as const)
    : isObjectType(type) || isInputObjectType(type)
      ? Object.entries(type.getFields())
      : []

  return [
    [name, description],
    ...members.flatMap(([member, part]): Array<[string, unknown]> => [
      [`${name}.${member}`, part.description],
      ...('args' in part
        ? (part.args as readonly GraphQLArgument[]).map(
            (argument): [string, unknown] => [
              `${name}.${member}(${argument.name})`,
              argument.description,
            ]
          )
        : []),
    ]),
  ]
}

function ownTypes({ getTypeMap }: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(getTypeMap.call(schema)).filter(
    (type) =>
      !isSpecifiedScalarType(type) &&
      !type.name.startsWith('__') &&
      !type.name.startsWith('IO')
  )
}

test('Every type, field, argument and value of the contract is described', () => {
  const all = ownTypes(schema).flatMap(described)
  const bare = all.filter(([, description]) => !description)

  expect(all.length).toBeGreaterThan(100)
  expect(bare.map(([path]) => path)).toEqual([])
})

test('Every root field wants the one resource of License Manager, and is cached nowhere', () => {
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap(
    (root) => Object.values(root?.getFields() ?? {})
  )

  expect(roots.length).toBeGreaterThan(0)

  for (const field of roots) {
    expect([field.name, getDirective(schema, field, 'auth')]).toEqual([
      field.name,
      [
        {
          scope: 'PRIVATE',
          productCode: '66',
          resourceCode: 'workspace-read-write',
        },
      ],
    ])
    expect(getDirective(schema, field, 'cacheControl')).toEqual([
      { scope: 'PRIVATE', maxAge: 0 },
    ])
  }
})

test('A schema with a root field that does not say who may ask for it is refused', () => {
  const open = makeExecutableSchema({
    typeDefs: 'type Query { secret: String }',
  })

  expect(() => enforceAuth(open)).toThrow('secret lacks @auth')
})

test.each(readdirSync(DOCUMENTS).filter((file) => file.endsWith('.graphql')))(
  '%s of the pages is valid, and names its provider on each root field',
  (file) => {
    const document = parse(readFileSync(join(DOCUMENTS, file), 'utf8'))

    expect(validate(schema, document)).toEqual([])

    for (const definition of document.definitions) {
      if (definition.kind !== 'OperationDefinition') continue

      for (const field of definition.selectionSet.selections) {
        expect(field.directives?.map(({ name }) => name.value)).toContain(
          'context'
        )
      }
    }
  }
)
