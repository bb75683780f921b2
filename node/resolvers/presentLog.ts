import { toIso } from '../domain/instant'
import { LogColumns } from '../domain/interactionQuery'
import { FullLog, LogError } from '../domain/log'
import { Page } from '../domain/page'
import { upperCase } from './arguments'
import type * as wire from './schema.generated'

export function presentLogPage({ items, total }: Page<FullLog>): wire.LogPage {
  return { items: items.map(presentLog), total }
}

export function presentLog(log: FullLog): wire.Log {
  return {
    id: log.id,
    type: upperCase(log.type),
    date: toIso(log.date),
    isDateOnly: log.isDateOnly,
    description: log.description,
    agent: log.agent,
    hasEvidence: log.hasEvidence,
    evidence: log.evidence,
    errors: log.errors.map(presentLogError),
  }
}

/** Columns as they are, but for words and dates. */
export function presentLogColumns(columns: LogColumns): wire.LogColumns {
  return {
    ...columns,
    ids: [...columns.ids],
    types: columns.types.map(upperCase),
    dates: columns.dates.map(toIso),
    dateOnly: [...columns.dateOnly],
    descriptions: [...columns.descriptions],
    agents: [...columns.agents],
    withEvidence: [...columns.withEvidence],
    errors: columns.errors.map(({ index, errors }) => ({
      index,
      errors: errors.map(presentLogError),
    })),
  }
}

function presentLogError(error: LogError): wire.LogError {
  return {
    ...error,
    closableOrigins: error.closableOrigins.map(upperCase),
  }
}
