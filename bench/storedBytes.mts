/** How many bytes a log comes to in the database, of interactions that came in over the API. */
import { run, valueOf } from './database.mts'
import { Row } from './figures.mts'
import { askOnce } from './load.mts'
import { LogsPath, openInteractions, sending } from './openInteractions.mts'

const INTERACTIONS = 1_000
const LOGS = 50

const TABLES = `pg_class WHERE relkind = 'r' AND relname ~ '^(log|evidence|interaction)'`

/** The rows, and where to send logs to the interactions, which are left open. */
export async function storedBytes(
  hostUrl: string,
  port: number,
  databaseUrl: string
): Promise<{ rows: readonly Row[]; paths: readonly LogsPath[] }> {
  const rows: Row[] = []
  let paths: readonly LogsPath[] = []

  for (const withEvidence of [false, true]) {
    const before = await bytesOf(databaseUrl)

    paths = await openInteractions(
      hostUrl,
      `bench.cost${Number(withEvidence)}`,
      INTERACTIONS
    )
    const next = sending(
      { paths, withEvidence, together: LOGS },
      '/api/sent-offers'
    )

    for (let count = 0; count < INTERACTIONS; count += 1) {
      await askOnce(port, next(0))
    }

    const after = await bytesOf(databaseUrl)
    const words = withEvidence ? 'all with evidence' : 'none with evidence'
    const each = (bytes: number) => Math.round(bytes / (INTERACTIONS * LOGS))

    rows.push({
      what: `stored a log, ${words} (indexes: ${each(after.indexes - before.indexes)})`,
      value: each(after.total - before.total),
      unit: 'bytes',
      aim: '',
      met: '',
    })
  }

  return { rows, paths }
}

type Bytes = { readonly total: number; readonly indexes: number }

async function bytesOf(url: string): Promise<Bytes> {
  await run(url, 'CHECKPOINT')

  return valueOf<Bytes>(
    url,
    `SELECT json_build_object(
       'total', sum(pg_total_relation_size(oid)),
       'indexes', sum(pg_indexes_size(oid))
     ) FROM ${TABLES}`
  )
}
