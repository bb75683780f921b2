/** What the pages ask of the catalogue of error codes. */
import { z } from 'zod'
import { getErrorCode } from '../operations/errorCodes'
import { decodeArguments, id } from './arguments'
import { presentErrorCode } from './presentErrorCode'

const errorCodeArguments = z.object({ id })

export function errorCode(_: unknown, args: unknown) {
  const { id: code } = decodeArguments(errorCodeArguments, args)

  return presentErrorCode(getErrorCode(code))
}
