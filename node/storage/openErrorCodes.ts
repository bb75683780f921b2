/** The codes of open errors. Master Data adds nothing up, so each offer tells its own in a field. */
import { Documents } from './documents'
import { fromOpenCodes } from './indexFields'
import { scrollMatching } from './matching'
import { above, all, Condition } from './where'

/** Of the offers that the condition leaves, each once, in order. */
export async function listOpenErrorCodes(
  documents: Documents,
  condition: Condition
): Promise<readonly string[]> {
  const found = await scrollMatching(
    documents,
    'offers',
    all(condition, above('openErrors', 0)),
    ['openCodes']
  )
  const codes = found.flatMap(({ openCodes }) =>
    typeof openCodes === 'string' ? fromOpenCodes(openCodes) : []
  )

  return [...new Set(codes)].sort()
}
