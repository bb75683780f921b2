// `npm test`: all that the tests need, the tests, and one line that sums them
// up. What follows `npm test --` goes to Jest, such as a part of a path.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findChromium } from './setup/chromium.mjs'
import { installDependencies } from './setup/install.mjs'
import { requireNode } from './setup/nodeVersion.mjs'
import { root, run, say } from './setup/run.mjs'
import { buildShellIfChanged } from './setup/shellBuild.mjs'

const jest = join(root, 'node_modules/jest/bin/jest.js')
const asked = process.argv.slice(2)

requireNode()
await installDependencies()
const env = { ...process.env }

if (await needsBrowser()) {
  env.CHROMIUM_PATH = await findChromium()
  await buildShellIfChanged()
}

process.exitCode = await runJest()

async function needsBrowser() {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [jest, '--listTests', '--json', '--passWithNoTests', ...asked],
    { cwd: root, maxBuffer: 2 ** 24 }
  )

  return JSON.parse(stdout).some((file) => file.startsWith(join(root, 'e2e')))
}

async function runJest() {
  const folder = await mkdtemp(join(tmpdir(), 'offer-management-tests-'))
  const outputFile = join(folder, 'results.json')

  try {
    const code = await run(
      process.execPath,
      [jest, '--json', '--outputFile', outputFile, ...asked],
      // Of the two outputs of Jest, one is the results, which go to the file.
      { env, stdio: ['inherit', 'ignore', 'inherit'] }
    )

    say(summaryOf(JSON.parse(await readFile(outputFile, 'utf8'))))

    return code
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A file of tests that could not even be read counts as one that failed. */
function summaryOf(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
  const skipped = results.numPendingTests + results.numTodoTests

  return [
    `${results.numPassedTests} passed`,
    `${failed} failed`,
    ...(skipped ? [`${skipped} skipped`] : []),
  ].join(', ')
}
