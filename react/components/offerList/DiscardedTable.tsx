import React from 'react'
import { useIntl } from 'react-intl'

import type { MessageId } from '../../i18n/messageId'
import type { OfferRow } from '../../model/offer'
import type { OfferSort, OfferSortKey } from '../../model/offerListQuery'
import type { Column } from '../table/DataTable'
import { DataTable } from '../table/DataTable'
import { TimesNote } from '../table/TimesNote'
import { Unknown } from '../table/Unknown'
import { CatalogLink } from './CatalogLink'
import { DiscardingCell } from './DiscardingCell'
import { OfferCell } from './OfferCell'

type Props = {
  offers: OfferRow[]
  sort: OfferSort
  isBusy: boolean
  onSort: (by: OfferSortKey) => void
  hrefOf: (offer: OfferRow) => string
  interactionHrefOf: (offer: OfferRow, interactionId: string) => string
  /** Address of the SKU in the catalog of the VTEX Admin. */
  skuHrefOf: (offer: OfferRow) => string
  onOpen: (to: string) => void
}

/** The offers that were discarded, a row each. */
export function DiscardedTable(props: Props) {
  const { offers, sort, isBusy, onSort, hrefOf, onOpen } = props
  const { interactionHrefOf, skuHrefOf } = props
  const intl = useIntl()
  const text = (id: MessageId) => intl.formatMessage({ id })

  const sortBy = (by: OfferSortKey) => ({
    direction: sort.by === by ? sort.direction : undefined,
    onSort: () => onSort(by),
  })

  const columns: Array<Column<OfferRow>> = [
    {
      key: 'offer',
      label: text('admin/offer-management.discarded.column.offer'),
      width: '38%',
      sort: sortBy('name'),
      isHead: true,
      cell: (offer) => (
        <OfferCell offer={offer} to={hrefOf(offer)} onOpen={onOpen} />
      ),
    },
    {
      key: 'channel',
      label: text('admin/offer-management.discarded.column.channel'),
      width: '20%',
      sort: sortBy('channel'),
      cell: (offer) => offer.channel.name,
    },
    {
      key: 'date',
      label: text('admin/offer-management.discarded.column.date'),
      width: '26%',
      cell: (offer) =>
        offer.discarded ? (
          <DiscardingCell
            date={offer.discarded.date}
            name={offer.name ?? offer.skuId}
            to={interactionHrefOf(offer, offer.discarded.interactionId)}
            onOpen={onOpen}
          />
        ) : (
          <Unknown />
        ),
    },
    {
      key: 'product',
      label: text('admin/offer-management.discarded.column.product'),
      width: '16%',
      cell: (offer) => (
        <CatalogLink href={skuHrefOf(offer)} skuId={offer.skuId} />
      ),
    },
  ]

  const [latest] = offers

  return (
    <>
      {latest?.discarded && (
        <p className="om-discarded__times">
          <TimesNote at={new Date(latest.discarded.date)} />
        </p>
      )}
      <DataTable
        label={text('admin/offer-management.discarded.title')}
        columns={columns}
        rows={offers}
        rowKey={(offer) => offer.id}
        isBusy={isBusy}
      />
    </>
  )
}
