/** `messages/` as the builder, the Admin and VTEX IO's react-intl 3.9.1 read it. */
import { createRequire } from 'node:module'
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { MANIFEST } from './manifest'
import type { Manifest } from './manifest'
import { below } from './tree'
import type { Tree } from './tree'

type Messages = Record<string, string>

/** A part of a message: text, a value, or a choice between messages. */
type Part = {
  type: number
  value: string
  options?: Record<string, { value: Part[] }>
}

const requireOfPlatform = createRequire(
  require.resolve('react-intl-3.9/package.json')
)

const { parse, TYPE } = requireOfPlatform('intl-messageformat-parser')

const REFERENCE = 'messages/en.json'
const CONTEXT = 'messages/context.json'
const LANGUAGES = ['en', 'es', 'pt']

export function checkMessages(tree: Tree): Findings {
  const files = below(tree, 'messages')
  const read = files.map((file) => ({
    file,
    ...readJson<Messages>(tree, file),
  }))
  const texts = new Map(read.map(({ file, value = {} }) => [file, value]))
  const broken = read.flatMap(({ faults }) => faults)

  return {
    seen: `${count(Object.keys(texts.get(REFERENCE) ?? {}).length, 'message')} in ${count(files.length, 'file')}`,
    faults: [
      ...missingFiles(files),
      ...files.flatMap(nameFaults),
      ...broken,
      ...(broken.length
        ? []
        : [...texts].flatMap(([file, messages]) => [
            ...keyFaults(tree, file, messages, texts.get(REFERENCE) ?? {}),
            ...orderFaults(tree, file, messages),
            ...textFaults(tree, file, messages, texts.get(REFERENCE) ?? {}),
          ])),
    ],
  }
}

function missingFiles(files: string[]): Fault[] {
  return [...LANGUAGES.map((name) => `messages/${name}.json`), CONTEXT]
    .filter((file) => !files.includes(file))
    .map((file) => ({
      file,
      message: 'There is no such file.',
      fix: `Write it with the keys of ${REFERENCE}.`,
    }))
}

function nameFaults(file: string): Fault[] {
  if (file === CONTEXT || /^messages\/[a-z]{2}\.json$/.test(file)) return []

  return [
    {
      file,
      message: 'The builder reads files named by a language in two letters.',
      fix: 'Name it so, such as `pt.json`, or move it away.',
    },
  ]
}

function keyFaults(
  tree: Tree,
  file: string,
  messages: Messages,
  reference: Messages
): Fault[] {
  const { value } = readJson<Manifest>(tree, MANIFEST)
  const prefix = `admin/${value?.name}.`

  const missing = Object.keys(reference)
    .filter((key) => !(key in messages))
    .map((key) => ({
      file,
      message: `\`${key}\` is missing, and the builder wants each key in every file.`,
      fix:
        file === CONTEXT
          ? 'Tell the translator where it stands and what it is for.'
          : 'Translate it.',
    }))

  const extra = Object.keys(messages)
    .filter((key) => !(key in reference))
    .map((key) =>
      faultAt(
        tree,
        file,
        `"${key}"`,
        `\`${key}\` is in no ${REFERENCE}.`,
        'Write it there and in each file, or take it away.'
      )
    )

  const foreign = Object.keys(messages)
    .filter((key) => !key.startsWith(prefix))
    .map((key) =>
      faultAt(
        tree,
        file,
        `"${key}"`,
        `The Admin does not show \`${key}\`: it is none of its keys, or may be another app's.`,
        `Begin it with \`${prefix}\`.`
      )
    )

  return [...missing, ...extra, ...foreign]
}

function orderFaults(tree: Tree, file: string, messages: Messages): Fault[] {
  const keys = Object.keys(messages)
  const sorted = [...keys].sort()
  const first = keys.find((key, index) => key !== sorted[index])

  if (!first) return []

  return [
    faultAt(
      tree,
      file,
      `"${first}"`,
      `\`${first}\` is not in its place in the alphabet.`,
      `Move it behind those that come before it.`
    ),
  ]
}

function textFaults(
  tree: Tree,
  file: string,
  messages: Messages,
  reference: Messages
): Fault[] {
  return Object.entries(messages).flatMap(([key, text]) => {
    const fault = (message: string, fix: string) => [
      faultAt(tree, file, `"${key}"`, message, fix),
    ]

    if (typeof text !== 'string' || !text.trim()) {
      return fault(`\`${key}\` has no text.`, 'Write it.')
    }

    if (file === CONTEXT) {
      return text.trim() === reference[key]?.trim()
        ? fault(
            `The note of \`${key}\` is the text itself, and helps no translator.`,
            'Tell where it stands and what it is for.'
          )
        : []
    }

    const values = valuesOf(text)
    const wanted = valuesOf(reference[key] ?? text)

    if (typeof values === 'string') {
      return fault(
        `\`${key}\` cannot be read by VTEX IO's react-intl: ${values}`,
        'Mend its braces, or what stands between them.'
      )
    }

    return String(values) === String(wanted) || typeof wanted === 'string'
      ? []
      : fault(
          `\`${key}\` takes ${list(values)}, and in ${REFERENCE} ${list(wanted)}.`,
          'Let both take the same.'
        )
  })
}

const list = (names: string[]) => names.join(', ') || 'nothing'

/** Names of the values and tags that a message takes, sorted; what is wrong with it otherwise. */
function valuesOf(text: string): string[] | string {
  const names = new Set(
    [...text.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}>`)
  )

  const visit = ({ type, value, options = {} }: Part) => {
    if (type !== TYPE.literal && type !== TYPE.pound) names.add(value)
    Object.values(options).forEach((option) => option.value.forEach(visit))
  }

  try {
    parse(text).forEach(visit)
  } catch (error) {
    return (error as Error).message
  }

  return [...names].sort()
}
