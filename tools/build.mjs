import { buildAnew } from './setup/buildIfChanged.mjs'
import { host } from './setup/hostBuild.mjs'
import { requireNode } from './setup/nodeVersion.mjs'
import { shell } from './setup/shellBuild.mjs'

requireNode()
await buildAnew(shell)
await buildAnew(host)
