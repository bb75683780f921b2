import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const REPORTER = join(__dirname, 'agreement.mjs')

type Check = { target: string; test: string; answer: string; file?: string }

/** What the reporter says of a run in which these answers were noted. */
async function report(checks: readonly Check[]) {
  const lines = checks
    .map((check) => ({
      kind: 'rest',
      file: '/host/api/feeds.test.ts',
      ...check,
    }))
    .map((check) => JSON.stringify(check))
    .join('\n')
  const script = `
    import Agreement from ${JSON.stringify(REPORTER)}
    import { writeFileSync } from 'node:fs'
    const reporter = new Agreement()
    writeFileSync(process.env.SHARED_CHECKS, ${JSON.stringify(lines)})
    reporter.onRunComplete()
    process.stdout.write(reporter.getLastError()?.message ?? 'agreed')
  `
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    script,
  ])

  return { verdict: stdout, told: stderr.trim().split('\n') }
}

test('Answers that are the same agree, in any order and however often', async () => {
  const { verdict, told } = await report([
    { target: 'host', test: 'a', answer: 'getFeed 200' },
    { target: 'host', test: 'a', answer: 'getFeed 404' },
    { target: 'runtime', test: 'a', answer: 'getFeed 404' },
    { target: 'runtime', test: 'a', answer: 'getFeed 200' },
    { target: 'runtime', test: 'a', answer: 'getFeed 200' },
  ])

  expect(verdict).toBe('agreed')
  expect(told).toEqual([
    'host: 2 REST and 0 GraphQL answers checked',
    'runtime: 3 REST and 0 GraphQL answers checked',
    '1 tests ran on both; 0 were answered differently',
  ])
})

test('A test that was answered otherwise on the runtime fails the run, by its name', async () => {
  const { verdict, told } = await report([
    { target: 'host', test: 'a', answer: 'getFeed 200' },
    { target: 'runtime', test: 'a', answer: 'getFeed 503' },
  ])

  expect(verdict).toContain('answered differently')
  expect(told).toContain('  feeds.test.ts: a')
})

test('Tests of one of them alone are told by name, and those of other files are not', async () => {
  const other = '/host/api/logs.test.ts'
  const { verdict, told } = await report([
    { target: 'host', test: 'both', answer: '200' },
    { target: 'runtime', test: 'both', answer: '200' },
    { target: 'host', test: 'shared channels', answer: '409' },
    { target: 'host', test: 'not run there', answer: '200', file: other },
  ])

  expect(verdict).toBe('agreed')
  expect(told.slice(3)).toEqual([
    'of the host alone: feeds.test.ts: shared channels',
  ])
})

test('A run without such tests is told nothing', async () => {
  expect(await report([])).toEqual({ verdict: 'agreed', told: [''] })
})
