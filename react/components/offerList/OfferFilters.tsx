import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { MessageId } from '../../i18n/messageId'
import type { OfferFilterOptions } from '../../model/offer'
import type { OfferListQuery } from '../../model/offerListQuery'
import { isNarrowed, LISTED_STATUSES } from '../../model/offerListQuery'
import { PassingButton } from '../page/PassingButton'
import { OptionFilter } from '../table/OptionFilter'

type Props = {
  list: OfferListQuery
  options: OfferFilterOptions
  onChange: (change: Partial<OfferListQuery>) => void
  onClear: () => void
}

/** The filters of the offers; discarded offers have none by status. */
export function OfferFilters({ list, options, onChange, onClear }: Props) {
  const intl = useIntl()
  const text = (id: MessageId) => intl.formatMessage({ id })

  return (
    <div
      className="om-filters"
      role="group"
      aria-label={text('admin/offer-management.filter.label')}
    >
      <OptionFilter
        id="filter-channel"
        label={text('admin/offer-management.filter.channel')}
        options={options.channels.map((channel) => ({
          value: channel.id,
          label: channel.name,
          imageUrl: channel.logo,
        }))}
        chosen={list.channels}
        onApply={(channels) => onChange({ channels })}
      />
      <OptionFilter
        id="filter-category"
        label={text('admin/offer-management.filter.category')}
        options={options.categories.map(toOption)}
        chosen={list.categories}
        onApply={(categories) => onChange({ categories })}
      />
      <OptionFilter
        id="filter-brand"
        label={text('admin/offer-management.filter.brand')}
        options={options.brands.map(toOption)}
        chosen={list.brands}
        onApply={(brands) => onChange({ brands })}
      />
      {list.view === 'listed' && (
        <OptionFilter
          id="filter-status"
          label={text('admin/offer-management.filter.status')}
          options={LISTED_STATUSES.map((status) => ({
            value: status,
            label: intl.formatMessage({
              id: `admin/offer-management.offer.status.${status}`,
            }),
          }))}
          chosen={list.status ? [list.status] : []}
          single
          onApply={([chosen]) =>
            onChange({
              status: LISTED_STATUSES.find((status) => status === chosen),
            })
          }
        />
      )}
      {isNarrowed(list) && (
        <PassingButton variation="tertiary" size="small" onClick={onClear}>
          <FormattedMessage id="admin/offer-management.filter.clearAll" />
        </PassingButton>
      )}
    </div>
  )
}

const toOption = (name: string) => ({ value: name, label: name })
