/** The syntax tree of PostgreSQL's parser: each node is an object of one property, its kind. */

export type Node = Record<string, unknown>

/** The kind of a node, and what it holds. */
export function kindOf(wrapped: Node): [kind: string, body: Node] {
  const [[kind, body]] = Object.entries(wrapped)

  return [kind, body as Node]
}

/** The bodies of the nodes of one kind in a list, or in a clause that holds one. */
export function nodesOf(list: unknown, kind: string): Node[] {
  if (!list) return []
  if (!Array.isArray(list)) {
    return Object.values(list).flatMap((part) =>
      Array.isArray(part) ? nodesOf(part, kind) : []
    )
  }

  return list.filter((node) => kind in node).map((node) => node[kind])
}

/** The texts of a list of strings, such as the parts of a name. */
export function namesOf(list: unknown): string[] {
  return nodesOf(list, 'String').map(({ sval }) => String(sval))
}

/** The parts of a column's name, such as `o` and `account`; `*` for a star. */
export function columnOf(node: Node): string[] | null {
  const column = node.ColumnRef as { fields: Node[] } | undefined

  return (
    column?.fields.map((field) =>
      'A_Star' in field ? '*' : String((field.String as Node).sval)
    ) ?? null
  )
}

/** The joins of an item of FROM, its own sub-selects aside. */
export function joinsOf(item: unknown): Node[] {
  const join = (item as Node | undefined)?.JoinExpr as Node | undefined

  return join ? [join, ...joinsOf(join.larg), ...joinsOf(join.rarg)] : []
}

/** The names by which the tables of an item of FROM are known. */
export function aliasesOf(item: unknown): string[] {
  const [kind, body] = kindOf(item as Node)

  if (kind === 'JoinExpr') return [body.larg, body.rarg].flatMap(aliasesOf)

  return [String((body.alias as Node)?.aliasname ?? body.relname ?? '')]
}

/** The value below casts and collations. */
export function withoutCasts(node: Node): Node {
  const [kind, body] = kindOf(node)

  return kind === 'TypeCast' || kind === 'CollateClause'
    ? withoutCasts(body.arg as Node)
    : node
}

/** The nodes next below, through lists and bare properties. */
export function childrenOf(node: unknown): Array<[kind: string, body: Node]> {
  if (Array.isArray(node)) return node.flatMap(childrenOf)
  if (typeof node !== 'object' || node === null) return []

  return Object.entries(node).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null) return []

    // Kinds begin with a capital; other properties only lead to them.
    return /^[A-Z]/.test(name) && !Array.isArray(value)
      ? [[name, value] as [string, Node]]
      : childrenOf(value)
  })
}

/** Whether a value depends on no row. */
export function isOfNoRow(node: unknown): boolean {
  return childrenOf(node).every(
    ([kind, body]) =>
      kind !== 'ColumnRef' && kind !== 'SubLink' && isOfNoRow(body)
  )
}
