// `npm run check:io`: what VTEX IO would refuse, found without an account. A line
// for each check, below it what is wrong and how to mend it; then the tests of
// the pages on the platform's own versions of React and react-intl.
import { join } from 'node:path'
import { root, run } from '../setup/run.mjs'
import { CHECKS } from './checks.ts'
import type { Fault } from './fault.ts'
import { readTree } from './tree.ts'

const tree = readTree(root)
let faults = 0

for (const [title, check] of CHECKS) {
  const findings = check(tree)
  const isGood = findings.faults.length === 0

  faults += findings.faults.length
  console.log(`${isGood ? '✓' : '✗'} ${title} (${findings.seen})`)
  findings.faults.forEach((fault) => console.log(lineFor(fault)))
}

const code = await run(process.execPath, [
  join(root, 'node_modules/jest/bin/jest.js'),
  '--config',
  join(root, 'tools/io/platform/jest.config.cjs'),
  '--reporters',
  join(root, 'tools/io/platform/reporter.cjs'),
])

console.log(
  faults || code ? `\n${faults} found` : '\nNothing that VTEX IO would refuse.'
)
process.exitCode = faults || code ? 1 : 0

function lineFor({ file, line, message, fix }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`

  return `    ${place}\n      ${message}\n      ${fix}`
}
