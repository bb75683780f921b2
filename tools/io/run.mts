// `npm run check:io`: what VTEX IO would refuse, found without an account. A line
// for each check, below it what is wrong and how to mend it; then the tests of
// the pages on the platform's own versions of React and react-intl.
import { join } from 'node:path'
import { root, run } from '../setup/run.mjs'
import { CHECKS } from './checks.ts'
import { report } from './fault.ts'
import { readTree } from './tree.ts'

const tree = readTree(root)
let faults = 0

for (const [title, check] of CHECKS) {
  const findings = check(tree)

  faults += findings.faults.length
  console.log(report(title, findings))
}

const code = await run(process.execPath, [
  join(root, 'node_modules/jest/bin/jest.js'),
  '--config',
  join(root, 'tools/io/platform/jest.config.cjs'),
  '--reporters',
  join(root, 'tools/io/platform/reporter.cjs'),
])

console.log(
  faults || code
    ? '\nVTEX IO would refuse this app, or show it otherwise: see ✗ above.'
    : '\nNothing that VTEX IO would refuse.'
)
process.exitCode = faults || code ? 1 : 0
