/** `admin/navigation.json` as the Admin of both versions validates it. */
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import type { Tree } from './tree'

type Item = Record<string, unknown>
type Block = Item & { subSectionItems?: Item[] }

export const NAVIGATION = 'admin/navigation.json'

const SECTIONS = {
  3: 'main orders transactions products analytics customer storeSetup marketplace accountSettings other',
  4: 'gettingStarted main orders marketplace products promotions storeFront shipping storeSettings apps',
} as const

const KEYS_OF_BLOCK =
  'section adminVersion subSection titleId path id LMProductId subSectionItems'
const KEYS_OF_ITEM = 'path labelId id external'

/** The three shapes of a block of version 4, by what they hold. */
const SHAPES = [
  ['titleId', 'subSection', 'subSectionItems'],
  ['subSection', 'subSectionItems'],
  ['titleId', 'path'],
]

const TITLES = ['titleId', 'labelId', 'searchKeyWordsHelpers']

/** The blocks; none when the file is none that can be read. */
export function blocksOf(tree: Tree): Block[] {
  const { value } = readJson<Block | Block[]>(tree, NAVIGATION)

  return value ? [value].flat() : []
}

/** The paths that the menu leads to. */
export function pathsOf(blocks: Block[]): string[] {
  return itemsOf(blocks)
    .map(({ path }) => path)
    .filter((path): path is string => typeof path === 'string')
}

export function checkNavigation(tree: Tree): Findings {
  const { faults } = readJson(tree, NAVIGATION)
  const blocks = blocksOf(tree)

  if (faults.length) return { seen: '1 file', faults }

  return {
    seen: count(blocks.length, 'block'),
    faults: [
      ...versionFaults(tree, blocks),
      ...blocks.flatMap((block) => blockFaults(tree, block)),
      ...itemsOf(blocks).flatMap((item) => [
        ...titleFaults(tree, item),
        ...pathFaults(tree, item),
      ]),
    ],
  }
}

function itemsOf(blocks: Block[]): Item[] {
  return blocks.flatMap((block) => [block, ...(block.subSectionItems ?? [])])
}

const isNew = (block: Block) => block.adminVersion !== undefined

function versionFaults(tree: Tree, blocks: Block[]): Fault[] {
  return [true, false]
    .filter((wanted) => !blocks.some((block) => isNew(block) === wanted))
    .map((wanted) =>
      faultAt(
        tree,
        NAVIGATION,
        '[',
        `The Admin of version ${wanted ? 4 : 3} would not show the app.`,
        `Add a block ${wanted ? 'with `"adminVersion": 4`' : 'without `adminVersion`'}.`
      )
    )
}

function blockFaults(tree: Tree, block: Block): Fault[] {
  const fault = (piece: string, message: string, fix: string) =>
    faultAt(tree, NAVIGATION, piece, message, fix)

  const version = isNew(block) ? 4 : 3
  const sections = SECTIONS[version].split(' ')
  const faults: Fault[] = []

  if (!sections.includes(String(block.section))) {
    faults.push(
      fault(
        `"section": "${block.section}"`,
        `The Admin of version ${version} has no section \`${block.section}\`.`,
        `Write one of: ${sections.join(', ')}.`
      )
    )
  }

  if (!isNew(block)) return faults

  if (block.adminVersion !== 4) {
    faults.push(
      fault('"adminVersion"', '`adminVersion` is not 4.', 'Write the number 4.')
    )
  }

  if (!SHAPES.some((shape) => hasShape(block, shape))) {
    faults.push(
      fault(
        `"section": "${block.section}"`,
        'The block has none of the three shapes of version 4.',
        'Give it `titleId`, `subSection` and `subSectionItems`; or the last two; or `titleId` and `path`.'
      )
    )
  }

  return [
    ...faults,
    ...keyFaults(tree, block, KEYS_OF_BLOCK),
    ...(block.subSectionItems ?? []).flatMap((item) => [
      ...keyFaults(tree, item, KEYS_OF_ITEM),
      ...itemFaults(tree, item),
    ]),
  ]
}

function hasShape(block: Block, shape: string[]): boolean {
  return ['titleId', 'path', 'subSection', 'subSectionItems'].every(
    (key) => key in block === shape.includes(key)
  )
}

function keyFaults(tree: Tree, item: Item, allowed: string): Fault[] {
  return Object.keys(item)
    .filter((key) => !allowed.split(' ').includes(key))
    .map((key) =>
      faultAt(
        tree,
        NAVIGATION,
        `"${key}"`,
        `\`${key}\` is not allowed here in the Admin of version 4.`,
        'Take it away, or move it to the block of version 3.'
      )
    )
}

function itemFaults(tree: Tree, item: Item): Fault[] {
  return ['path', 'labelId']
    .filter((key) => typeof item[key] !== 'string')
    .map((key) =>
      faultAt(
        tree,
        NAVIGATION,
        item.id ? `"${item.id}"` : '"subSectionItems"',
        `An item of the menu has no \`${key}\`.`,
        'Write it.'
      )
    )
}

function titleFaults(tree: Tree, item: Item): Fault[] {
  const messages = JSON.parse(tree.read('messages/en.json') ?? '{}')

  return TITLES.map((key) => item[key])
    .filter((id) => id !== undefined && !(String(id) in messages))
    .map((id) =>
      faultAt(
        tree,
        NAVIGATION,
        `"${id}"`,
        `No message has the id \`${id}\`, and the menu would show the id.`,
        'Write it in each file of messages/, or mend the id.'
      )
    )
}

function pathFaults(tree: Tree, { path, external }: Item): Fault[] {
  if (path === undefined || external === true) return []
  if (/^\/admin\/(?!app(\/|$))[\w/-]+$/.test(String(path))) return []

  return [
    faultAt(
      tree,
      NAVIGATION,
      `"${path}"`,
      `\`${path}\` is no path of the menu.`,
      'Write `/admin/` and the name of the app; only routes.json has `/app` between them.'
    ),
  ]
}
