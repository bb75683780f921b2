import { toIso } from '../domain/instant'
import { FullLog } from '../domain/log'
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
    description: log.description,
    agent: log.agent,
    hasEvidence: log.hasEvidence,
    evidence: log.evidence,
    errors: log.errors.map((error) => ({
      ...error,
      closableOrigins: error.closableOrigins.map(upperCase),
    })),
  }
}
