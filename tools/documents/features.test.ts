import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText, ROOT, tableRows } from './documents'

const PROOF = /^`(?<file>[^`]+)`: (?<title>.+)$/

/** Documents of which each row names its proof, and how many rows there are at least. */
const DOCUMENTS = [
  ['docs/features.md', 30],
  ['docs/faults.md', 10],
] as const

describe.each(DOCUMENTS)('%s', (document, least) => {
  const rows = tableRows(
    // The table stands below the title of the document.
    readText(document).replace(/^# .*$/m, '\n## Rows\n'),
    'Rows'
  ).map(([name, , proof]) => ({ name, ...PROOF.exec(proof)?.groups }))

  it('names each row once', () => {
    const names = rows.map(({ name }) => name)

    expect(names.length).toBeGreaterThanOrEqual(least)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(rows)('proves "$name" by a test that there is', (row) => {
    const { file = '', title = '' } = row as Record<string, string>

    expect([file, existsSync(join(ROOT, file))]).toEqual([file, true])
    expect(readText(file)).toContain(title)
  })
})
