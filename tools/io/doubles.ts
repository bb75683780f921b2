/** Routes of a file, of the pages or of the service, that would answer at the same path. */
import { faultAt } from './fault'
import type { Fault } from './fault'
import type { Tree } from './tree'

export function doubles(
  tree: Tree,
  file: string,
  routes: Readonly<Record<string, { path?: string }>>
): Fault[] {
  const paths = Object.values(routes).map(({ path }) => path)

  return Object.entries(routes)
    .filter(([, { path }], index) => paths.indexOf(path) !== index)
    .map(([id, { path }]) =>
      faultAt(
        tree,
        file,
        `"${id}": {`,
        `Another route has the path \`${path}\` too.`,
        'Give each its own.'
      )
    )
}
