import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { MessageId } from '../../i18n/messageId'
import { useFormat } from '../../i18n/useFormat'
import type { OfferInteraction } from '../../model/offer'
import { OriginChip } from '../status/OriginChip'
import { ResultTag } from '../status/ResultTag'
import { AppLink } from '../table/AppLink'
import type { Column } from '../table/DataTable'
import { DataTable } from '../table/DataTable'
import { Unknown } from '../table/Unknown'

type Props = {
  interactions: OfferInteraction[]
  isBusy: boolean
  hrefOf: (interaction: OfferInteraction) => string
  onOpen: (to: string) => void
}

/** The interactions of an offer, a row each. */
export function InteractionTable(props: Props) {
  const { interactions, isBusy, hrefOf, onOpen } = props
  const intl = useIntl()
  const format = useFormat()
  const text = (id: MessageId) => intl.formatMessage({ id })

  const columns: Array<Column<OfferInteraction>> = [
    {
      key: 'date',
      label: text('admin/offer-management.offer.interactions.column.date'),
      width: '32%',
      isHead: true,
      cell: (interaction) => (
        <AppLink
          to={hrefOf(interaction)}
          onOpen={onOpen}
          className="om-table__open"
        >
          <time dateTime={interaction.date}>
            {format.instant(interaction.date)}
          </time>
        </AppLink>
      ),
    },
    {
      key: 'origin',
      label: text('admin/offer-management.offer.interactions.column.origin'),
      width: '20%',
      cell: (interaction) => <OriginChip origin={interaction.origin} />,
    },
    {
      key: 'value',
      label: text('admin/offer-management.offer.interactions.column.value'),
      width: '26%',
      cell: (interaction) => <NewValue interaction={interaction} />,
    },
    {
      key: 'result',
      label: text('admin/offer-management.offer.interactions.column.result'),
      width: '22%',
      cell: (interaction) => <ResultTag result={interaction.result} />,
    },
  ]

  return (
    <DataTable
      label={text('admin/offer-management.offer.interactions')}
      columns={columns}
      rows={interactions}
      rowKey={(interaction) => interaction.id}
      isBusy={isBusy}
    />
  )
}

/** The price and the stock that an interaction set. */
function NewValue({ interaction }: { interaction: OfferInteraction }) {
  const { newPrice, newInventory } = interaction
  const format = useFormat()

  if (!newPrice && newInventory === undefined) return <Unknown />

  return (
    <span className="om-values">
      {newPrice && <span>{format.money(newPrice)}</span>}
      {newInventory !== undefined && (
        <span>
          <FormattedMessage
            id="admin/offer-management.offer.interactions.inventory"
            values={{ count: newInventory }}
          />
        </span>
      )}
    </span>
  )
}
