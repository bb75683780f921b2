import { useEffect, useRef } from 'react'

import type { RowCount } from '../model/offerPaging'
import { lastPage } from '../model/offerPaging'

type Pages = {
  page: number
  size: number
  /** How many rows all pages have; absent while it is not known. */
  rows?: RowCount
}

/**
 * Shows the last page in place of one behind it: what was page 3 when an
 * address was noted may have shrunk to two since.
 */
export function usePageWithin(
  { page, size, rows }: Pages,
  show: (page: number) => void
) {
  const last = rows === undefined ? page : lastPage(size, rows)
  const latestShow = useRef(show)

  latestShow.current = show

  useEffect(() => {
    if (page > last) latestShow.current(last)
  }, [page, last])
}
