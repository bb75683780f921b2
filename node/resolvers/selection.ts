/**
 * Reads from a query which fields it asks for below the field being resolved,
 * so that one read of the store brings all of them. It sees nothing but plain
 * syntax nodes, told apart by `kind`: VTEX IO runs GraphQL 14 and the host 16,
 * and an `instanceof` of the one means nothing to the other.
 */
import { badInput } from '../domain/errors'

/** The part of a resolver's `info` that is read here. */
export type SelectionInfo = {
  readonly fieldNodes: readonly unknown[]
  readonly fragments: Readonly<Record<string, unknown>>
  readonly variableValues: Readonly<Record<string, unknown>>
}

/** A field that a query asks for, under all of its aliases together. */
export type Selection = {
  /** A field asked for within this one; null when it is not. */
  readonly field: (name: string) => Selection | null
  /** The arguments it is given, once for each time it is asked for. */
  readonly arguments: ReadonlyArray<Readonly<Record<string, unknown>>>
}

/** What a query asks for of the field being resolved. */
export function selectionOf(info: SelectionInfo): Selection {
  return toSelection(info.fieldNodes as readonly Field[], info)
}

/**
 * Refuses a field that would need a read of its own for each thing it stands in.
 *
 * @throws `BAD_INPUT` when the field at the path is asked for.
 */
export function refuse(selection: Selection, path: readonly string[]): void {
  const found = path.reduce<Selection | null>(
    (within, name) => within?.field(name) ?? null,
    selection
  )

  if (!found) return

  throw badInput([
    {
      path: path.join('.'),
      message: 'cannot be read here. Ask for it in a query of its own.',
    },
  ])
}

type Named = { readonly name: { readonly value: string } }

export type Value =
  | { kind: 'Variable'; name: { value: string } }
  | { kind: 'ListValue'; values: readonly Value[] }
  | { kind: 'ObjectValue'; fields: readonly Argument[] }
  | { kind: 'IntValue' | 'FloatValue'; value: string }
  | { kind: 'StringValue' | 'EnumValue'; value: string }
  | { kind: 'BooleanValue'; value: boolean }
  | { kind: 'NullValue' }

export type Argument = Named & { readonly value: Value }

type Directive = Named & { readonly arguments?: readonly Argument[] }

type Conditional = { readonly directives?: readonly Directive[] }

type Holder = { readonly selectionSet?: { readonly selections: Node[] } }

export type Field = Named &
  Conditional &
  Holder & { readonly kind: 'Field'; readonly arguments?: readonly Argument[] }

type Node =
  | Field
  | (Conditional & Holder & { readonly kind: 'InlineFragment' })
  | (Conditional & Named & { readonly kind: 'FragmentSpread' })

function toSelection(uses: readonly Field[], info: SelectionInfo): Selection {
  let fields: ReadonlyMap<string, Field[]> | undefined

  return {
    field: (name) => {
      // Many are asked for, one after the other.
      fields = fields ?? byName(fieldsIn(uses, info))
      const found = fields.get(name)

      return found ? toSelection(found, info) : null
    },
    arguments: uses.map((use) => toRecord(use.arguments ?? [], info)),
  }
}

function byName(fields: readonly Field[]): ReadonlyMap<string, Field[]> {
  const named = new Map<string, Field[]>()

  for (const field of fields) {
    const { value: name } = field.name
    const others = named.get(name)

    if (others) others.push(field)
    else named.set(name, [field])
  }

  return named
}

/** All fields within the holders; each fragment is entered once, as execution does. */
export function fieldsIn(
  holders: readonly Holder[],
  info: SelectionInfo
): Field[] {
  const entered = new Set<string>()

  const collect = ({ selectionSet }: Holder): Field[] =>
    (selectionSet?.selections ?? []).flatMap((node) => {
      if (!isIncluded(node, info)) return []
      if (node.kind === 'Field') return [node]
      if (node.kind === 'InlineFragment') return collect(node)

      const { value: name } = node.name

      if (entered.has(name)) return []
      entered.add(name)

      return collect((info.fragments[name] ?? {}) as Holder)
    })

  return holders.flatMap(collect)
}

function isIncluded(
  { directives = [] }: Conditional,
  info: SelectionInfo
): boolean {
  return directives.every(({ name, arguments: args = [] }) => {
    if (name.value === 'skip') return toRecord(args, info).if !== true
    if (name.value === 'include') return toRecord(args, info).if === true

    return true
  })
}

/** Leaves out what is given by a variable that has no value. */
export function toRecord(
  args: readonly Argument[],
  info: SelectionInfo
): Record<string, unknown> {
  const entries = args
    .map(({ name, value }) => [name.value, toValue(value, info)] as const)
    .filter(([, value]) => value !== undefined)

  return Object.fromEntries(entries)
}

function toValue(value: Value, info: SelectionInfo): unknown {
  switch (value.kind) {
    case 'Variable':
      return info.variableValues[value.name.value]

    case 'ListValue':
      return value.values.map((item) => toValue(item, info) ?? null)

    case 'ObjectValue':
      return toRecord(value.fields, info)

    case 'IntValue':
    case 'FloatValue':
      return Number(value.value)

    case 'NullValue':
      return null

    default:
      return value.value
  }
}
