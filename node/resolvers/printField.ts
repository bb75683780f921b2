/**
 * Writes a root field, with all that is asked for below it, as a query of its
 * own. Aliases are left out, so that each value of the answer stands under the
 * name of its field, where VTEX IO looks for it.
 */
import { badInput } from '../domain/errors'
import {
  Argument,
  Field,
  fieldsIn,
  SelectionInfo,
  toRecord,
  Value,
} from './selection'

export type PrintedInfo = SelectionInfo & {
  readonly fieldName: string
  readonly operation: {
    readonly variableDefinitions?: readonly unknown[]
  }
}

export type PrintedField = {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

type Type =
  | { readonly kind: 'NamedType'; readonly name: { readonly value: string } }
  | { readonly kind: 'ListType' | 'NonNullType'; readonly type: Type }

type Definition = {
  readonly variable: { readonly name: { readonly value: string } }
  readonly type: Type
}

/** @throws `BAD_INPUT` when a field is asked for with different arguments. */
export function printField(info: PrintedInfo): PrintedField {
  const used = new Set<string>()
  const field = printUses(info.fieldNodes as readonly Field[], info, used)
  const definitions = (info.operation.variableDefinitions ?? []) as Definition[]
  const head = definitions
    .filter(({ variable }) => used.has(variable.name.value))
    .map(({ variable, type }) => `$${variable.name.value}: ${printType(type)}`)

  return {
    query: `query${head.length ? `(${head.join(', ')})` : ''} { ${field} }`,
    variables: Object.fromEntries(
      [...used].map((name) => [name, info.variableValues[name]])
    ),
  }
}

/** One field, however often and under whatever names it is asked for. */
function printUses(
  uses: readonly Field[],
  info: PrintedInfo,
  used: Set<string>
): string {
  const [{ name, arguments: args = [] }] = uses

  requireAgreement(uses, info)

  const printed = args.map((arg) => printArgument(arg, used))
  const within = fieldsIn(uses, info)
  const names = [...new Set(within.map((field) => field.name.value))]
  const fields = names.map((inner) =>
    printUses(
      within.filter((field) => field.name.value === inner),
      info,
      used
    )
  )

  return [
    name.value,
    printed.length ? `(${printed.join(', ')})` : '',
    fields.length ? ` { ${fields.join(' ')} }` : '',
  ].join('')
}

/** One answer can hold one value of a field. */
function requireAgreement(uses: readonly Field[], info: SelectionInfo): void {
  const [first, ...others] = uses.map((use) =>
    JSON.stringify(
      Object.entries(toRecord(use.arguments ?? [], info)).sort(([a], [b]) =>
        a < b ? -1 : 1
      )
    )
  )

  if (others.some((other) => other !== first)) {
    throw badInput([
      {
        path: uses[0].name.value,
        message:
          'is asked for more than once with different arguments. Ask in two queries.',
      },
    ])
  }
}

function printArgument({ name, value }: Argument, used: Set<string>): string {
  return `${name.value}: ${printValue(value, used)}`
}

function printValue(value: Value, used: Set<string>): string {
  switch (value.kind) {
    case 'Variable':
      used.add(value.name.value)

      return `$${value.name.value}`

    case 'ListValue':
      return `[${value.values.map((item) => printValue(item, used)).join(', ')}]`

    case 'ObjectValue':
      return `{${value.fields.map((field) => printArgument(field, used)).join(', ')}}`

    case 'StringValue':
      return JSON.stringify(value.value)

    case 'NullValue':
      return 'null'

    default:
      return String(value.value)
  }
}

function printType(type: Type): string {
  if (type.kind === 'NamedType') return type.name.value

  const inner = printType(type.type)

  return type.kind === 'ListType' ? `[${inner}]` : `${inner}!`
}
