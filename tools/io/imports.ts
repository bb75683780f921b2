/** What the code of the app imports: its own folder, and packages that the builder installs for it. */
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import type { Tree } from './tree'
import { sentBy } from './upload'

type Package = {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** What the builder installs, by folder. */
type Installed = Readonly<Record<string, Record<string, string>>>

/** Packages that are there without being asked for, by folder. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  // Apps of the platform: the manifest asks for them.
  react: ['vtex.styleguide', 'vtex.render-runtime'],
  // The first is the runtime itself, the second comes with it.
  node: ['@vtex/api', 'graphql'],
}

export function checkImports(tree: Tree): Findings {
  const files = sentBy(tree).filter((path) =>
    /^(node|react)\/.*\.tsx?$/.test(path)
  )

  const installed = {
    node: dependenciesOf(tree, 'node'),
    react: dependenciesOf(tree, 'react'),
  }

  return {
    seen: count(files.length, 'file'),
    faults: files.flatMap((file) => importFaults(tree, file, installed)),
  }
}

function dependenciesOf(tree: Tree, folder: string): Record<string, string> {
  const { value } = readJson<Package>(tree, `${folder}/package.json`)

  return value?.dependencies ?? {}
}

function importFaults(tree: Tree, file: string, installed: Installed): Fault[] {
  const text = tree.read(file) ?? ''

  return ts
    .preProcessFile(text)
    .importedFiles.flatMap(({ fileName }) =>
      fileName.startsWith('.')
        ? outsideFaults(tree, file, fileName)
        : packageFaults(tree, file, fileName, installed)
    )
}

function outsideFaults(tree: Tree, file: string, target: string): Fault[] {
  const [folder] = file.split('/')
  const path = posix.join(posix.dirname(file), target)

  if (path.startsWith(`${folder}/`)) return []

  return [
    faultAt(
      tree,
      file,
      `'${target}'`,
      `\`${target}\` lies outside ${folder}/, which is all that the builder is given.`,
      `Move what is needed into ${folder}/.`
    ),
  ]
}

function packageFaults(
  tree: Tree,
  file: string,
  target: string,
  installed: Installed
): Fault[] {
  const [folder] = file.split('/')
  const [first, second] = target.split('/')
  const name = first.startsWith('@') ? `${first}/${second}` : first

  if (name in installed[folder]) return []
  if (GIVEN[folder].includes(name)) return []
  if (folder === 'node' && builtinModules.includes(name.replace('node:', ''))) {
    return []
  }

  return [
    faultAt(
      tree,
      file,
      `'${target}'`,
      `The builder does not install \`${name}\`.`,
      `Add it to \`dependencies\` of ${folder}/package.json, or do without it.`
    ),
  ]
}
