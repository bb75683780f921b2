import React, { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { DiscardedTable } from '../components/offerList/DiscardedTable'
import { OfferFilters } from '../components/offerList/OfferFilters'
import { OfferListHead } from '../components/offerList/OfferListHead'
import { OfferNotice } from '../components/offerList/OfferNotice'
import { OfferSearch } from '../components/offerList/OfferSearch'
import { OfferSummaryBar } from '../components/offerList/OfferSummaryBar'
import { OfferTable } from '../components/offerList/OfferTable'
import { ErrorState } from '../components/page/ErrorState'
import { Loading } from '../components/page/Loading'
import { PageFrame } from '../components/page/PageFrame'
import { FOCUS_HEIR } from '../components/page/PassingButton'
import { Pagination } from '../components/table/Pagination'
import { useOffers } from '../data/offers'
import type { OfferPage, OfferRow } from '../model/offer'
import type { OfferListQuery, OfferSortKey } from '../model/offerListQuery'
import {
  clearOfferFilters,
  isNarrowed,
  narrowOfferList,
  readOfferListQuery,
  toggleSort,
  writeOfferListQuery,
} from '../model/offerListQuery'
import { skuLink } from '../model/offerLinks'
import {
  interactionPath,
  offerPath,
  offersPath,
  savedPath,
} from '../model/offerPlace'
import type { RowCount } from '../model/offerPaging'
import { lastingQuery, toQueryString } from '../model/offerQueryString'
import { useRememberedOffers } from './offersAddress'
import { useOpen } from './useOpen'
import { usePageWithin } from './usePageWithin'

const TITLES = {
  listed: 'admin/offer-management.offers.title',
  discarded: 'admin/offer-management.discarded.title',
} as const

const NO_OPTIONS = { channels: [], categories: [], brands: [] }

/** The offers of the account, or those of them that were discarded. */
export function OfferListPage() {
  const intl = useIntl()
  const open = useOpen()
  const { account, query, setQuery } = useRuntime()
  const top = useRef<HTMLDivElement>(null)
  const list = readOfferListQuery(query)
  const read = useOffers(list)
  const offers = read.value

  const show = (next: OfferListQuery, replace = false) =>
    setQuery(writeOfferListQuery(next), { replace })

  const narrow = (change: Partial<OfferListQuery>) =>
    show(narrowOfferList(list, change))

  useRememberedOffers(writeOfferListQuery(list))
  usePageWithin(
    {
      page: list.page,
      size: list.size,
      rows: read.isReading ? undefined : offers && countOf(offers),
    },
    (page) => show({ ...list, page }, true)
  )

  const lasting = toQueryString(lastingQuery(query))
  const title = intl.formatMessage({ id: TITLES[list.view] })
  const isSettled = Boolean(offers && !(read.isReading && offers.total === 0))
  const isEmpty = isSettled && offers?.total === 0 && !isNarrowed(list)

  const table = {
    sort: list.sort,
    isBusy: read.isReading,
    onSort: (by: OfferSortKey) => narrow({ sort: toggleSort(list.sort, by) }),
    hrefOf: ({ feedId, skuId }: OfferRow) => offerPath(feedId, skuId) + lasting,
    onOpen: open,
  }

  return (
    <PageFrame windowTitle={title}>
      <OfferListHead
        view={list.view}
        title={title}
        offersHref={offersPath() + lasting}
        discardedHref={
          offersPath() +
          toQueryString({ view: 'discarded', ...lastingQuery(query) })
        }
        savedHref={savedPath() + lasting}
        onOpen={open}
      />
      <div {...FOCUS_HEIR} ref={top} className="om-card om-offers__card">
        {!isEmpty && (
          <>
            <OfferSearch
              text={list.text}
              onSearch={(text) => narrow({ text })}
            />
            <OfferFilters
              list={list}
              options={offers?.options ?? NO_OPTIONS}
              onChange={narrow}
              onClear={() => show(clearOfferFilters(list))}
            />
          </>
        )}
        {read.error ? (
          <ErrorState
            error={read.error}
            onRetry={read.again}
            title={
              <FormattedMessage id="admin/offer-management.offers.failed" />
            }
          />
        ) : offers && isSettled ? (
          <>
            {list.view === 'listed' && offers.summary.total > 0 && (
              <OfferSummaryBar summary={offers.summary} />
            )}
            {offers.total === 0 ? (
              <OfferNotice
                view={list.view}
                isNarrowed={!isEmpty}
                onClear={() => show(clearOfferFilters(list))}
              />
            ) : (
              <>
                {list.view === 'listed' ? (
                  <OfferTable {...table} offers={offers.rows} />
                ) : (
                  <DiscardedTable
                    {...table}
                    offers={offers.rows}
                    interactionHrefOf={({ feedId, skuId }, interactionId) =>
                      interactionPath(feedId, skuId, interactionId) + lasting
                    }
                    skuHrefOf={({ skuId }) => skuLink({ account, skuId })}
                  />
                )}
                <Pagination
                  page={list.page}
                  size={list.size}
                  total={offers.total}
                  isTotalExact={offers.isTotalExact}
                  onPage={(page) => {
                    show({ ...list, page })
                    backToTop(top.current)
                  }}
                  onSize={(size) => narrow({ size })}
                />
              </>
            )}
          </>
        ) : (
          <Loading />
        )}
      </div>
    </PageFrame>
  )
}

/** A page without rows shows that there are no more than were counted. */
function countOf({ rows, total, isTotalExact }: OfferPage): RowCount {
  return { total, isTotalExact: isTotalExact || rows.length === 0 }
}

/** Brings the beginning of an element back when it was scrolled away. */
function backToTop(element: HTMLElement | null) {
  if (element && element.getBoundingClientRect().top < 0) {
    element.scrollIntoView()
  }
}
