import { ErrorCode } from '../domain/errorCode'
import { upperCase } from './arguments'
import type * as wire from './schema.generated'

export function presentErrorCode(code: ErrorCode): wire.ErrorCode {
  return {
    id: code.id,
    type: code.type,
    description: code.description,
    solvedBy: upperCase(code.solvedBy),
    solutionText: code.solutionText ?? null,
    solutionLink: code.solutionLink ?? null,
  }
}
