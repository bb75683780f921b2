import { useEffect, useRef } from 'react'

import { lastPage } from '../model/offerPaging'

type Pages = {
  page: number
  size: number
  /** Absent while it is not known. */
  total?: number
}

/**
 * Shows the last page in place of one behind it: what was page 3 when an
 * address was noted may have shrunk to two since.
 */
export function usePageWithin(
  { page, size, total }: Pages,
  show: (page: number) => void
) {
  const last = total === undefined ? page : lastPage(size, total)
  const latestShow = useRef(show)

  latestShow.current = show

  useEffect(() => {
    if (page > last) latestShow.current(last)
  }, [page, last])
}
