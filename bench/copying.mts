/**
 * COPY of logs into tables with the columns, the checks and the indexes of ours,
 * in one piece each: the most that PostgreSQL takes in. The rows are written
 * beforehand, so that only their way into the tables is timed.
 */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { run } from './database.mts'
import { sampleLog, SampleLog } from './sampleLogs.mts'
import { LOG_COLUMNS } from './stockRows.mts'
import { ACCOUNT } from './sentOffers.mts'

const TABLES = `
CREATE TABLE IF NOT EXISTS copied_log (LIKE log INCLUDING ALL);
CREATE TABLE IF NOT EXISTS copied_evidence (LIKE evidence INCLUDING ALL)
  WITH (toast_tuple_target = 256);`

const LOGS_OF_INTERACTION = 1_000

/** Rows that are handed to the socket at once. */
const ROWS_A_CHUNK = 200

type Rows = {
  readonly logs: readonly string[]
  readonly evidence: readonly string[]
}

/** Makes the tables; the answer copies so many logs over all connections, and tells how many a second. */
export async function copying(
  url: string,
  connections: number,
  withEvidence: boolean
): Promise<(logs: number) => Promise<number>> {
  await run(url, TABLES)

  return async (count) => {
    const parts = Array.from({ length: connections }, () =>
      rowsOf(Math.ceil(count / connections), withEvidence)
    )

    const clients = await Promise.all(parts.map(() => connected(url)))
    const begin = performance.now()

    await Promise.all(parts.map((rows, index) => copy(clients[index], rows)))
    const seconds = (performance.now() - begin) / 1000

    await Promise.all(clients.map((client) => client.end()))

    return count / seconds
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })

  await client.connect()

  return client
}

/** Logs and their evidence are stored together or not at all. */
async function copy(client: pg.Client, { logs, evidence }: Rows) {
  await client.query('BEGIN')
  await copyInto(client, `copied_log (${LOG_COLUMNS})`, logs)

  if (evidence.length) await copyInto(client, 'copied_evidence', evidence)
  await client.query('COMMIT')
}

async function copyInto(
  client: pg.Client,
  place: string,
  chunks: readonly string[]
): Promise<void> {
  await pipeline(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    client.query(copyFrom(`COPY ${place} FROM STDIN`))
  )
}

function rowsOf(count: number, withEvidence: boolean): Rows {
  const logs: string[] = []
  const evidence: string[] = []
  let interactionId = ''

  for (let index = 0; index < count; index += 1) {
    const seq = (index % LOGS_OF_INTERACTION) + 1

    if (seq === 1) interactionId = newId()
    const log = sampleLog(index, withEvidence)
    const key = [ACCOUNT, interactionId, seq]

    logs.push(line([...key, newId(), ...columnsOf(log)]))

    if (log.evidence) {
      evidence.push(line([...key, log.evidence.request, log.evidence.response]))
    }
  }

  return { logs: inChunks(logs), evidence: inChunks(evidence) }
}

function columnsOf({ type, date, description, agent, ...log }: SampleLog) {
  return [
    type,
    date,
    description,
    agent,
    log.data ? JSON.stringify(log.data) : null,
    JSON.stringify(log.errors ?? []),
    log.evidence !== undefined,
    false,
  ]
}

/** In the text format of COPY. */
function line(values: ReadonlyArray<string | number | boolean | null>): string {
  const texts = values.map((value) =>
    value === null
      ? '\\N'
      : String(value)
          .replaceAll('\\', '\\\\')
          .replaceAll('\n', '\\n')
          .replaceAll('\t', '\\t')
  )

  return `${texts.join('\t')}\n`
}

function inChunks(lines: readonly string[]): readonly string[] {
  return Array.from(
    { length: Math.ceil(lines.length / ROWS_A_CHUNK) },
    (_, index) =>
      lines.slice(index * ROWS_A_CHUNK, (index + 1) * ROWS_A_CHUNK).join('')
  )
}

/** Beginning with the time, as ours do. */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')

  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
