/** Notes what was answered to the shared tests, for the reporter that compares host and runtime. */
import { appendFileSync } from 'node:fs'

/** As tools/jest/agreement.mjs reads it. */
export type Check = {
  readonly target: string
  readonly kind: 'rest' | 'graphql'
  readonly file: string
  readonly test: string
  readonly answer: string
}

export function noteCheck(
  target: string,
  kind: Check['kind'],
  answer: string
): void {
  const path = process.env.SHARED_CHECKS

  if (!path) return

  const { testPath = '', currentTestName: test = '' } = expect.getState()
  const check: Check = { target, kind, file: testPath, test, answer }

  appendFileSync(path, `${JSON.stringify(check)}\n`)
}
