// The tests that drive a browser are the longest: begun last, they would be
// waited for when nothing else is left to run beside them.
const { default: Sequencer } = require('@jest/test-sequencer')

const isInBrowser = ({ context }) => context.config.displayName?.name === 'e2e'

module.exports = class BrowsersFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)

    return [
      ...sorted.filter(isInBrowser),
      ...sorted.filter((test) => !isInBrowser(test)),
    ]
  }
}
