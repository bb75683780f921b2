/** The documents of the pages: VTEX IO finds the app that answers a field by `@context`. */
import { parse } from 'graphql'
import type { FieldNode, OperationDefinitionNode } from 'graphql'
import { count, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { MANIFEST } from './manifest'
import type { Manifest } from './manifest'
import type { Tree } from './tree'
import { sentBy } from './upload'

export function checkDocuments(tree: Tree): Findings {
  const files = sentBy(tree).filter((path) => /^react\/.*\.graphql$/.test(path))

  return {
    seen: count(files.length, 'document'),
    faults: files.flatMap((file) => documentFaults(tree, file)),
  }
}

function documentFaults(tree: Tree, file: string): Fault[] {
  const { definitions } = parse(tree.read(file) ?? '')
  const operations = definitions.filter(
    (node): node is OperationDefinitionNode =>
      node.kind === 'OperationDefinition'
  )

  if (operations.length !== 1 || !operations[0].name) {
    return [
      {
        file,
        message: 'VTEX IO sends a document as one operation, by its name.',
        fix: 'Write one operation with a name, and others in files of their own.',
      },
    ]
  }

  return operations[0].selectionSet.selections.flatMap((field) =>
    field.kind === 'Field' ? providerFaults(tree, file, field) : []
  )
}

function providerFaults(tree: Tree, file: string, field: FieldNode): Fault[] {
  const wanted = providerOf(tree)
  const context = field.directives?.find(({ name }) => name.value === 'context')
  const provider = context?.arguments?.find(
    ({ name }) => name.value === 'provider'
  )?.value

  if (provider?.kind === 'StringValue' && provider.value === wanted) return []

  return [
    {
      file,
      line: field.loc?.startToken.line,
      message: `Another app, or none, would answer the field \`${field.name.value}\`.`,
      fix: `Write \`@context(provider: "${wanted}")\` behind it.`,
    },
  ]
}

/** The app itself, by the major version of its manifest. */
function providerOf(tree: Tree): string {
  const { value } = readJson<Manifest>(tree, MANIFEST)
  const [major] = value?.version.split('.') ?? []

  return `${value?.vendor}.${value?.name}@${major}.x`
}
