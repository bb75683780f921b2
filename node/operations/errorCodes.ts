/** What a caller can ask of the catalogue of error codes. */
import {
  classify,
  ErrorCode,
  ERROR_CODES,
  findErrorCode,
} from '../domain/errorCode'
import { Failure } from '../domain/errors'
import { OfferFilter } from '../domain/offer'
import { Direction, Page, Slice } from '../domain/page'
import { Deps } from './deps'

export type ErrorCodeSearch = {
  /** Text that the id, the type or the description contains, in any case. */
  readonly text: string
  /** Types, in any case; empty: all. */
  readonly types: readonly string[]
  /** Codes open on one of these offers alone; null: all codes. */
  readonly openOn: OfferFilter | null
  readonly sort: { by: 'id' | 'type'; direction: Direction }
  readonly slice: Slice
}

/** The entry for a code, which may carry a suffix. @throws `ERROR_CODE_NOT_FOUND`. */
export function getErrorCode(id: string): ErrorCode {
  const found = findErrorCode(id)

  if (!found) {
    throw new Failure('ERROR_CODE_NOT_FOUND', `There is no error code ${id}.`)
  }

  return found
}

/** All codes, by id. */
export function listErrorCodes(): readonly ErrorCode[] {
  return ERROR_CODES
}

/** The codes that the search leaves. */
export async function searchErrorCodes(
  { store }: Pick<Deps, 'store'>,
  account: string,
  { text, types, openOn, sort, slice }: ErrorCodeSearch
): Promise<Page<ErrorCode>> {
  const open = openOn && (await store.listOpenErrorCodes(account, openOn))
  const openIds = open && new Set(open.map((code) => classify(code).id))
  const wanted = new Set(types.map((type) => type.toLowerCase()))
  const words = text.toLowerCase()

  const found = ERROR_CODES.filter(
    (code) =>
      (!openIds || openIds.has(code.id)) &&
      (!wanted.size || wanted.has(code.type.toLowerCase())) &&
      `${code.id}\n${code.type}\n${code.description}`
        .toLowerCase()
        .includes(words)
  ).sort((a, b) => {
    const order = compare(a[sort.by], b[sort.by])

    return (sort.direction === 'asc' ? order : -order) || compare(a.id, b.id)
  })

  return {
    items: found.slice(slice.from, slice.from + slice.size),
    total: found.length,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
