import { toIsoSeconds } from '../../domain/instant'
import { Evidence, FullLog, LogData, LogError } from '../../domain/log'

/** A log with its evidence, `{}` when it has none. */
export function presentLog(log: FullLog) {
  const { id, description, date, agent, evidence, type, errors, data } = log

  return {
    id,
    description,
    date: toIsoSeconds(date),
    agent,
    evidence: presentEvidence(evidence),
    ...(errors.length ? { errors: errors.map(presentError) } : {}),
    type,
    ...(data ? { data: presentData(data) } : {}),
  }
}

/** A log whose evidence was not read, and so is not told of. */
export function presentLogInList(log: FullLog) {
  const { evidence, ...rest } = presentLog(log)

  return rest
}

function presentEvidence(evidence: Evidence | null) {
  return told({
    request: evidence?.request,
    response: evidence?.response,
  })
}

function presentError(error: LogError) {
  const { code, externalCode, title, description, closableOrigins } = error

  return {
    ...told({ code, externalCode, title, description }),
    closableOrigins,
  }
}

/** Numbers as text, the form in which connectors send them. */
function presentData({ externalOfferId, inventory, price, status }: LogData) {
  return told({
    externalOfferId,
    inventory: inventory === null ? null : String(inventory),
    salesPrice: price?.amount,
    currency: price?.currency,
    status,
  })
}

/** The properties that say something. */
function told(properties: Readonly<Record<string, string | null | undefined>>) {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && value !== undefined
    )
  )
}
