/**
 * Executes queries that come again by functions compiled for them. Only what
 * Apollo Server has parsed, validated and let pass is compiled, and whatever is
 * wrong with a request before its execution is still told by Apollo Server.
 */
import {
  ExecutionResult,
  getVariableValues,
  GraphQLError,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'
import { AppContext } from '../ioContext'
import { Asked, requireModest, Weighing } from './limits'

/** Pages have some ten documents; those who integrate may have more. */
const MAX_QUERIES = 200

/** Longer ones cost more memory than a page of their answers. */
const MAX_LENGTH = 16 * 1024

/** Compiling costs some executions, so whatever comes once is not worth it. */
const COMPILED_AFTER = 2

/** What nobody asks for in a hurry; the compiler does some of it in a way of its own. */
const LEFT_OUT = ['skip', 'include', '__schema', '__type']

type Execute = (
  context: AppContext,
  variables: Readonly<Record<string, unknown>>
) => ExecutionResult | Promise<ExecutionResult>

type Known = {
  readonly asked: Asked
  readonly weighing: Weighing
  readonly operationName: string | undefined
  seen: number
  /** Null when it cannot be compiled; undefined until that was tried. */
  execute?: Execute | null
}

export type CompiledQueries = {
  /** Takes note of a query that Apollo Server is about to execute. */
  readonly note: (
    source: string,
    operationName: string | undefined,
    asked: Asked,
    weighing: Weighing
  ) => void
  /**
   * What the query gives; null when Apollo Server has to see it. Errors are of
   * GraphQL and not told yet.
   */
  readonly execute: (
    source: string,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
    context: AppContext
  ) => ExecutionResult | Promise<ExecutionResult> | null
}

export function createCompiledQueries(schema: GraphQLSchema): CompiledQueries {
  const queries = new LRUCache<string, Known>({ max: MAX_QUERIES })

  return {
    note: (source, operationName, asked, weighing) => {
      const key = keyOf(source, operationName)
      const known = queries.get(key)

      if (known) known.seen += 1
      else if (source.length <= MAX_LENGTH) {
        queries.set(key, { asked, weighing, operationName, seen: 1 })
      }
    },

    execute: (source, operationName, given, context) => {
      const known = queries.get(keyOf(source, operationName))

      if (!known || known.seen < COMPILED_AFTER) return null

      known.execute ??= compile(schema, known)

      if (!known.execute) return null

      const variables = coerced(schema, known.asked, given)

      if (!variables || !isModest(known, variables)) return null

      return known.execute(context, variables)
    },
  }
}

function keyOf(source: string, operationName: string | undefined): string {
  return operationName ? `${operationName} ${source}` : source
}

function compile(schema: GraphQLSchema, { asked, operationName }: Known) {
  const { document, operation } = asked

  if (operation.operation !== OperationTypeNode.QUERY) return null
  if (asksForWhatIsLeftOut(asked)) return null

  const compiled = compileQuery(schema, document, operationName)

  if (!isCompiledQuery(compiled)) return null

  const execute: Execute = (context, variables) =>
    compiled.query(undefined, context, variables)

  return execute
}

function asksForWhatIsLeftOut({ document }: Asked): boolean {
  let found = false
  const look = ({ name }: { readonly name: { readonly value: string } }) => {
    found ||= LEFT_OUT.includes(name.value)
  }

  // With fragments the compiler answers the same, in another order.
  const leaveOut = () => {
    found = true
  }

  visit(document, {
    [Kind.FIELD]: look,
    [Kind.DIRECTIVE]: look,
    [Kind.FRAGMENT_SPREAD]: leaveOut,
    [Kind.INLINE_FRAGMENT]: leaveOut,
  })

  return found
}

/** Null when there is something wrong with them. */
function coerced(
  schema: GraphQLSchema,
  { operation }: Asked,
  given: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> | null {
  const definitions = operation.variableDefinitions ?? []
  const { coerced: values } = getVariableValues(schema, definitions, given)

  return values ?? null
}

function isModest({ asked, weighing }: Known, variables: Asked['variables']) {
  if (!weighing.byVariables) return true

  try {
    requireModest({ ...asked, variables })

    return true
  } catch {
    return false
  }
}

/** Of the compiler or of GraphQL, as Apollo Server would hand it on to be told. */
export function formatted(error: GraphQLError) {
  const { message, locations, path, extensions } = error

  return { message, locations, path, extensions }
}
