/** The rows of documents: one statement for each thing that is done to them. */
import { Fragment, json, Runner, sql } from '../../storage/sql'

/** The documents of one kind in one account. */
export type Place = { readonly account: string; readonly entity: string }

export type Key = Place & { readonly id: string }

export type Fields = Readonly<Record<string, unknown>>

export type Row = {
  readonly fields: Fields
  /** Names of the schemas that it complies with. */
  readonly schemas: readonly string[]
}

/** Fields that every document has, and that can be searched by without a schema. */
export const SYSTEM_FIELDS: readonly string[] = ['id', 'createdIn', 'updatedIn']

/** Longer texts are kept, and cannot be searched by. */
const MAX_FACET_LENGTH = 1024

/** The document as it was last written, and whether it fits; null when there is none. */
export async function findRow(
  db: Runner,
  key: Key,
  condition: Fragment = sql`true`
): Promise<{ fields: Fields; fits: boolean } | null> {
  const [row] = await db.query<{ fields: Fields; fits: boolean }>(sql`
    SELECT json_build_object('fields', fields, 'fits', ${condition})
    FROM document
    WHERE ${isKey(key)} AND fields IS NOT NULL`)

  return row ?? null
}

/** Searches show it at once when `behindSince` is null, else when they have caught up. */
export function saveRow(
  db: Runner,
  key: Key,
  { fields, schemas }: Row,
  behindSince: number | null
): Promise<void> {
  return db.run(sql`
    INSERT INTO document
      (account, entity, id, fields, facets, schemas, behind_since)
    VALUES (
      ${key.account}, ${key.entity}, ${key.id}, ${json(fields)}::jsonb,
      ${json(facetsOf(fields))}::jsonb, ${schemas}, ${behindSince}::bigint
    )
    ON CONFLICT (account, entity, id) DO UPDATE SET
      fields = EXCLUDED.fields,
      facets = EXCLUDED.facets,
      schemas = EXCLUDED.schemas,
      ${leaveSeen(sql`EXCLUDED.behind_since`)}`)
}

/** Searches lose it at once when `behindSince` is null, else when they have caught up. */
export function deleteRow(
  db: Runner,
  key: Key,
  behindSince: number | null
): Promise<void> {
  if (behindSince === null) {
    return db.run(sql`DELETE FROM document WHERE ${isKey(key)}`)
  }

  return db.run(sql`
    UPDATE document
    SET fields = NULL, facets = '{}', schemas = '{}',
      ${leaveSeen(sql`${behindSince}::bigint`)}
    WHERE ${isKey(key)}`)
}

/** Lets searches show all that was written until then. */
export async function catchUpRows(db: Runner, until: number): Promise<void> {
  await db.run(sql`
    DELETE FROM document
    WHERE behind_since <= ${until}::bigint AND fields IS NULL`)
  await db.run(sql`
    UPDATE document
    SET behind_since = NULL, seen_fields = NULL, seen_facets = NULL,
      seen_schemas = NULL
    WHERE behind_since <= ${until}::bigint`)
}

/** The ids of some documents, in order, beginning after one. */
export function listIds(
  db: Runner,
  { account, entity }: Place,
  after: string,
  limit: number
): Promise<readonly string[]> {
  return db.query(sql`
    SELECT to_json(id)
    FROM document
    WHERE account = ${account} AND entity = ${entity} AND id > ${after}
      AND fields IS NOT NULL
    ORDER BY id
    LIMIT ${limit}`)
}

/** The fields without those that Master Data itself keeps. */
export function ownFields(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !SYSTEM_FIELDS.includes(name))
  )
}

function isKey({ account, entity, id }: Key): Fragment {
  return sql`account = ${account} AND entity = ${entity} AND id = ${id}`
}

/** What searches go on to show of a document that changes. */
function leaveSeen(since: Fragment): Fragment {
  const seen = (name: Fragment, now: Fragment) => sql`${name} = CASE
    WHEN ${since} IS NULL THEN NULL
    WHEN document.behind_since IS NULL THEN ${now}
    ELSE document.${name} END`

  return sql`
    behind_since = CASE WHEN ${since} IS NOT NULL
      THEN coalesce(document.behind_since, ${since}) END,
    ${seen(sql`seen_fields`, sql`document.fields`)},
    ${seen(sql`seen_facets`, sql`document.facets`)},
    ${seen(sql`seen_schemas`, sql`document.schemas`)}`
}

/** What cannot be searched by leaves a trace, so that it does not count as absent. */
function facetsOf(fields: Fields): Fields {
  const toFacet = (value: unknown) => {
    const isLong = typeof value === 'string' && value.length > MAX_FACET_LENGTH

    return isLong || typeof value === 'object' ? {} : value
  }

  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, toFacet(value)])
  )
}
