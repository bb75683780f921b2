/**
 * Tells where a statement touches rows of accounts without saying whose. It reads
 * PostgreSQL's own syntax tree and errs to one side: what it does not understand
 * is a fault.
 */
import { parseSync } from 'libpg-query'
import {
  childrenOf,
  joinsOf,
  kindOf,
  namesOf,
  Node,
  nodesOf,
} from './syntaxTree'
import { Bound, Output, Relation, Scope } from './accountScope'

export type Tables = {
  /** Those whose every row belongs to one account. */
  readonly ofAccounts: ReadonlySet<string>
  /** Those that all accounts share; the catalogs of the database are known. */
  readonly shared: ReadonlySet<string>
}

/** What neither reads nor writes a row. */
const WITHOUT_ROWS =
  /^(Create|Alter|Drop|Index|VariableSet|Transaction|Comment)/

/** A line for each place; none when every row is of an account that is named. The parser must have been loaded. */
export function accountFaults(text: string, tables: Tables): string[] {
  const faults: string[] = []
  const { stmts } = parseSync(text) as { stmts: Array<{ stmt: Node }> }

  for (const { stmt } of stmts) {
    if (WITHOUT_ROWS.test(kindOf(stmt)[0])) continue

    const analysis = new Analysis(tables, faults)

    analysis.query(stmt, null)
    analysis.finish()
  }

  return faults
}

class Analysis {
  private readonly touched: Relation[] = []
  /** A sub-select of a condition is met twice: as a condition and as a query. */
  private readonly known = new Map<Node, readonly Output[]>()

  constructor(
    private readonly tables: Tables,
    private readonly faults: string[]
  ) {}

  finish(): void {
    for (const relation of this.touched) {
      if (!relation.isBound()) {
        this.faults.push(`${relation.name} is bound to no account`)
      }
    }
  }

  /** What the query selects or returns. */
  query(wrapped: Node, parent: Scope | null): readonly Output[] {
    const [kind, query] = kindOf(wrapped)
    const known = this.known.get(query)

    if (known) return known

    const scope = new Scope(parent)

    for (const cte of nodesOf(query.withClause, 'CommonTableExpr')) {
      const names = namesOf(cte.aliascolnames)

      // What goes on from its own rows knows no account by them.
      if ((query.withClause as Node).recursive) {
        scope.ctes.set(String(cte.ctename), [])
      }
      const outputs = this.query(cte.ctequery as Node, scope)

      scope.ctes.set(String(cte.ctename), renamed(outputs, names))
    }

    const outputs = this.outputsOf(kind, query, scope)

    this.known.set(query, outputs)

    return outputs
  }

  private outputsOf(kind: string, query: Node, scope: Scope) {
    if (kind === 'SelectStmt') return this.select(query, scope)

    if (!['InsertStmt', 'UpdateStmt', 'DeleteStmt'].includes(kind)) {
      this.faults.push(`${kind} is not understood`)

      return []
    }

    const target = this.table(query.relation as Node, scope)

    this.from([query.fromClause, query.usingClause].flat(), scope)
    scope.require(query.whereClause, this.subOutputs(scope))
    if (kind === 'InsertStmt') this.insert(query, target, scope)
    this.subSelects({ ...query, selectStmt: null, withClause: null }, scope)

    const { exprs } = (query.returningClause ?? {}) as Node

    return scope.outputs(exprs ?? query.returningList)
  }

  private select(query: Node, scope: Scope): readonly Output[] {
    if (query.larg && query.rarg) {
      const [left, right] = [query.larg, query.rarg].map((side) =>
        this.query({ SelectStmt: side }, scope)
      )

      return left.map(({ name, isBound }, at) => ({
        name,
        isBound: () => isBound() && Boolean(right[at]?.isBound()),
      }))
    }

    this.from([query.fromClause].flat(), scope)
    scope.require(query.whereClause, this.subOutputs(scope))
    this.subSelects({ ...query, withClause: null }, scope)

    if (query.valuesLists) {
      const rows = [query.valuesLists].flat().map((row) => {
        const items = kindOf(row as Node)[1].items as Node[]

        return scope.outputs(items.map((val) => ({ ResTarget: { val } })))
      })

      return rows[0].map((_, at) => ({
        name: null,
        isBound: () => rows.every((row) => row[at].isBound()),
      }))
    }

    return scope.outputs(query.targetList)
  }

  private insert(query: Node, target: Relation | null, scope: Scope): void {
    if (!target) return

    const at = nodesOf(query.cols, 'ResTarget').findIndex(
      ({ name }) => name === 'account'
    )
    const source = query.selectStmt
      ? this.query(query.selectStmt as Node, scope)
      : []

    // The rows that are stored are those of the account that is inserted.
    target.bindTo({ isBound: () => source[at]?.isBound() ?? false })
    scope.add('excluded', new Relation('excluded', true, scope, target))

    const { infer } = (query.onConflictClause ?? {}) as { infer?: Node }

    if (
      infer &&
      !nodesOf(infer.indexElems, 'IndexElem').some(
        ({ name }) => name === 'account'
      )
    ) {
      this.faults.push(`a conflict of ${target.name} is no matter of accounts`)
    }
  }

  private from(items: readonly unknown[], scope: Scope): void {
    for (const item of items) if (item) this.fromItem(item as Node, scope)
    for (const item of items) {
      for (const join of joinsOf(item)) {
        scope.requireOfJoin(join, this.subOutputs(scope))
      }
    }
  }

  private fromItem(item: Node, scope: Scope): void {
    const [kind, body] = kindOf(item)
    const alias = body.alias as Node | undefined

    if (kind === 'RangeVar') this.table(body, scope)
    else if (kind === 'JoinExpr') {
      this.fromItem(body.larg as Node, scope)
      this.fromItem(body.rarg as Node, scope)
      if (body.isNatural) this.faults.push('a natural join names no account')
    } else if (kind === 'RangeSubselect') {
      const outputs = this.query(body.subquery as Node, scope)

      scope.addDerived(
        String(alias?.aliasname ?? ''),
        renamed(outputs, namesOf(alias?.colnames))
      )
    } else if (kind === 'RangeFunction') {
      scope.addFunction(body)
    } else {
      this.faults.push(`${kind} is not understood`)
    }
  }

  /** Null for what belongs to no account by itself. */
  private table(range: Node, scope: Scope): Relation | null {
    // A day of a table is like the whole of it.
    const name = String(range.relname).replace(/_\d{8}$/, '')
    const alias = String((range.alias as Node)?.aliasname ?? name)
    const cte = scope.cteOf(name)

    if (cte) {
      scope.addDerived(alias, cte)
    } else if (this.tables.ofAccounts.has(name)) {
      const relation = new Relation(name, true, scope)

      scope.add(alias, relation)
      this.touched.push(relation)

      return relation
    } else {
      scope.add(alias, new Relation(name, false, scope))
      if (!this.tables.shared.has(name) && !name.startsWith('pg_')) {
        this.faults.push(`${name} is no table that is known`)
      }
    }

    return null
  }

  /** Queries within expressions; those of FROM and WITH have had their turn. */
  private subSelects(node: unknown, scope: Scope): void {
    for (const [kind, child] of childrenOf(node)) {
      if (kind === 'SubLink') this.query(child.subselect as Node, scope)
      if (kind === 'SubLink') this.subSelects(child.testexpr, scope)
      else if (!/^(RangeSubselect|CommonTableExpr|SelectStmt)$/.test(kind)) {
        this.subSelects(child, scope)
      }
    }
  }

  private subOutputs(scope: Scope): (subselect: Node) => readonly Bound[] {
    return (subselect) => this.query(subselect, scope)
  }
}

function renamed(outputs: readonly Output[], names: readonly string[]) {
  return outputs.map(({ name, isBound }, at) => ({
    name: names[at] ?? name,
    isBound,
  }))
}
