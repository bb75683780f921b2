/** What the names of one query stand for, and by what its rows belong to an account. */
import {
  aliasesOf,
  columnOf,
  isOfNoRow,
  kindOf,
  namesOf,
  Node,
  nodesOf,
  withoutCasts,
} from './syntaxTree'

/** Something whose account may be known. */
export type Bound = { readonly isBound: () => boolean }

/** A column that a query selects. */
export type Output = Bound & { readonly name: string | null }

const A_VALUE: Bound = { isBound: () => true }
const UNBOUND: Bound = { isBound: () => false }

/** What stands in FROM. Its account is known by itself, or by that of another. */
export class Relation implements Bound {
  private readonly others: Bound[] = []
  private isAsked = false

  constructor(
    readonly name: string,
    readonly hasAccount: boolean,
    readonly scope: Scope,
    itself: Bound = UNBOUND
  ) {
    this.bindTo(itself)
  }

  bindTo(other: Bound): void {
    this.others.push(other)
  }

  isBound = (): boolean => {
    if (this.isAsked) return false

    // Two that name each other alone are bound to nothing.
    this.isAsked = true
    const isBound = this.others.some((other) => other.isBound())

    this.isAsked = false

    return isBound
  }
}

export class Scope {
  readonly ctes = new Map<string, readonly Output[]>()
  private readonly relations = new Map<string, Relation>()

  constructor(private readonly parent: Scope | null) {}

  add(alias: string, relation: Relation): void {
    this.relations.set(alias, relation)
  }

  addDerived(alias: string, outputs: readonly Output[]): void {
    const account = outputs.find(({ name }) => name === 'account')

    this.add(alias, new Relation(alias, Boolean(account), this, account))
  }

  addFunction(range: Node): void {
    const alias = (range.alias ?? {}) as Node
    const columns = [
      ...namesOf(alias.colnames),
      ...nodesOf(range.coldeflist, 'ColumnDef').map(({ colname }) => colname),
    ]

    this.add(
      String(alias.aliasname ?? ''),
      new Relation(
        'function',
        columns.includes('account'),
        this,
        isOfNoRow(range.functions) ? A_VALUE : UNBOUND
      )
    )
  }

  cteOf(name: string): readonly Output[] | null {
    return this.ctes.get(name) ?? this.parent?.cteOf(name) ?? null
  }

  outputs(targets: unknown): readonly Output[] {
    return nodesOf(targets, 'ResTarget').flatMap((target): Output[] => {
      const value = target.val as Node
      const column = columnOf(value)

      if (column?.at(-1) === '*') return this.starOf(column)

      const { isBound } = this.accountOf(value) ?? UNBOUND
      const name = (target.name ?? column?.at(-1) ?? null) as string | null

      return [{ name, isBound }]
    })
  }

  /** Takes in what all rows of the query fulfil. `rows` may bind these alone. */
  require(
    condition: unknown,
    outputsOf: (subselect: Node) => readonly Bound[],
    only: readonly string[] | null = null
  ): void {
    if (!condition) return

    const [kind, body] = kindOf(condition as Node)
    const link = (left: unknown, right: Bound | null) => {
      const relation = this.accountOf(left as Node)

      if (!(relation instanceof Relation) || !right) return
      if (relation.scope === this && this.mayBind(relation, only)) {
        relation.bindTo(right)
      }
    }

    if (kind === 'BoolExpr' && body.boolop === 'AND_EXPR') {
      for (const arg of body.args as Node[]) this.require(arg, outputsOf, only)
    }

    if (kind === 'SubLink' && body.subLinkType === 'ANY_SUBLINK') {
      const outputs = outputsOf(body.subselect as Node)

      partsOf(body.testexpr).forEach((part, at) => link(part, outputs[at]))
    }

    if (kind === 'A_Expr' && namesOf(body.name).join() === '=') {
      const [left, right] = [partsOf(body.lexpr), partsOf(body.rexpr)]

      if (body.kind === 'AEXPR_OP') {
        left.forEach((part, at) => {
          link(part, this.accountOf(right[at]))
          link(right[at], this.accountOf(part))
        })
      } else if (body.kind === 'AEXPR_OP_ANY') {
        link(left[0], this.accountOf(right[0]))
      }
    }
  }

  requireOfJoin(
    join: Node,
    outputsOf: (subselect: Node) => readonly Bound[]
  ): void {
    const [left, right] = [aliasesOf(join.larg), aliasesOf(join.rarg)]

    // What an outer join keeps without a match is not narrowed by its condition.
    const narrowed: Record<string, readonly string[]> = {
      JOIN_INNER: [...left, ...right],
      JOIN_LEFT: right,
      JOIN_RIGHT: left,
    }
    const only = narrowed[String(join.jointype)] ?? []

    this.require(join.quals, outputsOf, only)
    if (!namesOf(join.usingClause).includes('account')) return

    for (const [own, others] of [
      [left, right],
      [right, left],
    ]) {
      for (const alias of own.filter((name) => only.includes(name))) {
        for (const other of others.map((name) => this.relations.get(name))) {
          if (other?.hasAccount) this.relations.get(alias)?.bindTo(other)
        }
      }
    }
  }

  private mayBind(relation: Relation, only: readonly string[] | null) {
    return !only || only.some((alias) => this.relations.get(alias) === relation)
  }

  /** Whose account the expression is; null when it is that of nothing. */
  private accountOf(expression: Node | undefined): Bound | null {
    if (!expression) return null

    const node = withoutCasts(expression)
    const column = columnOf(node)

    if ('ParamRef' in node || 'A_Const' in node) return A_VALUE
    if (column?.at(-1) !== 'account') return null

    return column.length === 1 ? this.onlyAccount() : this.find(column[0])
  }

  private find(alias: string): Relation | null {
    const relation = this.relations.get(alias)

    if (relation) return relation.hasAccount ? relation : null

    return this.parent?.find(alias) ?? null
  }

  /** What the bare name `account` stands for. */
  private onlyAccount(): Relation | null {
    const [relation] = [...this.relations.entries()]
      .filter(([alias, { hasAccount }]) => hasAccount && alias !== 'excluded')
      .map(([, each]) => each)

    return relation ?? this.parent?.onlyAccount() ?? null
  }

  private starOf([alias]: readonly string[]): Output[] {
    const chosen =
      alias === '*'
        ? [...this.relations.values()]
        : [this.relations.get(alias) ?? this.parent?.find(alias)]

    return chosen
      .filter((relation) => relation?.hasAccount)
      .map((relation) => ({
        name: 'account',
        isBound: () => Boolean(relation?.isBound()),
      }))
  }
}

/** The parts of a row; an expression that is none is its own part. */
function partsOf(expression: unknown): Node[] {
  const { RowExpr } = expression as { RowExpr?: { args: Node[] } }

  return RowExpr?.args ?? [expression as Node]
}
