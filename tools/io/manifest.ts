/** `manifest.json` as VTEX's JSON Schema, its documentation and its command line want it. */
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { below } from './tree'
import type { Tree } from './tree'
import { sentBy } from './upload'

export type Manifest = {
  vendor: string
  name: string
  version: string
  title?: string
  description?: string
  builders: Record<string, string>
  dependencies?: Record<string, string>
  policies?: Policy[]
  settingsSchema?: object
}

export type Policy = { name: string; attrs?: Record<string, string> }

export const MANIFEST = 'manifest.json'

const FORMS: ReadonlyArray<[key: keyof Manifest, form: RegExp, fix: string]> = [
  ['vendor', /^[\w-]+$/, 'Write the name of an account, such as `acme`.'],
  [
    'name',
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'Write it in kebab case, such as `offer-management`.',
  ],
  [
    'version',
    /^\d+\.\d+\.\d+(-[\w.-]+)?$/,
    'Write three numbers, such as `1.2.3`.',
  ],
  ['title', /\S/, 'Write the name that people see.'],
  ['description', /\S/, 'Write what the app does, in a sentence.'],
]

/** The versions that VTEX IO takes of new apps. */
const BUILDERS: Readonly<Record<string, string>> = {
  admin: '0.x',
  docs: '0.x',
  graphql: '2.x',
  masterdata: '1.x',
  messages: '1.x',
  node: '7.x',
  react: '3.x',
}

const DEPRECATED = [
  'categories',
  'credentialType',
  'mustUpdateAt',
  'registries',
]

/** Keys that VTEX's schema does not have, and its documentation has. */
const BESIDES = ['$schema', 'scripts']

const schema = JSON.parse(
  readFileSync(require.resolve('@vtex/api/gen/manifest.schema'), 'utf8')
)

const isValid = new Ajv({ allErrors: true }).compile(schema)

export function checkManifest(tree: Tree): Findings {
  const { value: manifest, faults } = readJson<Manifest>(tree, MANIFEST)

  if (!manifest) return { seen: '1 file', faults }

  return {
    seen: count(Object.keys(manifest).length, 'field'),
    faults: [
      ...schemaFaults(tree, manifest),
      ...formFaults(tree, manifest),
      ...builderFaults(tree, manifest),
      ...settingsFaults(tree, manifest),
    ],
  }
}

/** The text that names a field in the file. */
const named = (key: string) => `"${key}"`

function schemaFaults(tree: Tree, manifest: Manifest): Fault[] {
  isValid(manifest)
  const invalid = (isValid.errors ?? []).map(({ instancePath, message }) => {
    const [, key] = instancePath.split('/')

    return faultAt(
      tree,
      MANIFEST,
      named(key),
      `\`${instancePath.slice(1)}\` ${message}.`,
      "Give it the form that VTEX's schema of manifests asks for."
    )
  })

  const unknown = Object.keys(manifest)
    .filter((key) => !(key in schema.properties) && !BESIDES.includes(key))
    .map((key) =>
      faultAt(
        tree,
        MANIFEST,
        named(key),
        `No manifest has a field \`${key}\`.`,
        'Take it away, or mend its name.'
      )
    )

  const deprecated = DEPRECATED.filter((key) => key in manifest).map((key) =>
    faultAt(
      tree,
      MANIFEST,
      named(key),
      `\`${key}\` is deprecated.`,
      'Take it away.'
    )
  )

  return [...invalid, ...unknown, ...deprecated]
}

function formFaults(tree: Tree, manifest: Manifest): Fault[] {
  return FORMS.filter(
    ([key, form]) => !form.test(String(manifest[key] ?? ''))
  ).map(([key, , fix]) =>
    faultAt(
      tree,
      MANIFEST,
      named(key),
      key in manifest
        ? `\`${key}\` has not the form that VTEX IO takes.`
        : `There is no \`${key}\`.`,
      fix
    )
  )
}

function builderFaults(tree: Tree, { builders = {} }: Manifest): Fault[] {
  const wrong = Object.entries(builders)
    .filter(([name, version]) => BUILDERS[name] !== version)
    .map(([name, version]) =>
      faultAt(
        tree,
        MANIFEST,
        `${named(name)}: "${version}"`,
        `The builder \`${name}\` in \`${version}\` takes no new apps, or is none.`,
        BUILDERS[name]
          ? `Write \`"${name}": "${BUILDERS[name]}"\`.`
          : 'Take it away.'
      )
    )

  const sent = sentBy(tree)
  const unread = Object.keys(BUILDERS)
    .filter((name) => !(name in builders))
    .filter((name) => sent.some((path) => path.startsWith(`${name}/`)))
    .map((name) =>
      faultAt(
        tree,
        MANIFEST,
        '"builders"',
        `No builder reads the folder \`${name}/\`.`,
        `Add \`"${name}": "${BUILDERS[name]}"\` to \`builders\`.`
      )
    )

  const idle = Object.keys(builders)
    .filter((name) => name in BUILDERS && below(tree, name).length === 0)
    .map((name) =>
      faultAt(
        tree,
        MANIFEST,
        `${named(name)}:`,
        `There is no folder \`${name}/\` for its builder.`,
        'Take the builder away, or write the folder.'
      )
    )

  return [...wrong, ...unread, ...idle]
}

/** The Admin makes a form of `settingsSchema`; a field without title or type shows none. */
function settingsFaults(tree: Tree, { settingsSchema }: Manifest): Fault[] {
  if (!settingsSchema) return []

  const { title, type, properties } = settingsSchema as {
    title?: string
    type?: string
    properties?: Record<string, { title?: string; type?: string }>
  }

  const whole =
    title && type === 'object' && properties
      ? []
      : [
          faultAt(
            tree,
            MANIFEST,
            '"settingsSchema"',
            '`settingsSchema` describes no form.',
            'Give it `title`, `"type": "object"` and `properties`.'
          ),
        ]

  const fields = Object.entries(properties ?? {})
    .filter(([, field]) => !field.title || !field.type)
    .map(([key]) =>
      faultAt(
        tree,
        MANIFEST,
        `${named(key)}: {`,
        `The setting \`${key}\` has no title or no type, and the Admin shows no field for it.`,
        'Give it both.'
      )
    )

  return [...whole, ...fields]
}
