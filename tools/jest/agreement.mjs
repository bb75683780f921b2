import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const TARGETS = ['host', 'runtime']

/** Tests that know nothing of what they run against. */
const SHARED = /[\\/]host[\\/]api[\\/]/

/**
 * Tells how many answers of the REST API and of GraphQL the shared tests checked
 * on the host and on the runtime of VTEX IO, and fails the run when a test that
 * ran on both was answered otherwise on the one than on the other. Tests that
 * ran on one of them alone, as they are about it, are told by name.
 */
export default class Agreement {
  #folder = mkdtempSync(join(tmpdir(), 'offer-management-checks-'))

  #differences = []

  constructor() {
    process.env.SHARED_CHECKS = join(this.#folder, 'checks')
    writeFileSync(process.env.SHARED_CHECKS, '')
  }

  onRunComplete() {
    const lines = readFileSync(process.env.SHARED_CHECKS, 'utf8').split('\n')
    const checks = lines.filter(Boolean).map((line) => JSON.parse(line))

    rmSync(this.#folder, { recursive: true })

    if (checks.length) process.stderr.write(`\n${this.#report(checks)}\n`)
  }

  /** A reporter with an error fails the run. */
  getLastError() {
    if (this.#differences.length) {
      return new Error('Host and runtime answered differently: see above.')
    }
  }

  #report(checks) {
    const [host, runtime] = TARGETS.map((target) => {
      return answersOf(
        checks.filter((one) => one.target === target && SHARED.test(one.file))
      )
    })
    const told = TARGETS.map((target) => {
      const count = (kind) =>
        checks.filter((one) => one.target === target && one.kind === kind)
          .length

      return `${target}: ${count('rest')} REST and ${count('graphql')} GraphQL answers checked`
    })

    const shared = [...host.keys()].filter((test) => runtime.has(test))

    if (!shared.length) return told.join('\n')

    this.#differences = shared.filter(
      (test) => host.get(test) !== runtime.get(test)
    )

    return [
      ...told,
      `${shared.length} tests ran on both; ${this.#differences.length} were answered differently`,
      ...this.#differences.map(
        (test) =>
          `  ${test}\n    host:    ${host.get(test)}\n    runtime: ${runtime.get(test)}`
      ),
      ...alone('host', host, runtime),
      ...alone('runtime', runtime, host),
    ].join('\n')
  }
}

/** What each test was answered, whatever the order and however often. */
function answersOf(checks) {
  const answers = new Map()

  for (const { file, test, answer } of checks) {
    const name = `${basename(file)}: ${test || '(before the tests)'}`

    answers.set(name, (answers.get(name) ?? new Set()).add(answer))
  }

  return new Map(
    [...answers].map(([name, set]) => [name, [...set].sort().join(', ')])
  )
}

/** In files that ran on both; whoever runs a part of them is told nothing of the rest. */
function alone(target, own, others) {
  const fileOf = (test) => test.slice(0, test.indexOf(':'))
  const files = new Set([...others.keys()].map(fileOf))

  return [...own.keys()]
    .filter((test) => !others.has(test) && files.has(fileOf(test)))
    .map((test) => `of the ${target} alone: ${test}`)
}
