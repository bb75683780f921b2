// A PostgreSQL server of a test's own, run by its messages: Jest cannot load the
// modules that start it. It ends with the test, whatever becomes of that.
import { startPostgres } from '../../../tools/jest/postgres.mjs'

const server = await startPostgres({ isDurable: true })

const commands = {
  halt: ({ signal }) => server.halt(signal),
  resume: () => server.resume(),
  stop: async () => {
    await server.stop()
    process.disconnect()
  },
}

process.on('message', async (message) => {
  await commands[message.command](message)
  if (process.connected) process.send({ done: message.command })
})
process.once('disconnect', () => process.exit())
process.send({ url: server.url })
