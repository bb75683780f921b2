// `npm test`: all that the tests need, the tests, and one line that sums them
// up. What follows `npm test --` goes to Jest, such as a part of a path.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDependencies } from './setup/install.mjs'
import { requireNode } from './setup/nodeVersion.mjs'
import { root, run, say } from './setup/run.mjs'

const jest = join(root, 'node_modules/jest/bin/jest.js')
const asked = process.argv.slice(2)

requireNode()
await installDependencies()
process.exitCode = await runJest()

async function runJest() {
  const folder = await mkdtemp(join(tmpdir(), 'offer-management-tests-'))
  const outputFile = join(folder, 'results.json')

  try {
    const code = await run(process.execPath, [
      jest,
      '--json',
      '--outputFile',
      outputFile,
      ...asked,
    ])

    say(summaryOf(await readResults(outputFile)))

    return code
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nothing when Jest ended before it ran a test. */
async function readResults(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}')

  return JSON.parse(text)
}

/** A file of tests that could not even be read counts as one that failed. */
function summaryOf({
  numPassedTests = 0,
  numFailedTests = 0,
  numRuntimeErrorTestSuites = 0,
  numPendingTests = 0,
  numTodoTests = 0,
}) {
  const failed = numFailedTests + numRuntimeErrorTestSuites
  const skipped = numPendingTests + numTodoTests

  return [
    `${numPassedTests} passed`,
    `${failed} failed`,
    ...(skipped ? [`${skipped} skipped`] : []),
  ].join(', ')
}
