/**
 * Root fields as the builder of GraphQL 2.x wants them: each asks License
 * Manager for the one role of the app, and no cache keeps its answer. And as the
 * app needs them: what a field fails with is told without its secrets.
 */
import { parse, print } from 'graphql'
import type { DefinitionNode, FieldDefinitionNode } from 'graphql'
import { count } from './fault'
import type { Fault, Findings } from './fault'
import type { Tree } from './tree'
import { sentBy } from './upload'

type RootField = { file: string; root: string; field: FieldDefinitionNode }

const RESOURCE = 'node/middlewares/resource.ts'
const ROOTS = ['Query', 'Mutation']
const TELLING = 'tellFailures'

export function checkRootFields(tree: Tree): Findings {
  const fields = sentBy(tree)
    .filter((path) => path.startsWith('graphql/'))
    .flatMap((file) => rootFieldsIn(file, definitionsOf(tree.read(file))))

  return {
    seen: count(fields.length, 'field'),
    faults: fields.flatMap((field) => fieldFaults(tree, field)),
  }
}

/** None when the text is no GraphQL, which another check tells. */
function definitionsOf(text = ''): readonly DefinitionNode[] {
  try {
    return parse(text).definitions
  } catch {
    return []
  }
}

function rootFieldsIn(
  file: string,
  definitions: readonly DefinitionNode[]
): RootField[] {
  return definitions.flatMap((node) =>
    (node.kind === 'ObjectTypeDefinition' ||
      node.kind === 'ObjectTypeExtension') &&
    ROOTS.includes(node.name.value)
      ? (node.fields ?? []).map((field) => ({
          file,
          root: node.name.value,
          field,
        }))
      : []
  )
}

function fieldFaults(tree: Tree, { file, root, field }: RootField): Fault[] {
  const name = `${root}.${field.name.value}`
  const auth = argumentsOf(field, 'auth')
  const cache = argumentsOf(field, 'cacheControl')
  const { productCode, resourceCode } = resourceOf(tree)
  const full = `@auth(scope: PRIVATE, productCode: "${productCode}", resourceCode: "${resourceCode}")`

  const fault = (message: string, fix: string) => ({
    file,
    line: field.name.loc?.startToken.line,
    message,
    fix,
  })

  const faults: Fault[] = []

  if (!auth) {
    faults.push(
      fault(
        `\`${name}\` has no \`@auth\`, and the builder refuses it.`,
        `Add \`${full}\`.`
      )
    )
  } else if (auth.scope !== 'PRIVATE') {
    faults.push(
      fault(
        auth.scope
          ? `\`${name}\` answers anybody.`
          : `\`@auth\` of \`${name}\` has no \`scope\`, and the builder refuses it.`,
        `Write \`${full}\`.`
      )
    )
  } else if (!auth.productCode || !auth.resourceCode) {
    faults.push(
      fault(
        `\`@auth\` of \`${name}\` names no resource, and the builder refuses it.`,
        `Write \`${full}\`.`
      )
    )
  } else if (
    auth.productCode !== productCode ||
    auth.resourceCode !== resourceCode
  ) {
    faults.push(
      fault(
        `\`${name}\` asks for another role than ${RESOURCE} does.`,
        `Write \`${full}\`, or change the pair there and in every field.`
      )
    )
  }

  if (
    root === 'Query' &&
    (cache?.scope !== 'PRIVATE' || cache.maxAge !== '0')
  ) {
    faults.push(
      fault(
        cache && !/^\d*$/.test(cache.maxAge ?? '')
          ? `\`maxAge\` of \`${name}\` is no number, and the runtime takes no other.`
          : `Answers of \`${name}\` may be kept by a cache, for others to read.`,
        'Write `@cacheControl(scope: PRIVATE, maxAge: 0)`.'
      )
    )
  }

  const { directives = [] } = field
  const telling = directives.findIndex(
    ({ name: { value } }) => value === TELLING
  )

  // A directive wraps those that stand before it, and no other.
  if (telling === -1 || telling !== directives.length - 1) {
    faults.push(
      fault(
        telling === -1
          ? `What \`@auth\` of \`${name}\` throws is logged with the session of the person.`
          : `\`@${TELLING}\` of \`${name}\` does not tell what the directives after it throw.`,
        `Write \`@${TELLING}\` as its last directive.`
      )
    )
  }

  return faults
}

/** The arguments of a directive as they are written; undefined without it. */
function argumentsOf(
  { directives = [] }: FieldDefinitionNode,
  name: string
): Record<string, string> | undefined {
  const directive = directives.find((one) => one.name.value === name)

  return (
    directive &&
    Object.fromEntries(
      (directive.arguments ?? []).map(({ name: key, value }) => [
        key.value,
        'value' in value ? String(value.value) : print(value),
      ])
    )
  )
}

/** The pair by which the service itself asks License Manager. */
function resourceOf(tree: Tree): Record<string, string> {
  const text = tree.read(RESOURCE) ?? ''
  const valueOf = (key: string) =>
    new RegExp(`${key}: '([^']+)'`).exec(text)?.[1] ?? ''

  return {
    productCode: valueOf('productCode'),
    resourceCode: valueOf('resourceCode'),
  }
}
