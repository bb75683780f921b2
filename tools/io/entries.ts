/**
 * The root of `react/`, each file of which VTEX IO takes for a component that
 * it may be asked for by name.
 */
import ts from 'typescript'
import { count } from './fault'
import type { Fault, Findings } from './fault'
import { componentsOf, ROUTES } from './routes'
import type { Tree } from './tree'

const NOT_COMPONENTS = ['package.json', 'tsconfig.json', 'yarn.lock']

export function checkEntries(tree: Tree): Findings {
  const files = tree.paths.filter((path) => /^react\/[^/]+$/.test(path))
  const found = files.filter(
    (path) => !NOT_COMPONENTS.includes(path.slice('react/'.length))
  )

  return {
    seen: count(found.length, 'component'),
    faults: found.flatMap((file) => entryFaults(tree, file)),
  }
}

function entryFaults(tree: Tree, file: string): Fault[] {
  const [, name, extension] = /^react\/(.+?)(\.[^/]*)?$/.exec(file) ?? []

  if (extension !== '.tsx') {
    return [
      {
        file,
        message:
          'VTEX IO takes each file at the root of react/ for a component, and this is none.',
        fix: 'Move it into a folder below react/.',
      },
    ]
  }

  const faults: Fault[] = []

  if (!componentsOf(tree).includes(name)) {
    faults.push({
      file,
      message: `No route of ${ROUTES} asks for it.`,
      fix: 'Add its route, or move it into a folder below react/.',
    })
  }

  if (!hasDefaultExport(file, tree.read(file) ?? '')) {
    faults.push({
      file,
      message: 'It has no default export, which is what VTEX IO draws.',
      fix: '`export default` the component.',
    })
  }

  return faults
}

function hasDefaultExport(file: string, text: string): boolean {
  const { statements } = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.TSX
  )

  return statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts
          .getModifiers(statement)
          ?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
  )
}
