// Written in the words of old versions of Node.js, whom it has to tell.

const NEEDED = [20, 19]

/** Ends the program with a clear word when Node.js is too old to go on. */
export function requireNode() {
  const found = process.versions.node.split('.').map(Number)
  const isEnough =
    found[0] > NEEDED[0] || (found[0] === NEEDED[0] && found[1] >= NEEDED[1])

  if (isEnough) return
  process.stderr.write(
    `Node.js ${NEEDED.join('.')} or later is needed; this is ${
      process.versions.node
    }.\n`
  )
  process.exit(1)
}
