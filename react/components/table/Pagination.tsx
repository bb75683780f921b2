import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretLeft, IconCaretRight } from 'vtex.styleguide'

import { lastPage, pageRange } from '../../model/offerPaging'
import { PAGE_SIZES } from '../../model/offerQueryString'

type Props = {
  /** Counts from 1. */
  page: number
  size: number
  /** Rows on all pages. */
  total: number
  /** False when there are at least `total`. */
  isTotalExact: boolean
  onPage: (page: number) => void
  onSize: (size: number) => void
}

/** What stands under a table: how many rows a page has, and which are shown. */
export function Pagination(props: Props) {
  const { page, size, total, isTotalExact, onPage, onSize } = props
  const intl = useIntl()
  const range = pageRange(page, size, total)

  return (
    <nav
      className="om-pagination"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.table.pages',
      })}
    >
      <label className="om-pagination__size">
        <FormattedMessage id="admin/offer-management.table.showRows" />
        <select
          value={size}
          onChange={(event) => onSize(Number(event.target.value))}
        >
          {PAGE_SIZES.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      </label>
      <div className="om-pagination__pages">
        <span role="status">
          <FormattedMessage
            id={
              range.to === 0
                ? 'admin/offer-management.table.range.empty'
                : isTotalExact
                  ? 'admin/offer-management.table.range'
                  : 'admin/offer-management.table.range.atLeast'
            }
            values={range}
          />
        </span>
        <PageButton
          label={intl.formatMessage({
            id: 'admin/offer-management.table.previous',
          })}
          isEnd={page <= 1}
          onClick={() => onPage(page - 1)}
        >
          <IconCaretLeft size={12} />
        </PageButton>
        <PageButton
          label={intl.formatMessage({
            id: 'admin/offer-management.table.next',
          })}
          isEnd={page >= lastPage(size, props)}
          onClick={() => onPage(page + 1)}
        >
          <IconCaretRight size={12} />
        </PageButton>
      </div>
    </nav>
  )
}

type PageButtonProps = {
  label: string
  isEnd: boolean
  onClick: () => void
  children: React.ReactNode
}

// At the end of the list the button stays focusable: one that was just
// pressed would otherwise drop the focus to the top of the page.
function PageButton({ label, isEnd, onClick, children }: PageButtonProps) {
  return (
    <button
      type="button"
      className="om-pagination__button"
      aria-label={label}
      aria-disabled={isEnd}
      onClick={isEnd ? undefined : onClick}
    >
      <span aria-hidden>{children}</span>
    </button>
  )
}
