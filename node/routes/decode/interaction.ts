import { z } from 'zod'

import { InteractionRequest } from '../../domain/interaction'
import { LogRequest } from '../../domain/log'
import { collectLogs } from './log'
import { flag, instant, word } from './read'
import { decode, Faults, optional, propertyOf, required, shape } from './shape'
import { CONTEXT_WORDS, ORIGIN_WORDS, SOURCE_WORDS } from './words'

const FIELDS = {
  startDate: optional(instant),
  source: required(word(SOURCE_WORDS)),
  origin: required(word(ORIGIN_WORDS)),
  context: required(word(CONTEXT_WORDS)),
}

const INTERACTION = shape(FIELDS)

const UNIFIED = shape(
  { ...FIELDS, close: optional(flag), logs: z.unknown() },
  { logs: ['log'] }
)

/** An interaction told in one go. */
export type UnifiedRequest = {
  readonly request: InteractionRequest
  readonly logs: readonly LogRequest[]
  readonly close: boolean
}

export function decodeInteraction(body: unknown): InteractionRequest {
  return decode(INTERACTION, body)
}

/** It is closed unless the body says otherwise. */
export function decodeUnified(body: unknown): UnifiedRequest {
  const faults = new Faults()
  const fields = faults.collect(UNIFIED, body)
  const [name, value] = propertyOf(body, 'logs')
  const logs = value === undefined ? [] : collectLogs(value, faults, [name])

  faults.throwAny()

  const { close, startDate, source, origin, context } = fields as z.infer<
    typeof UNIFIED
  >

  return {
    request: { startDate, source, origin, context },
    logs,
    close: close ?? true,
  }
}
