import { z } from 'zod'

import { UNMAPPED_CODE } from '../../domain/errorCode'
import { badInput } from '../../domain/errors'
import { LogData, LogError, LogRequest } from '../../domain/log'
import { amount, anyText, count, currency, dateOrDay, text, word } from './read'
import { Faults, listOf, optional, propertyOf, required, shape } from './shape'
import { isAbsent } from './text'
import { LOG_TYPE_WORDS, ORIGIN_WORDS, STATUS_WORDS } from './words'

/** More logs than this do not come in one call. */
export const MAX_LOGS = 1000

/** More errors than this do not come in one call, of all its logs together. */
export const MAX_ERRORS = 1000

const ERROR = shape(
  {
    code: optional(text(100)),
    externalCode: optional(anyText),
    title: optional(anyText),
    description: optional(anyText),
    closableOrigins: listOf(optional(word(ORIGIN_WORDS)), 20),
  },
  {
    code: ['internalCode'],
    externalCode: ['connectorCode'],
    closableOrigins: ['closableTypes'],
  }
)

const EVIDENCE = shape({
  request: optional(anyText),
  response: optional(anyText),
})

const DATA = shape(
  {
    externalOfferId: optional(text(200)),
    inventory: optional(count),
    salesPrice: optional(amount),
    currency: optional(currency),
    status: optional(word(STATUS_WORDS)),
  },
  { salesPrice: ['price'] }
)

const LOG = shape({
  type: required(word(LOG_TYPE_WORDS)),
  description: required(anyText),
  date: optional(dateOrDay),
  agent: optional(text(200)),
  evidence: z.preprocess(
    (value) => (typeof value === 'string' ? { request: value } : (value ?? {})),
    EVIDENCE
  ),
  data: z.preprocess((value) => value ?? {}, DATA),
  errors: listOf(
    z.preprocess((value) => (isAbsent(value) ? {} : value), ERROR),
    MAX_ERRORS
  ),
})

/** One log or a list of them, which are taken in whole or not at all. */
export function decodeLogs(body: unknown): readonly LogRequest[] {
  if (Array.isArray(body) && !body.length) {
    throw badInput([
      { path: '', message: 'The list is empty. Send at least one log.' },
    ])
  }

  const faults = new Faults()
  const logs = collectLogs(body, faults)

  faults.throwAny()

  return logs
}

/** The logs of a property of a body, or of a whole body; their faults go to `faults`. */
export function collectLogs(
  value: unknown,
  faults: Faults,
  at: readonly string[] = []
): readonly LogRequest[] {
  const isList = Array.isArray(value)
  const items: readonly unknown[] = isList ? value : [value]

  if (items.length > MAX_LOGS) {
    throw badInput([
      {
        path: at.join('.'),
        message: `holds ${items.length} logs. Send ${MAX_LOGS} at the most in one call.`,
      },
    ])
  }

  const logs: LogRequest[] = []
  let errors = 0

  for (const [index, item] of items.entries()) {
    const path = isList ? [...at, index] : at
    const log = faults.collect(LOG, item, path)

    if (log) logs.push(toLog(log))
    errors += log?.errors.length ?? 0

    if (errors > MAX_ERRORS) {
      faults.add(
        [...path, propertyOf(item, 'errors')[0]],
        `brings the errors of this call to ${errors}. Send ${MAX_ERRORS} at the most in one call, all logs together.`
      )
    }

    if (errors > MAX_ERRORS || faults.full) break
  }

  return logs
}

function toLog(log: z.infer<typeof LOG>): LogRequest {
  const { type, description, date: when, evidence } = log

  return {
    type,
    description,
    date: when?.date ?? null,
    isDateOnly: when?.isDateOnly ?? false,
    agent: log.agent ?? '',
    evidence: evidence.request || evidence.response ? evidence : null,
    data: toData(log.data),
    errors: log.errors.flatMap((error) => toError(error, description)),
  }
}

function toData(data: z.infer<typeof DATA>): LogData | null {
  const { externalOfferId, inventory, salesPrice, status } = data
  const price =
    salesPrice === null ? null : { amount: salesPrice, currency: data.currency }

  const says = [externalOfferId, inventory, price, status].some(
    (part) => part !== null
  )

  return says ? { externalOfferId, inventory, price, status } : null
}

/** No error when nothing is said; what is said in part is kept rather than refused. */
function toError(
  error: z.infer<typeof ERROR>,
  descriptionOfLog: string
): LogError[] {
  const { code, externalCode, title, description } = error

  if (!(code ?? externalCode ?? title ?? description)) return []

  return [
    {
      code: code ?? UNMAPPED_CODE,
      externalCode,
      title,
      description: description ?? title ?? descriptionOfLog,
      closableOrigins: [
        ...new Set(error.closableOrigins.filter((origin) => origin !== null)),
      ],
    },
  ]
}
