/** Masks all texts of logs, before anything else is done with them. */
import { LogError, LogRequest } from '../log'
import { KeyFinder } from './keys'
import { maskInSteps, Steps } from './mask'

/** The logs with marks in the place of what must not be kept. */
export function* maskLogs(
  logs: readonly LogRequest[],
  keys: KeyFinder
): Steps<readonly LogRequest[]> {
  const masked: LogRequest[] = []

  for (const log of logs) masked.push(yield* maskLog(log, keys))

  return masked
}

function* maskLog(log: LogRequest, keys: KeyFinder): Steps<LogRequest> {
  const { evidence, data } = log
  const errors: LogError[] = []

  for (const error of log.errors) errors.push(yield* maskError(error, keys))

  return {
    ...log,
    errors,
    description: yield* maskInSteps(log.description, keys, 'prose'),
    agent: yield* maskInSteps(log.agent, keys, 'prose'),
    data: data && {
      ...data,
      externalOfferId: yield* maskId(data.externalOfferId, keys),
    },
    evidence: evidence && {
      request: yield* maskEvidence(evidence.request, keys),
      response: yield* maskEvidence(evidence.response, keys),
    },
  }
}

function* maskError(error: LogError, keys: KeyFinder): Steps<LogError> {
  const { title, description } = error

  return {
    ...error,
    code: (yield* maskId(error.code, keys)) ?? error.code,
    externalCode: yield* maskId(error.externalCode, keys),
    title: title && (yield* maskInSteps(title, keys, 'prose')),
    description: yield* maskInSteps(description, keys, 'prose'),
  }
}

function* maskEvidence(
  text: string | null,
  keys: KeyFinder
): Steps<string | null> {
  return text && (yield* maskInSteps(text, keys, 'evidence'))
}

/** Digits alone are an id, though one of a hundred looks like the number of a person. */
function* maskId(id: string | null, keys: KeyFinder): Steps<string | null> {
  return id && !/^\d+$/.test(id) ? yield* maskInSteps(id, keys, 'prose') : id
}
