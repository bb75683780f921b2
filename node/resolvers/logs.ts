/** What the pages ask of logs. */
import { z } from 'zod'
import { badInput } from '../domain/errors'
import { LOG_TYPES } from '../domain/log'
import { MAX_LOG_PAGE_SIZE } from '../domain/page'
import { LogQuery } from '../domain/logQuery'
import { getLog } from '../operations/logs'
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

/** Each may be megabytes, and an answer is held in memory as a whole. */
const MAX_EVIDENCE = 20

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
  const withEvidence = logs.field('items')?.field('evidence') != null

  if (withEvidence && page.size > MAX_EVIDENCE) {
    throw badInput([
      {
        path: 'logs.size',
        message: `goes up to ${MAX_EVIDENCE} when evidence is asked for. Ask for the evidence of one log by the field log.`,
      },
    ])
  }

  return { filter: filter ?? {}, slice: page, withEvidence }
}
