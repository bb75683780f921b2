import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { MessageId } from '../../i18n/messageId'
import type { OfferInteractionsQuery } from '../../model/offerInteractionsQuery'
import {
  isOfferInteractionsNarrowed,
  ORIGINS,
  RESULTS,
} from '../../model/offerInteractionsQuery'
import { PassingButton } from '../page/PassingButton'
import { OptionFilter } from '../table/OptionFilter'

type Props = {
  list: OfferInteractionsQuery
  onChange: (change: Partial<OfferInteractionsQuery>) => void
}

/** The filters of an offer's interactions. */
export function InteractionFilters({ list, onChange }: Props) {
  const intl = useIntl()
  const text = (id: MessageId) => intl.formatMessage({ id })

  return (
    <div
      className="om-filters"
      role="group"
      aria-label={text('admin/offer-management.filter.label')}
    >
      <OptionFilter
        id="filter-origin"
        label={text('admin/offer-management.offer.interactions.filter.origin')}
        options={ORIGINS.map((origin) => ({
          value: origin,
          label: intl.formatMessage({
            id: `admin/offer-management.origin.${origin}`,
          }),
        }))}
        chosen={list.origins}
        onApply={(chosen) =>
          onChange({
            origins: ORIGINS.filter((origin) => chosen.indexOf(origin) !== -1),
          })
        }
      />
      <OptionFilter
        id="filter-result"
        label={text('admin/offer-management.offer.interactions.filter.result')}
        options={RESULTS.map((result) => ({
          value: result,
          label: intl.formatMessage({
            id: `admin/offer-management.result.${result}`,
          }),
        }))}
        chosen={list.results}
        onApply={(chosen) =>
          onChange({
            results: RESULTS.filter((result) => chosen.indexOf(result) !== -1),
          })
        }
      />
      {isOfferInteractionsNarrowed(list) && (
        <PassingButton
          variation="tertiary"
          size="small"
          onClick={() => onChange({ origins: [], results: [] })}
        >
          <FormattedMessage id="admin/offer-management.filter.clearAll" />
        </PassingButton>
      )}
    </div>
  )
}
