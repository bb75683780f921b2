/**
 * `npm run bench`: runs the measurements that are named behind `--`, or all, and
 * prints what they found; with `--markdown` as tables for a document, with `--logs`
 * and a number `growth` ends at so many. Figures hold for the machine they were
 * taken on, so the machine stands above them.
 */
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { cost } from './cost.mts'
import { markdownOf, Row } from './figures.mts'
import { growth } from './growth.mts'
import { ingest } from './ingest.mts'
import { masking } from './masking.mts'
import { page } from './page.mts'
import { read } from './read.mts'
import { startup } from './startup.mts'
import { writes } from './writes.mts'

const MEASUREMENTS: Readonly<
  Record<string, (mostLogs: number) => Promise<readonly Row[]>>
> = {
  startup,
  writes,
  masking,
  page,
  read,
  ingest,
  growth,
  cost,
}

const { values: options, positionals: asked } = parseArgs({
  options: {
    markdown: { type: 'boolean', default: false },
    logs: { type: 'string', default: '10000000' },
  },
  allowPositionals: true,
})
const unknown = asked.filter((name) => !(name in MEASUREMENTS))

if (unknown.length) {
  console.error(
    `No measurement ${unknown.join(', ')}. There are: ${Object.keys(MEASUREMENTS).join(', ')}.`
  )
  process.exit(1)
}

const gigabytes = Math.round(totalmem() / 2 ** 30)

console.log(
  `${cpus().length} x ${cpus()[0]?.model.trim()}, ${gigabytes} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
)

for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (asked.length && !asked.includes(name)) continue

  console.log(`\n${name}`)
  const rows = await measure(Number(options.logs))

  if (options.markdown) console.log(markdownOf(rows))
  else console.table(rows)
}
