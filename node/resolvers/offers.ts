/** What the pages ask of offers. */
import { z } from 'zod'
import { aftermathsOfOpen } from '../domain/aftermath'
import { OFFER_SORT_KEYS, OfferSortKey } from '../domain/offer'
import { OFFER_STATUSES } from '../domain/offerStatus'
import {
  DEFAULT_PAGE_SIZE,
  Direction,
  MAX_DEPTH,
  MAX_PAGE_SIZE,
} from '../domain/page'
import { OfferReading } from '../domain/store'
import { getOffer, searchOffers, summariseOffers } from '../operations/offers'
import {
  decodeArguments,
  id,
  listOf,
  optional,
  searchText,
  slice,
  wordOf,
} from './arguments'
import { depsOf, ResolverContext } from './context'
import { decodeInteractionsQuery } from './interactions'
import { presentErrors } from './presentAftermath'
import { presentInteraction } from './presentInteraction'
import {
  presentChannel,
  presentOffer,
  presentSummary,
  presentTotal,
} from './presentOffer'
import { refuse, SelectionInfo, selectionOf } from './selection'

const SORT_KEYS = new Map(
  OFFER_SORT_KEYS.map((key) => [constantCase(key), key] as const)
)

const NEWEST_FIRST = { by: 'updatedAt', direction: 'desc' } as const

const filter = optional(
  z.object({
    text: optional(searchText),
    channels: listOf(id),
    categories: listOf(searchText),
    brands: listOf(searchText),
    statuses: listOf(wordOf(OFFER_STATUSES)),
  })
).transform((value) => value ?? {})

const offersArguments = z.object({
  filter,
  sort: optional(
    z.object({
      by: z
        .enum([...SORT_KEYS.keys()])
        .transform((key) => SORT_KEYS.get(key) as OfferSortKey),
      direction: wordOf<Direction>(['asc', 'desc']),
    })
  ).transform((sort) => sort ?? NEWEST_FIRST),
  ...slice(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, MAX_DEPTH),
})

const offerArguments = z.object({ feedId: id, skuId: id })

/** What the interactions of a list cannot tell: each would need a read of its own. */
const OF_ONE_INTERACTION = [
  ['logs'],
  ['logColumns'],
  ['evidenceMatches'],
  ['evidence'],
  ['aftermath'],
  ['errors', 'aftermath'],
  ['previous'],
  ['next'],
  ['offer', 'interactions'],
  ['offer', 'openErrors', 'aftermath'],
]

export async function offers(
  _: unknown,
  args: unknown,
  context: ResolverContext,
  info: SelectionInfo
) {
  const { from, size, ...search } = decodeArguments(offersArguments, args)
  const selection = selectionOf(info)

  refuse(selection, ['items', 'interactions'])
  refuse(selection, ['items', 'openErrors', 'aftermath'])

  const { page, summary, options } = await searchOffers(
    depsOf(context),
    context.vtex.account,
    {
      ...search,
      slice: { from, size },
      withSummary: selection.field('summary') !== null,
      withOptions: selection.field('options') !== null,
    }
  )

  return {
    items: page.items.map(presentOffer),
    ...presentTotal(page),
    summary: summary && presentSummary(summary),
    options: options && {
      ...options,
      channels: options.channels.map(presentChannel),
    },
  }
}

export async function offerSummary(
  _: unknown,
  args: unknown,
  context: ResolverContext
) {
  const { filter: narrowed } = decodeArguments(z.object({ filter }), args)

  return presentSummary(
    await summariseOffers(depsOf(context), context.vtex.account, narrowed)
  )
}

export async function offer(
  _: unknown,
  args: unknown,
  context: ResolverContext,
  info: SelectionInfo
) {
  const key = decodeArguments(offerArguments, args)
  const selection = selectionOf(info)
  const asked = selection.field('interactions')

  for (const path of OF_ONE_INTERACTION) {
    refuse(selection, ['interactions', 'items', ...path])
  }

  const reading = await getOffer(
    depsOf(context),
    { account: context.vtex.account, ...key },
    asked && decodeInteractionsQuery(asked),
    selection.field('openErrors')?.field('aftermath') != null
  )

  return {
    ...presentOffer(reading),
    ...presentRetries(reading),
    interactions: reading.interactions && {
      items: reading.interactions.items.map((interaction) =>
        presentInteraction(interaction, reading)
      ),
      ...presentTotal(reading.interactions),
    },
  }
}

/** What becomes of the open errors, when it was asked for. */
function presentRetries({ offer: { openErrors }, retries }: OfferReading) {
  if (!retries) return {}

  return {
    openErrors: presentErrors(
      openErrors,
      aftermathsOfOpen(openErrors, retries)
    ),
  }
}

/** `updatedAt` makes `UPDATED_AT`. */
function constantCase(key: OfferSortKey): string {
  return key.replace(/[A-Z]/g, '_$&').toUpperCase()
}
