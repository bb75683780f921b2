/** How much one query may ask for, counted before anything of it is executed. */
import {
  ASTNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLField,
  GraphQLNamedType,
  isListType,
  isObjectType,
  Kind,
  OperationDefinitionNode,
  SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { badInput } from '../../../node/domain/errors'

/** Deeper than any page asks: their deepest is six. */
export const MAX_DEPTH = 12

/** What a page of the largest size costs, with room to spare. */
export const MAX_COST = 20_000

/** Each root field is a read of the database. */
const ROOT_COST = 500

/**
 * What some fields cost, as their number tells little of it: texts that may be
 * megabytes, and columns of thousands of values.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  'Evidence.request': 250,
  'Evidence.response': 250,
  'LogColumns.ids': 500,
  'LogColumns.types': 500,
  'LogColumns.dates': 500,
  'LogColumns.dateOnly': 500,
  'LogColumns.descriptions': 1000,
  'LogColumns.agents': 500,
  'LogColumns.withEvidence': 500,
  'LogColumns.errors': 1000,
}

/** How many items a list is taken to have when no `size` says so. */
const USUAL_LENGTH = 5

export type Asked = {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
  /** The type that the operation starts from. */
  readonly root: GraphQLNamedType
}

export type Weighing = {
  /** Whether the same query with other variables may cost something else. */
  readonly byVariables: boolean
}

type Place = {
  readonly type: GraphQLNamedType
  readonly depth: number
  /** How often what stands here is answered. */
  readonly times: number
  /** The `size` of the field around; its lists have that many items. */
  readonly size: number | null
}

/**
 * A field costs 1, times the items of the lists it stands in; a root field
 * costs more, and so does what `WEIGHTS` names. Whatever else is walked through costs 1 each time, fragments
 * too, so that the walk itself ends where the budget does.
 *
 * @throws `BAD_INPUT` when the query is too deep or too dear.
 */
export function requireModest(asked: Asked): Weighing {
  const fragments = fragmentsOf(asked.document)
  let cost = 0
  let byVariables = false

  const spend = (amount: number) => {
    cost += amount

    if (cost > MAX_COST) {
      throw tooMuch(
        `The query costs more than ${MAX_COST}: each field counts once for each item of the lists around it, a root field ${ROOT_COST}. Ask for fewer fields, smaller pages, or in several queries.`
      )
    }
  }

  const visit = ({ selections }: SelectionSetNode, place: Place): void => {
    for (const node of selections) {
      spend(1)

      if (node.kind === Kind.FIELD) visitField(node, place)
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        visit(node.selectionSet, place)
      } else {
        visit(fragments[node.name.value].selectionSet, place)
      }
    }
  }

  const visitField = (node: FieldNode, place: Place): void => {
    const { type, depth, times } = place
    const field = isObjectType(type) && type.getFields()[node.name.value]

    if (!field) return

    if (depth > MAX_DEPTH) {
      throw tooMuch(`The query is deeper than ${MAX_DEPTH} fields.`)
    }

    const inside = times * lengthOf(field, place)

    byVariables ||= isPage(getNamedType(field.type)) && takesVariable(node)

    const weight = WEIGHTS[`${type.name}.${field.name}`]

    // One is spent already, on coming here.
    spend((depth === 1 ? ROOT_COST : weight ? times * weight : inside) - 1)

    if (node.selectionSet) {
      visit(node.selectionSet, {
        type: getNamedType(field.type),
        depth: depth + 1,
        times: inside,
        size: sizeOf(field, node, asked),
      })
    }
  }

  visit(asked.operation.selectionSet, {
    type: asked.root,
    depth: 1,
    times: 1,
    size: null,
  })

  return { byVariables }
}

function lengthOf(field: GraphQLField<unknown, unknown>, { size }: Place) {
  if (!isListType(getNullableType(field.type))) return 1

  return size ?? USUAL_LENGTH
}

/** Null unless the field gives a page of that many; at least 1, as a wrong one is refused later. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { operation, variables }: Asked
): number | null {
  const argument = field.args.find(({ name }) => name === 'size')

  if (!argument || !isPage(getNamedType(field.type))) return null

  const given = node.arguments?.find(({ name }) => name.value === 'size')?.value
  const value =
    given && valueFromASTUntyped(given, withDefaults(operation, variables))

  return Math.max(
    1,
    Number(value ?? argument.defaultValue ?? USUAL_LENGTH) || 1
  )
}

/** Whether a variable says how many items a page has. */
function takesVariable({ arguments: given = [] }: FieldNode): boolean {
  return given.some(
    ({ name, value }) => name.value === 'size' && value.kind === Kind.VARIABLE
  )
}

function isPage(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'items' in type.getFields()
}

function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Asked['variables']
) {
  const defaults = variableDefinitions.map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ])

  return { ...Object.fromEntries(defaults), ...variables }
}

function fragmentsOf(
  document: DocumentNode
): Record<string, FragmentDefinitionNode> {
  const isFragment = (node: ASTNode): node is FragmentDefinitionNode =>
    node.kind === Kind.FRAGMENT_DEFINITION

  return Object.fromEntries(
    document.definitions
      .filter(isFragment)
      .map((fragment) => [fragment.name.value, fragment])
  )
}

function tooMuch(message: string) {
  return badInput([{ path: '', message }])
}
