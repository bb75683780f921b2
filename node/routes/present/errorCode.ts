import { ErrorCode } from '../../domain/errorCode'

/** What to do is left out when there is nothing that the seller can do. */
export function presentErrorCode(code: ErrorCode) {
  const { id, type, description, solutionText, solutionLink } = code

  return {
    id,
    type,
    description,
    ...(solutionText === undefined ? {} : { solutionText }),
    ...(solutionLink === undefined ? {} : { solutionLink }),
  }
}
