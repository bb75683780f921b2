import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText, ROOT, tableRows } from './documents'

const PROOF = /^`(?<file>[^`]+)`: (?<title>.+)$/

const rows = tableRows(
  // The table stands below the title of the document.
  readText('docs/features.md').replace(/^# .*$/m, '\n## Features\n'),
  'Features'
).map(([feature, , proof]) => ({ feature, ...PROOF.exec(proof)?.groups }))

describe('docs/features.md', () => {
  it('names each feature once', () => {
    const features = rows.map(({ feature }) => feature)

    expect(features.length).toBeGreaterThan(30)
    expect(new Set(features).size).toBe(features.length)
  })

  it.each(rows)('proves "$feature" by a test that there is', (row) => {
    const { file = '', title = '' } = row as Record<string, string>

    expect([file, existsSync(join(ROOT, file))]).toEqual([file, true])
    expect(readText(file)).toContain(title)
  })
})
