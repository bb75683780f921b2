/** `public/metadata`, from which the App Store makes the page of the app. */
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { below } from './tree'
import type { Tree } from './tree'

type Texts = Record<string, unknown>

const FOLDER = 'public/metadata'
const LANGUAGES = ['en-US', 'es-AR', 'pt-BR']
const ICON = `${FOLDER}/images/icon.png`

/** Length at most, in characters; undefined for any. */
const TEXTS: Readonly<Record<string, number | undefined>> = {
  name: 26,
  headline: 120,
  overview: undefined,
  additionalinformation: undefined,
  websiteURL: undefined,
}

const KEYS = [...Object.keys(TEXTS), 'features', 'support', 'video']

export function checkStoreFront(tree: Tree): Findings {
  return {
    seen: count(below(tree, FOLDER).length, 'file'),
    faults: [
      ...LANGUAGES.flatMap((language) => [
        ...textFaults(tree, `${FOLDER}/messages/${language}.json`),
        ...licenseFaults(tree, `${FOLDER}/licenses/${language}.md`),
      ]),
      ...iconFaults(tree),
      ...['desktop', 'mobile'].flatMap((kind) => screenshotFaults(tree, kind)),
    ],
  }
}

function textFaults(tree: Tree, file: string): Fault[] {
  const { value, faults } = readJson<Texts>(tree, file)

  if (!value) return faults
  const found: Fault[] = []
  const add = (key: string, message: string, fix: string) =>
    found.push(faultAt(tree, file, `"${key}"`, message, fix))

  for (const [key, most = Infinity] of Object.entries(TEXTS)) {
    const text = value[key]

    if (typeof text !== 'string' || !text.trim()) {
      add(key, `\`${key}\` has no text.`, 'Write it.')
    } else if (text.length > most) {
      add(
        key,
        `\`${key}\` has ${text.length} characters, and the App Store shows ${most}.`,
        'Say it shorter.'
      )
    }
  }

  const { features, support } = value

  if (
    !Array.isArray(features) ||
    !features.length ||
    features.some((feature) => typeof feature !== 'string' || !feature.trim())
  ) {
    add('features', '`features` is no list of texts.', 'Write what it can do.')
  }

  const { email, url } = (support ?? {}) as Record<string, unknown>

  if (!/^\S+@\S+\.\S+$/.test(String(email)) || !/^https?:/.test(String(url))) {
    add(
      'support',
      '`support` does not tell where to ask.',
      'Give it `email` and `url`.'
    )
  }

  Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .forEach((key) =>
      add(key, `The App Store reads no \`${key}\`.`, 'Take it away.')
    )

  return found
}

function licenseFaults(tree: Tree, file: string): Fault[] {
  if (tree.read(file)?.trim()) return []

  return [
    {
      file,
      message: 'The App Store shows the terms in each language, and has none.',
      fix: 'Write them.',
    },
  ]
}

function iconFaults(tree: Tree): Fault[] {
  const size = sizeOfPng(tree.readBytes(ICON))

  if (size === '1024 x 1024') return []

  return [
    {
      file: ICON,
      message: size ? `It is ${size}.` : 'It is no PNG, or is not there.',
      fix: 'Draw it as a PNG of 1024 x 1024.',
    },
  ]
}

function screenshotFaults(tree: Tree, kind: string): Fault[] {
  const folder = `${FOLDER}/images/screenshots/${kind}`
  const pictures = below(tree, folder)
  const broken = pictures
    .filter((path) => !sizeOfPng(tree.readBytes(path)))
    .map((file) => ({
      file,
      message: 'It is no PNG.',
      fix: 'Save it as one.',
    }))

  if (pictures.length >= 3) return broken

  return [
    ...broken,
    {
      file: `${folder}/`,
      message: `The App Store wants three screenshots, and there ${pictures.length === 1 ? 'is 1' : `are ${pictures.length}`}.`,
      fix: 'Make them.',
    },
  ]
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Width and height, from the header of the file. */
function sizeOfPng(bytes: Buffer | undefined): string | undefined {
  if (!bytes?.subarray(0, 8).equals(PNG) || bytes.length < 24) return undefined

  return `${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}`
}
