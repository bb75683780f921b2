// `npm start`: all that is needed to run the host, and then the host itself, in
// this process, so that signals and the exit code are its own.
import { createRequire } from 'node:module'
import { installDependencies } from './setup/install.mjs'
import { requireNode } from './setup/nodeVersion.mjs'
import { buildShellIfChanged } from './setup/shellBuild.mjs'

requireNode()
await installDependencies()
await buildShellIfChanged()
await import('tsx')
createRequire(import.meta.url)('../host/main.ts')
