/** The apps of the platform that pages import, against those that the manifest asks for. */
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { MANIFEST } from './manifest'
import type { Manifest } from './manifest'
import type { Tree } from './tree'
import { sentBy } from './upload'

export function checkDependencies(tree: Tree): Findings {
  const { value: manifest, faults } = readJson<Manifest>(tree, MANIFEST)
  const { dependencies = {} } = manifest ?? {}

  return {
    seen: count(Object.keys(dependencies).length, 'app'),
    faults: [...faults, ...dependencyFaults(tree, dependencies)],
  }
}

function dependencyFaults(
  tree: Tree,
  dependencies: Record<string, string>
): Fault[] {
  const imported = new Map<string, string>()

  for (const path of sentBy(tree)) {
    if (!/^react\/.*\.tsx?$/.test(path)) continue

    for (const [, app] of (tree.read(path) ?? '').matchAll(
      /^(?:import|export) [^'"]*from '(vtex\.[\w-]+)/gm
    )) {
      imported.set(app, path)
    }
  }

  const ranges = Object.entries(dependencies)
    .filter(([, range]) => !/^\d+\.(x|\d+\.(x|\d+))$/.test(range))
    .map(([app]) =>
      faultAt(
        tree,
        MANIFEST,
        `"${app}"`,
        `The range of \`${app}\` is none that VTEX IO reads.`,
        'Write a major, such as `9.x`.'
      )
    )

  const unasked = [...imported]
    .filter(([app]) => !(app in dependencies))
    .map(([app, file]) =>
      faultAt(
        tree,
        file,
        `'${app}`,
        `\`${app}\` is imported, and the app does not depend on it.`,
        `Add \`${app}\` to \`dependencies\` of ${MANIFEST}.`
      )
    )

  const unused = Object.keys(dependencies)
    .filter((app) => !imported.has(app))
    .map((app) =>
      faultAt(
        tree,
        MANIFEST,
        `"${app}"`,
        `No page imports \`${app}\`.`,
        'Take the dependency away.'
      )
    )

  return [...ranges, ...unasked, ...unused]
}
