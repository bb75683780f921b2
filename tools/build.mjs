import { requireNode } from './setup/nodeVersion.mjs'
import { buildShell } from './setup/shellBuild.mjs'

requireNode()
await buildShell()
