/**
 * Holds a query to a number of root fields, each of which is a read of the
 * store. What serves GraphQL inside VTEX IO weighs no queries, so the app does.
 */
import { badInput } from '../domain/errors'
import { fieldsIn, SelectionInfo } from './selection'

/** Many more than a page asks for; the host refuses what costs more before it begins. */
export const MAX_ROOT_FIELDS = 40

export type OperationInfo = SelectionInfo & { readonly operation: unknown }

// Counted once for an execution, which alone has these very values: documents are shared between requests.
const counts = new WeakMap<object, number>()

/** @throws `BAD_INPUT`. */
export function requireFewRootFields(info: OperationInfo): void {
  const count = counts.get(info.variableValues) ?? countOf(info)

  counts.set(info.variableValues, count)

  if (count > MAX_ROOT_FIELDS) {
    throw badInput([
      {
        path: '',
        message: `The query asks for more than ${MAX_ROOT_FIELDS} things at once. Ask for them in several queries.`,
      },
    ])
  }
}

function countOf(info: OperationInfo): number {
  const operation = info.operation as Parameters<typeof fieldsIn>[0][number]

  return fieldsIn([operation], info).length
}
