/** Policies of the manifest against what the code does: each thing done is allowed, and nothing else. */
import ts from 'typescript'
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { MANIFEST } from './manifest'
import type { Manifest, Policy } from './manifest'
import type { Tree } from './tree'
import { sentBy } from './upload'

/** A file of the service that would be sent. */
type Source = { file: string; text: string }

/** What a file calls; `path` ends where the code begins to fill it in. */
type Call = { file: string; piece: string; host: string; path: string }

const JANUS = 'portal.vtexcommercestable.com.br'
const MASTER_DATA = { host: 'api.vtex.com', path: '/api/dataentities/' }

/** What the platform's own `@auth` calls in the name of the app. */
const CALLS_OF_AUTH = [
  { host: 'vtexid.vtex.com.br', path: '/api/vtexid/pub/authenticated/user' },
  {
    host: '{{account}}.vtexcommercestable.com.br',
    path: '/api/license-manager/pvt/accounts/',
  },
]

/** Policies that this app may need, and the code that needs each. */
const NEEDED_BY: Readonly<Record<string, RegExp>> = {
  ADMIN_DS: /\bextends MasterData\b/,
  'colossus-fire-event': /\.sendEvent\(/,
  'colossus-write-logs': /\blogger\b/,
  'vbase-read-write': /\bvbase\b/i,
}

/** Of these, those without which VTEX IO refuses the call. */
const REQUIRED = ['ADMIN_DS', 'colossus-fire-event', 'vbase-read-write']

export function checkPolicies(tree: Tree): Findings {
  const { value: manifest, faults } = readJson<Manifest>(tree, MANIFEST)

  if (!manifest) return { seen: '1 file', faults }
  const { policies = [] } = manifest
  const outbound = policies.filter(({ name }) => name === 'outbound-access')
  const sources = sourcesOf(tree)
  const calls = callsOf(tree, sources)

  return {
    seen: `${count(policies.length, 'policy', 'policies')}, ${count(calls.length, 'call')}`,
    faults: [
      ...outbound.flatMap((policy) => formFaults(tree, policy)),
      ...calls
        .filter((call) => !outbound.some((policy) => allows(policy, call)))
        .map((call) => unallowed(tree, call)),
      ...outbound
        .filter((policy) => formFaults(tree, policy).length === 0)
        .filter((policy) => !calls.some((call) => allows(policy, call)))
        .map((policy) => unusedOutbound(tree, policy)),
      ...namedFaults(tree, policies, sources),
    ],
  }
}

function formFaults(tree: Tree, { attrs = {} }: Policy): Fault[] {
  const { host = '', path = '' } = attrs

  const faults: string[] = []

  if (!/^[\w.{}*-]+$/.test(host)) {
    faults.push('its host is none: a name without scheme, port or path')
  }

  if (!path.startsWith('/')) faults.push('its path does not begin with `/`')
  if (/^\/?\*+$/.test(path)) faults.push('its path is all of the host')

  return faults.map((fault) =>
    faultAt(
      tree,
      MANIFEST,
      path ? `"path": "${path}"` : `"host": "${host}"`,
      `A policy opens more, or other, than VTEX IO lets it: ${fault}.`,
      'Name the host, and the path as far as it is fixed, such as `/api/vtexid/*`.'
    )
  )
}

/** Whether the policy is about the call, as far as both are known. */
function allows({ attrs = {} }: Policy, { host, path }: Call): boolean {
  const [head] = (attrs.path ?? '').split('*')
  const isWhole = !attrs.path?.includes('*')

  return (
    attrs.host === host &&
    (isWhole
      ? head.startsWith(path)
      : path.startsWith(head) || head.startsWith(path))
  )
}

function unallowed(tree: Tree, { file, piece, host, path }: Call): Fault {
  return faultAt(
    tree,
    file,
    piece,
    `It calls \`${host}${path}\`, and no policy lets it.`,
    `Add to \`policies\` of ${MANIFEST}: \`outbound-access\` with host \`${host}\` and path \`${path.endsWith('/') ? `${path}*` : path}\`.`
  )
}

function unusedOutbound(tree: Tree, { attrs = {} }: Policy): Fault {
  const text = tree.read(MANIFEST) ?? ''
  const entry = new RegExp(
    `"host": ${escaped(attrs.host)},\\s*"path": ${escaped(attrs.path)}`
  ).exec(text)

  return faultAt(
    tree,
    MANIFEST,
    entry?.[0] ?? `"${attrs.host}"`,
    `Nothing calls \`${attrs.host}${attrs.path}\`.`,
    'Take the policy away: an app asks for no more than it uses.'
  )
}

function namedFaults(
  tree: Tree,
  policies: Policy[],
  sources: readonly Source[]
): Fault[] {
  const names = policies
    .map(({ name }) => name)
    .filter((name) => name !== 'outbound-access')

  const needing = (name: string) =>
    sources.find(({ text }) => NEEDED_BY[name]?.test(text))

  const idle = names
    .filter((name) => !needing(name))
    .map((name) =>
      faultAt(
        tree,
        MANIFEST,
        `"${name}"`,
        `Nothing in node/ needs the policy \`${name}\`.`,
        'Take it away. If the app does need it, tell tools/io/outbound.ts by what.'
      )
    )

  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) =>
      faultAt(
        tree,
        MANIFEST,
        `"${name}"`,
        `The policy \`${name}\` stands twice.`,
        'Take one away.'
      )
    )

  const missing = REQUIRED.filter((name) => !names.includes(name)).flatMap(
    (name) => {
      const source = needing(name)
      const [piece] = NEEDED_BY[name].exec(source?.text ?? '') ?? []

      if (!source || !piece) return []

      return faultAt(
        tree,
        source.file,
        piece,
        `VTEX IO refuses this to an app without the policy \`${name}\`.`,
        `Add \`{ "name": "${name}" }\` to \`policies\` of ${MANIFEST}.`
      )
    }
  )

  return [...idle, ...twice, ...missing]
}

function callsOf(tree: Tree, sources: readonly Source[]): Call[] {
  const auth = sentBy(tree).find(
    (path) => path.startsWith('graphql/') && tree.read(path)?.includes('@auth(')
  )

  return [
    ...sources
      .filter(({ file }) => file.startsWith('node/clients/'))
      .flatMap(callsIn),
    ...(auth
      ? CALLS_OF_AUTH.map((call) => ({ ...call, file: auth, piece: '@auth(' }))
      : []),
  ]
}

function sourcesOf(tree: Tree): Source[] {
  return sentBy(tree)
    .filter((path) => /^node\/.*\.ts$/.test(path))
    .map((file) => ({ file, text: tree.read(file) ?? '' }))
}

/** The calls of a client: paths are written out, at least their beginnings. */
function callsIn({ file, text }: Source): Call[] {
  const calls: Call[] = []

  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const call = callTo(node.text)

      if (call) calls.push({ file, piece: node.text, ...call })
    }

    if (ts.isHeritageClause(node)) {
      const call = inherited(node.getText(), text)

      if (call) calls.push({ file, piece: node.getText(), ...call })
    }

    ts.forEachChild(node, visit)
  }

  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))

  return calls
}

/** What a client calls by being one: its addresses are written elsewhere, or come with a setting. */
function inherited(
  heritage: string,
  text: string
): { host: string; path: string } | undefined {
  if (/\bMasterData\b/.test(heritage)) return MASTER_DATA
  if (!/\bExternalClient\b/.test(heritage)) return undefined

  return /['"`]https?:\/\//.test(text) ? undefined : { host: '*', path: '/' }
}

/** Where an address or a path leads; VTEX's own APIs stand behind one host. */
function callTo(text: string): { host: string; path: string } | undefined {
  const address = /^https?:\/\/([\w.{}-]+)(\/.*)?$/.exec(text)

  if (address) return { host: address[1], path: address[2] ?? '/' }
  if (text.startsWith('/api/')) return { host: JANUS, path: text }

  return undefined
}

function escaped(text = ''): string {
  return `"${text}"`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
