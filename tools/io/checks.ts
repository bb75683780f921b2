/** All that VTEX IO would refuse, one check after the other, in the order in which it would notice. */
import { checkPages, checkServiceCode } from './compile'
import { checkContract } from './contract'
import { checkDependencies } from './dependencies'
import { checkDocuments } from './documents'
import { checkEntries } from './entries'
import type { Check } from './fault'
import { checkFormats } from './formats'
import { checkImports } from './imports'
import { checkManifest } from './manifest'
import { checkMessages } from './messages'
import { checkNavigation } from './navigation'
import { checkPolicies } from './outbound'
import { checkChangelog, checkGuide } from './papers'
import { checkRootFields } from './rootFields'
import { checkRoutes } from './routes'
import { checkService } from './service'
import { checkStoreFront } from './storeFront'
import { checkUpload } from './upload'

export const CHECKS: ReadonlyArray<[title: string, check: Check]> = [
  ['.vtexignore sends the app and nothing else', checkUpload],
  ['manifest.json is what VTEX IO takes', checkManifest],
  ['Pages depend on the apps that they import', checkDependencies],
  ['Policies allow what the app does and no more', checkPolicies],
  ['The menu is what the Admin takes', checkNavigation],
  ['Routes lead to components', checkRoutes],
  ['The root of react/ holds components of pages alone', checkEntries],
  ['Messages are whole in each language', checkMessages],
  ['graphql/ is a schema of the runtime', checkContract],
  [
    'Root fields ask for the role of the app, and tell no secret',
    checkRootFields,
  ],
  ['Documents of the pages name the app that answers', checkDocuments],
  ['node/service.json is what the service does', checkService],
  ['Imports stay within what the builders have', checkImports],
  ['Dates are written in options of the platform', checkFormats],
  ['node/ compiles with TypeScript 5.5.3', checkServiceCode],
  ['react/ compiles with TypeScript 3.9.7 and react-intl 3.9.1', checkPages],
  ['CHANGELOG.md is what `vtex release` writes into', checkChangelog],
  ['docs/README.md is what the App Store shows', checkGuide],
  ['public/metadata is what the App Store asks for', checkStoreFront],
]
