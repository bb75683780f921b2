/**
 * Starts the worker of @vtex/api in the folder that the builders made, as the
 * platform does, but for the port: the platform always takes 5050. Nothing of
 * the project runs in this process but the built app.
 */
const { createRequire } = require('node:module')
const { join } = require('node:path')

// The very copy that the app imports, as there is one alone on the platform.
const requireAsApp = createRequire(join(process.cwd(), 'service/src/node/'))

// The platform starts the whole of it. Parts of it that are loaded alone import
// each other in a circle, and miss what is not there yet.
requireAsApp('@vtex/api')

const { getServiceJSON } = requireAsApp('@vtex/api/lib/service/loaders')
const { startWorker } = requireAsApp('@vtex/api/lib/service/worker')

const server = startWorker(getServiceJSON()).listen(0, '127.0.0.1', () => {
  process.send({ port: server.address().port })
})

// Whoever started it is gone, however that came about.
process.once('disconnect', () => process.exit())
