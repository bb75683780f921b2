/** What the pages ask of interactions. */
import { z } from 'zod'
import { aftermathsOf, gravest, InteractionRef } from '../domain/aftermath'
import { interactionResult } from '../domain/interaction'
import { ORIGINS } from '../domain/log'
import {
  DEFAULT_PAGE_SIZE,
  MAX_DEPTH,
  MAX_PAGE_SIZE,
  Slice,
} from '../domain/page'
import { RESULTS } from '../domain/result'
import { InteractionFilter } from '../domain/interactionQuery'
import { InteractionDetails } from '../domain/store'
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
import {
  presentAftermath,
  presentErrors,
  presentInteractionRef,
} from './presentAftermath'
import { presentInteraction } from './presentInteraction'
import { presentLogColumns, presentLogPage } from './presentLog'
import { refuse, Selection, SelectionInfo, selectionOf } from './selection'
import { decodeInteractionQuery } from './wholeTimeline'

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
  ...slice(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, MAX_DEPTH),
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
  refuse(selection, ['offer', 'openErrors', 'aftermath'])

  const reading = await getInteraction(
    depsOf(context),
    { account: context.vtex.account, ...key },
    logs && decodeLogQuery(logs),
    decodeInteractionQuery(selection)
  )

  const { columns, neighbours } = reading

  return {
    ...presentInteraction(reading.interaction, reading),
    ...presentFates(reading),
    previous: presentNeighbour(neighbours?.previous),
    next: presentNeighbour(neighbours?.next),
    logs: reading.logs && presentLogPage(reading.logs),
    logColumns: columns && presentLogColumns(columns),
    evidenceMatches: reading.evidenceMatches,
    evidence: reading.evidence,
  }
}

/** What became of the errors of the interaction, when it was asked for. */
function presentFates({
  interaction: read,
  offer: { openErrors },
  witnesses,
}: InteractionDetails) {
  if (!witnesses) return {}

  const fates = aftermathsOf(read, { openErrors, witnesses })
  const whole = interactionResult(read) === 'failure' ? gravest(fates) : null

  return {
    errors: presentErrors(read.tally.errors, fates),
    aftermath: whole && presentAftermath(whole),
  }
}

function presentNeighbour(neighbour: InteractionRef | null | undefined) {
  return neighbour ? presentInteractionRef(neighbour) : null
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
