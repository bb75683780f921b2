// `npm start`: all that is needed to run the host, and then the host itself, in
// this process, so that signals and the exit code are its own.
import { createRequire } from 'node:module'
import { buildIfChanged } from './setup/buildIfChanged.mjs'
import { host } from './setup/hostBuild.mjs'
import { installDependencies } from './setup/install.mjs'
import { requireNode } from './setup/nodeVersion.mjs'
import { shell } from './setup/shellBuild.mjs'

requireNode()
await installDependencies()
await buildIfChanged(shell)
await buildIfChanged(host)
// What goes wrong is told with the places of what it was built of.
process.setSourceMapsEnabled(true)
createRequire(import.meta.url)(host.built)
