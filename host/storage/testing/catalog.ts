/** What a migrated database says of its own tables. */
import { Runner, sql } from '../sql'
import { Tables } from './accountFaults'

/** A key, an index or a foreign key, with its columns in their order. */
export type Constraint = {
  readonly table: string
  readonly name: string
  readonly columns: readonly string[]
}

/** Which tables belong to accounts, by their columns. */
export async function tablesOf(database: Runner): Promise<Tables> {
  const tables = await database.query<{ name: string; ofAccounts: boolean }>(
    sql`SELECT json_build_object(
      'name', t.relname,
      'ofAccounts', EXISTS (
        SELECT FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attname = 'account'
          AND a.attnotnull AND NOT a.attisdropped
      )
    )
    FROM pg_class t
    WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')`
  )
  const names = (ofAccounts: boolean) =>
    new Set(
      tables
        .filter((table) => table.ofAccounts === ofAccounts)
        .map(({ name }) => name)
    )

  return { ofAccounts: names(true), shared: names(false) }
}

/** Primary keys, unique constraints and unique indexes. */
export function uniqueKeysOf(database: Runner): Promise<readonly Constraint[]> {
  return database.query<Constraint>(sql`
    SELECT json_build_object(
      'table', t.relname, 'name', i.relname,
      'columns', (
        SELECT json_agg(coalesce(a.attname, 'an expression') ORDER BY k.place)
        FROM unnest(x.indkey::int[]) WITH ORDINALITY AS k (number, place)
        LEFT JOIN pg_attribute a
          ON a.attrelid = t.oid AND a.attnum = k.number AND k.number > 0
        WHERE k.place <= x.indnkeyatts
      )
    )
    FROM pg_index x
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_class i ON i.oid = x.indexrelid
    WHERE x.indisunique AND t.relnamespace = 'public'::regnamespace`)
}

/** Foreign keys, and the tables that they lead to. */
export function foreignKeysOf(
  database: Runner
): Promise<ReadonlyArray<Constraint & { readonly to: string }>> {
  return database.query(sql`
    SELECT json_build_object(
      'table', t.relname, 'name', c.conname, 'to', f.relname,
      'columns', (
        SELECT json_agg(a.attname ORDER BY k.place)
        FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
      )
    )
    FROM pg_constraint c
    JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_class f ON f.oid = c.confrelid
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`)
}
