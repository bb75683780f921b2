import React from 'react'
import { useIntl } from 'react-intl'

import type { MessageId } from '../../i18n/messageId'
import { useFormat } from '../../i18n/useFormat'
import type { OfferRow } from '../../model/offer'
import type { OfferSort, OfferSortKey } from '../../model/offerListQuery'
import { OfferStatusTag } from '../offer/OfferStatusTag'
import type { Column } from '../table/DataTable'
import { DataTable } from '../table/DataTable'
import { Unknown } from '../table/Unknown'
import { OfferCell } from './OfferCell'

type Props = {
  offers: OfferRow[]
  sort: OfferSort
  isBusy: boolean
  onSort: (by: OfferSortKey) => void
  hrefOf: (offer: OfferRow) => string
  onOpen: (to: string) => void
}

/** The offers that are listed, a row each. */
export function OfferTable(props: Props) {
  const { offers, sort, isBusy, onSort, hrefOf, onOpen } = props
  const intl = useIntl()
  const format = useFormat()
  const text = (id: MessageId) => intl.formatMessage({ id })

  const sortBy = (by: OfferSortKey) => ({
    direction: sort.by === by ? sort.direction : undefined,
    onSort: () => onSort(by),
  })

  const columns: Array<Column<OfferRow>> = [
    {
      key: 'offer',
      label: text('admin/offer-management.offers.column.offer'),
      width: '41%',
      sort: sortBy('name'),
      isHead: true,
      cell: (offer) => (
        <OfferCell offer={offer} to={hrefOf(offer)} onOpen={onOpen} />
      ),
    },
    {
      key: 'channel',
      label: text('admin/offer-management.offers.column.channel'),
      width: '16%',
      sort: sortBy('channel'),
      cell: (offer) => offer.channel.name,
    },
    {
      key: 'price',
      label: text('admin/offer-management.offers.column.price'),
      width: '12%',
      sort: sortBy('price'),
      cell: (offer) => (offer.price ? format.money(offer.price) : <Unknown />),
    },
    {
      key: 'inventory',
      label: text('admin/offer-management.offers.column.inventory'),
      width: '11%',
      sort: sortBy('inventory'),
      cell: (offer) =>
        offer.inventory === undefined ? (
          <Unknown />
        ) : (
          format.integer(offer.inventory)
        ),
    },
    {
      key: 'status',
      label: text('admin/offer-management.offers.column.status'),
      width: '20%',
      sort: sortBy('status'),
      cell: (offer) => (
        <OfferStatusTag status={offer.status} errorCodeId={offer.errorCodeId} />
      ),
    },
  ]

  return (
    <DataTable
      label={text('admin/offer-management.offers.table')}
      columns={columns}
      rows={offers}
      rowKey={(offer) => offer.id}
      isBusy={isBusy}
    />
  )
}
