/**
 * `graphql/` as VTEX IO builds it: concatenated to one schema, with what the
 * runtime adds, in the version of GraphQL that the runtime has.
 */
import { createRequire } from 'node:module'
import type { ObjectTypeDefinitionNode } from 'graphql'
import { count } from './fault'
import type { Fault, Findings } from './fault'
import type { Tree } from './tree'
import { sentBy } from './upload'

const requireOfRuntime = createRequire(
  require.resolve('@vtex/api/package.json')
)

const runtime: typeof import('graphql') = requireOfRuntime('graphql')
const { validateSDL } = requireOfRuntime('graphql/validation/validate')

const RUNTIME = './lib/service/worker/runtime/graphql/schema'
const SCHEMA = 'graphql/schema.graphql'

/** What the runtime puts beside every schema. */
function nativeSdl(): string {
  const { nativeTypeDefs } = requireOfRuntime(`${RUNTIME}/typeDefs`)
  const directives = requireOfRuntime(`${RUNTIME}/schemaDirectives`)

  return [nativeTypeDefs({}), directives.nativeSchemaDirectivesTypeDefs].join()
}

type Source = import('graphql').Source
type Document = import('graphql').DocumentNode
type GraphQLError = import('graphql').GraphQLError

export function checkContract(tree: Tree): Findings {
  const files = sentBy(tree).filter((path) => path.startsWith('graphql/'))
  const { documents, faults } = parseAll(tree, files)

  return {
    seen: count(files.length, 'file'),
    faults: [
      ...(files.includes(SCHEMA) ? [] : [noSchema]),
      ...faults,
      ...(faults.length ? [] : schemaFaults(documents)),
    ],
  }
}

const noSchema: Fault = {
  file: SCHEMA,
  message: 'There is no such file, and the builder begins with it.',
  fix: 'Write the types Query and Mutation there.',
}

function parseAll(tree: Tree, files: string[]) {
  const documents: Document[] = []
  const faults: Fault[] = []

  for (const file of files) {
    try {
      const source = new runtime.Source(tree.read(file) ?? '', file)

      documents.push(runtime.parse(source))
    } catch (error) {
      faults.push(toFault(error as GraphQLError, 'Mend what is written there.'))
    }
  }

  return { documents, faults }
}

/** What makes the whole no schema, and what in it nobody can reach. */
function schemaFaults(documents: Document[]): Fault[] {
  const native = runtime.parse(new runtime.Source(nativeSdl(), 'native'))
  const whole = runtime.concatAST([...documents, native])
  const invalid: GraphQLError[] = validateSDL(whole)

  if (invalid.length) {
    return invalid.map((error) =>
      toFault(
        error,
        clashes(error)
          ? 'Take it away, or rename it: the runtime adds its own to every schema.'
          : 'Mend it, or take away what is there twice.'
      )
    )
  }

  const schema = runtime.buildASTSchema(whole, { assumeValidSDL: true })
  const reached = reachedFrom(schema)

  return [
    ...runtime
      .validateSchema(schema)
      .map((error) => toFault(error, 'Mend the type.')),
    ...documents
      .flatMap(({ definitions }) => definitions)
      .filter(
        (node): node is ObjectTypeDefinitionNode =>
          'name' in node && node.kind !== 'DirectiveDefinition'
      )
      .filter(({ name }) => !reached.has(name.value))
      .map((node) => ({
        ...placeOf(node),
        message: `No field leads to the type \`${node.name.value}\`.`,
        fix: 'Take it away, or use it.',
      })),
  ]
}

/** Names of the types that a query, a mutation or their arguments come to. */
function reachedFrom(schema: import('graphql').GraphQLSchema): Set<string> {
  const reached = new Set<string>()

  const visit = (type: import('graphql').GraphQLType): void => {
    const named = runtime.getNamedType(type)

    if (reached.has(named.name)) return
    reached.add(named.name)

    if (runtime.isAbstractType(named)) {
      schema.getPossibleTypes(named).forEach(visit)
    }

    if (runtime.isObjectType(named)) named.getInterfaces().forEach(visit)

    if (runtime.isObjectType(named) || runtime.isInterfaceType(named)) {
      for (const field of Object.values(named.getFields())) {
        visit(field.type)
        field.args.forEach((argument) => visit(argument.type))
      }
    }

    if (runtime.isInputObjectType(named)) {
      Object.values(named.getFields()).forEach((field) => visit(field.type))
    }
  }

  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    if (root) visit(root)
  }

  return reached
}

/** Whether one of the places is what the runtime declares. */
function clashes({ nodes = [] }: GraphQLError): boolean {
  return nodes.some((node) => placeOf(node as Place).file === 'native')
}

type Place = { loc?: { start: number; source: Source } }

function placeOf({ loc }: Place): { file: string; line?: number } {
  if (!loc) return { file: SCHEMA }

  return {
    file: loc.source.name,
    line: runtime.getLocation(loc.source, loc.start).line,
  }
}

/** A fault told by GraphQL, in the last of its places that is ours. */
function toFault(error: GraphQLError, fix: string): Fault {
  const places = (error.nodes ?? [])
    .map((node) => placeOf(node as Place))
    .filter(({ file }) => file !== 'native')

  const place = places[places.length - 1] ?? {
    file: error.source?.name ?? SCHEMA,
    line: error.locations?.[0].line,
  }

  return { ...place, message: error.message, fix }
}
