/**
 * SQL as values, and the little that a database must do to run it. A value put
 * into a template becomes a parameter, never text, so what a caller sends can
 * not change a statement.
 */

export type Value = string | number | boolean | null | readonly string[]

export type Fragment = {
  /** One more than there are values. */
  readonly parts: readonly string[]
  readonly values: readonly Value[]
  /** Whether it is `planned`. */
  readonly isPlanned?: boolean
}

/** What runs a statement, inside a transaction or alone. */
export interface Runner {
  /** What a statement with one column of JSON selects, a value for each row. */
  query<T>(statement: Fragment): Promise<readonly T[]>
  /** Runs a statement whose rows nobody needs. */
  run(statement: Fragment): Promise<void>
}

/** Statements that are stored together or not at all. */
export interface Transaction extends Runner {
  /** Runs statements without parameters, one after the other. */
  script(text: string): Promise<void>
}

/**
 * A database. What its driver throws comes out as a `Failure`, with the
 * driver's own words as its private cause.
 */
export interface Sql extends Runner {
  /** How many transactions that write may well run at once. */
  readonly lanes: number
  /**
   * Commits durably when `work` resolves; stores nothing when it rejects. Its
   * statements are `planned` where they and the whole transaction say so.
   */
  transaction<T>(
    work: (tx: Transaction) => Promise<T>,
    options?: { readonly isPlanned: boolean }
  ): Promise<T>
  /** Cleans up after many changes, where the database does not do so by itself. */
  tidy(): Promise<void>
  /** Waits for what is running. */
  close(): Promise<void>
}

/** A piece of SQL: values become parameters, fragments are put in as they are. */
export function sql(
  parts: readonly string[],
  ...inserts: ReadonlyArray<Value | Fragment>
): Fragment {
  const texts = [parts[0]]
  const values: Value[] = []

  inserts.forEach((insert, index) => {
    const after = parts[index + 1]

    if (isFragment(insert)) {
      const [first, ...rest] = insert.parts

      texts[texts.length - 1] += first
      texts.push(...rest)
      texts[texts.length - 1] += after
      values.push(...insert.values)
    } else {
      texts.push(after)
      values.push(insert)
    }
  })

  return { parts: texts, values }
}

/**
 * The statement, to be planned once for a connection and not for each set of
 * values: for what finds few rows by whole keys, which costs less to run than to
 * plan. There should be few texts of it.
 */
export function planned(statement: Fragment): Fragment {
  return { ...statement, isPlanned: true }
}

export const NOTHING = sql``

/** All conditions at once; with none, all rows pass. */
export function every(conditions: readonly Fragment[]): Fragment {
  return conditions.length
    ? conditions.reduce((all, one) => sql`${all} AND ${one}`)
    : sql`true`
}

/** The statement as drivers take it: `$1` stands for the first value. */
export function toStatement({ parts, values }: Fragment): {
  text: string
  values: Value[]
} {
  const text = parts.reduce((all, part, index) => `${all}$${index}${part}`)

  return { text, values: values.map(toParameter) }
}

/** What JSON writes for a character that cannot be kept, and sometimes for one that can. */
const PERHAPS_UNSTORABLE = /\\u(?:0000|d[89a-f])/

/** JSON as a parameter. */
export function json(value: unknown): string {
  const text = JSON.stringify(value)

  return PERHAPS_UNSTORABLE.test(text)
    ? JSON.stringify(value, (_, part) =>
        typeof part === 'string' ? storable(part) : part
      )
    : text
}

/** A list as a parameter, of texts that `json` has made. */
export function jsonList(items: readonly string[]): string {
  return `[${items.join(',')}]`
}

function toParameter(value: Value): Value {
  if (typeof value === 'string') return storable(value)

  return Array.isArray(value) ? value.map(storable) : value
}

/** PostgreSQL can keep neither NUL nor half a surrogate pair; U+FFFD stands for them. */
export function storable(text: string): string {
  // Nearly all are, and long ones are looked through much faster so.
  const isStorable = text.isWellFormed() && !text.includes('\0')

  return isStorable ? text : text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
}

function isFragment(insert: Value | Fragment): insert is Fragment {
  return typeof insert === 'object' && insert !== null && 'parts' in insert
}
