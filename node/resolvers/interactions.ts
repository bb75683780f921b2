/** What the pages ask of interactions. */
import { z } from 'zod'
import { ORIGINS } from '../domain/log'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, Slice } from '../domain/page'
import { RESULTS } from '../domain/result'
import { InteractionFilter } from '../domain/store'
import { getInteraction } from '../operations/interactions'
import {
  decodeArguments,
  decodeSelection,
  id,
  instant,
  listOf,
  optional,
  slice,
  wordOf,
} from './arguments'
import { depsOf, ResolverContext } from './context'
import { decodeLogQuery } from './logs'
import { presentInteraction } from './presentInteraction'
import { presentLogPage } from './presentLog'
import { refuse, Selection, SelectionInfo, selectionOf } from './selection'

const interactionArguments = z.object({
  feedId: id,
  skuId: id,
  interactionId: id,
})

const interactionsArguments = z.object({
  filter: optional(
    z.object({
      origins: listOf(wordOf(ORIGINS)),
      results: listOf(wordOf(RESULTS)),
      since: optional(instant),
      until: optional(instant),
    })
  ),
  ...slice(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
})

export async function interaction(
  _: unknown,
  args: unknown,
  context: ResolverContext,
  info: SelectionInfo
) {
  const key = decodeArguments(interactionArguments, args)
  const selection = selectionOf(info)
  const logs = selection.field('logs')

  refuse(selection, ['offer', 'interactions'])

  const reading = await getInteraction(
    depsOf(context),
    { account: context.vtex.account, ...key },
    logs && decodeLogQuery(logs)
  )

  return {
    ...presentInteraction(reading.interaction, reading),
    logs: reading.logs && presentLogPage(reading.logs),
  }
}

/** What the field `interactions` of an offer asks for. */
export function decodeInteractionsQuery(interactions: Selection): {
  filter: InteractionFilter
  slice: Slice
} {
  const { filter, ...page } = decodeSelection(
    interactionsArguments,
    interactions,
    'interactions'
  )

  return {
    filter: {
      origins: filter?.origins,
      results: filter?.results,
      startedFrom: filter?.since,
      startedBefore: filter?.until,
    },
    slice: page,
  }
}
