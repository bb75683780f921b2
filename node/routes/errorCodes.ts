import {
  getErrorCode,
  listErrorCodes,
  searchErrorCodes,
} from '../operations/errorCodes'
import { decodeId } from './decode/key'
import { decodeErrorCodeSearch } from './decode/search'
import { isUnfilled } from './decode/text'
import { presentErrorCode } from './present/errorCode'
import { contentRange } from './present/page'
import { ok, Route } from './route'

/** What clients made from VTEX's own description send when they mean no code in particular. */
const ANY = 'errorId'

export const errorCode: Route = {
  GET: (request) => {
    const told = request.params.errorCodeId ?? ''
    const found =
      told === ANY || isUnfilled(told)
        ? listErrorCodes()
        : [getErrorCode(decodeId(request, 'errorCodeId'))]

    return ok(found.map(presentErrorCode))
  },
}

export const searchErrors: Route = {
  GET: async ({ account, query }, deps) => {
    const search = decodeErrorCodeSearch(query)
    const page = await searchErrorCodes(deps, account, search)

    return ok(
      page.items.map(presentErrorCode),
      contentRange(page, search.slice.from)
    )
  },
}
