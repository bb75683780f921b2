/**
 * Loaded before a worker that a test starts. By lines on the file descriptor 3
 * the test sets the clock (`clock 1700000000000`; it stands still from then on)
 * and asks for marks in the output (`mark 7`), which tell that all that was
 * written before has arrived.
 */
const { Socket } = require('node:net')
const { createInterface } = require('node:readline')

const controls = new Socket({ fd: 3, writable: false })

controls.unref()

createInterface({ input: controls }).on('line', (line) => {
  const [command, value] = line.split(' ')

  if (command === 'clock') {
    const now = Number(value)

    Date.now = () => now
  } else if (command === 'mark') {
    process.stdout.write(`\nmark ${value}\n`)
    process.stderr.write(`\nmark ${value}\n`)
  }
})
