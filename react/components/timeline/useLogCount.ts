import { useIntl } from 'react-intl'

type Counted = {
  /** How many logs the filter is about. */
  matching: number
  total: number
  isFiltered: boolean
  /** Those that do not match are shown as well. */
  showsRest: boolean
}

/** How many logs are shown, or match, as a short text. */
export function useLogCount(counted: Counted): string {
  const { matching, total, isFiltered, showsRest } = counted
  const intl = useIntl()

  if (!isFiltered) {
    return intl.formatMessage(
      { id: 'admin/offer-management.timeline.count' },
      { total }
    )
  }

  return showsRest
    ? intl.formatMessage(
        { id: 'admin/offer-management.timeline.count.matches' },
        { matches: matching, total }
      )
    : intl.formatMessage(
        { id: 'admin/offer-management.timeline.count.filtered' },
        { shown: matching, total }
      )
}
