/** What the pages ask of logs. */
import { z } from 'zod'
import { LOG_TYPES } from '../domain/log'
import { MAX_LOG_PAGE_SIZE } from '../domain/page'
import { LogQuery } from '../domain/store'
import { getLog } from '../operations/interactions'
import {
  decodeArguments,
  decodeSelection,
  id,
  listOf,
  optional,
  searchText,
  slice,
  wordOf,
} from './arguments'
import { depsOf, ResolverContext } from './context'
import { presentLog } from './presentLog'
import { Selection } from './selection'

const DEFAULT_LOG_PAGE_SIZE = 100

const logArguments = z.object({
  feedId: id,
  skuId: id,
  interactionId: id,
  logId: id,
})

const logsArguments = z.object({
  filter: optional(
    z.object({
      types: listOf(wordOf(LOG_TYPES)),
      agents: listOf(searchText),
      text: optional(searchText),
    })
  ),
  ...slice(DEFAULT_LOG_PAGE_SIZE, MAX_LOG_PAGE_SIZE),
})

export async function log(_: unknown, args: unknown, context: ResolverContext) {
  const { logId, ...key } = decodeArguments(logArguments, args)
  const { account } = context.vtex

  return presentLog(await getLog(depsOf(context), { account, ...key }, logId))
}

/** What the field `logs` of an interaction asks for. */
export function decodeLogQuery(logs: Selection): LogQuery {
  const { filter, ...page } = decodeSelection(logsArguments, logs, 'logs')
  const evidence = logs.field('items')?.field('evidence') ?? null

  return { filter: filter ?? {}, slice: page, withEvidence: evidence !== null }
}
