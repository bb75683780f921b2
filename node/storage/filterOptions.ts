/**
 * What the filters of a list can take. Master Data tells no distinct values, so
 * one document of the account lists the categories and brands of each feed. It
 * is brought up to date whenever a product is saved, which each is daily.
 */
import { Channel } from '../domain/channel'
import {
  MAX_FILTER_OPTIONS,
  OfferFilterOptions,
  Product,
} from '../domain/offer'
import { bodyOf } from './bodies'
import { changeDocument } from './conditional'
import { Document, Documents } from './documents'
import { markOf } from './indexFields'
import { byName } from './names'
import { offerId } from './offerDocuments'
import { all, equal, where } from './where'

const KINDS = { category: 'categories', brand: 'brands' } as const

type Kind = keyof typeof KINDS

const KIND_NAMES = Object.keys(KINDS) as Kind[]

type Options = Readonly<Record<Kind, readonly string[]>>

type OptionsByFeed = Readonly<Record<string, Options | undefined>>

const NO_OPTIONS: Options = { category: [], brand: [] }

/** By name, of the feeds of these channels. */
export async function readFilterOptions(
  documents: Documents,
  channels: ReadonlyMap<string, Channel>
): Promise<OfferFilterOptions> {
  const byFeed = toOptions(await readDocument(documents))
  const namesOf = (kind: Kind) => {
    const all = [...channels.keys()].flatMap((id) => byFeed[id]?.[kind] ?? [])

    return [...new Set(all)].sort().slice(0, MAX_FILTER_OPTIONS).sort(byName)
  }

  return {
    channels: [...channels.values()].sort(
      (a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1)
    ),
    categories: namesOf('category'),
    brands: namesOf('brand'),
  }
}

/** Offers the category and brand of a product that offers of these feeds have. */
export async function addOptions(
  documents: Documents,
  feedIds: readonly string[],
  product: Product
): Promise<void> {
  const added = (byFeed: OptionsByFeed): OptionsByFeed =>
    feedIds.reduce(
      (options, feedId) =>
        KIND_NAMES.reduce((all, kind) => {
          const of = all[feedId] ?? NO_OPTIONS
          const name = product[kind]

          return name === null || of[kind].includes(name)
            ? all
            : { ...all, [feedId]: { ...of, [kind]: [...of[kind], name] } }
        }, options),
      byFeed
    )

  await change(documents, added)
}

/**
 * Offers no more what the product of a SKU had before, unless other offers of
 * the feed have it. The search that looks for them may not show one that was
 * made just now; its own product brings it back when it is saved again.
 */
export async function dropOptions(
  documents: Documents,
  feedId: string,
  skuId: string,
  { before, after }: { before: Product; after: Product }
): Promise<void> {
  const id = offerId({ feedId, skuId })
  const gone = await Promise.all(
    KIND_NAMES.map(async (kind) => {
      const name = before[kind]

      if (name === null || name === after[kind]) return null
      const { items } = await documents.search(
        'offers',
        {
          fields: ['id'],
          where: where(
            'offers',
            all(equal('feed', markOf(feedId)), equal(kind, markOf(name)))
          ),
        },
        { from: 0, size: 2 }
      )

      return items.some((other) => other.id !== id) ? null : { kind, name }
    })
  )

  await change(documents, (byFeed) =>
    gone
      .filter((option) => option !== null)
      .reduce((all, { kind, name }) => {
        const of = all[feedId] ?? NO_OPTIONS

        return of[kind].includes(name)
          ? {
              ...all,
              [feedId]: {
                ...of,
                [kind]: of[kind].filter((other) => other !== name),
              },
            }
          : all
      }, byFeed)
  )
}

/** `edit` returns what it was given when nothing is to change: mostly nothing is. */
async function change(
  documents: Documents,
  edit: (byFeed: OptionsByFeed) => OptionsByFeed
): Promise<void> {
  const known = toOptions(await readDocument(documents))

  if (edit(known) === known) return

  await changeDocument(documents, 'settings', 'options', (stored) => ({
    fields: { body: JSON.stringify(edit(toOptions(stored))) },
    result: undefined,
  }))
}

function readDocument(documents: Documents): Promise<Document | null> {
  return documents.get('settings', 'options', ['body'])
}

function toOptions(document: Document | null): OptionsByFeed {
  return bodyOf<OptionsByFeed>(document) ?? {}
}
