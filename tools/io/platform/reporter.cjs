/** Tells of the run as of the other checks: one line, and below it what fails. */
module.exports = class {
  onTestResult(_test, { failureMessage }) {
    if (failureMessage) process.stdout.write(failureMessage)
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
      results

    const failed = numFailedTests + numRuntimeErrorTestSuites
    const isGood = failed === 0 && numPassedTests > 0

    process.stdout.write(
      `${isGood ? '✓' : '✗'} Tests of react/ pass on React 16.9.0 and react-intl 3.9.1 (${numPassedTests} tests${failed ? `, ${failed} failed` : ''})\n`
    )
  }
}
