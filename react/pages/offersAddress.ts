import { useEffect } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { offersPath } from '../model/offerPlace'
import type { Query } from '../model/offerQueryString'
import {
  lastingQuery,
  readQueryString,
  toQueryString,
} from '../model/offerQueryString'

const LAST_LIST = 'offer-management.offers'

/** Keeps, for this tab, how the offers page was left. */
export function useRememberedOffers(list: Query) {
  const search = toQueryString(list)

  useEffect(() => {
    try {
      window.sessionStorage.setItem(LAST_LIST, search)
    } catch (error) {
      // A browser that stores nothing leads back to the list as by default.
    }
  }, [search])
}

/** The address of the offers page as it was left in this tab. */
export function useOffersAddress(): string {
  const { query } = useRuntime()

  return (
    offersPath() +
    toQueryString({ ...readQueryString(lastList()), ...lastingQuery(query) })
  )
}

function lastList(): string {
  try {
    return window.sessionStorage.getItem(LAST_LIST) ?? ''
  } catch (error) {
    return ''
  }
}
