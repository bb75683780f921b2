import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { OfferDetails, OfferInteraction } from '../../model/offer'
import type { OfferInteractionsQuery } from '../../model/offerInteractionsQuery'
import { isOfferInteractionsNarrowed } from '../../model/offerInteractionsQuery'
import { Card } from '../page/Card'
import { Notice } from '../page/Notice'
import { Pagination } from '../table/Pagination'
import { TimesNote } from '../table/TimesNote'
import { InteractionFilters } from './InteractionFilters'
import { InteractionTable } from './InteractionTable'

type Props = {
  offer: Pick<
    OfferDetails,
    'interactions' | 'interactionTotal' | 'isInteractionTotalExact'
  >
  list: OfferInteractionsQuery
  /** Whether another part of the list is on its way. */
  isBusy: boolean
  onChange: (change: Partial<OfferInteractionsQuery>) => void
  hrefOf: (interaction: OfferInteraction) => string
  onOpen: (to: string) => void
}

/** The interactions of an offer: filters, rows and pages. */
export function InteractionsCard(props: Props) {
  const { offer, list, isBusy, onChange, hrefOf, onOpen } = props
  const { interactions, interactionTotal } = offer
  const isNarrowed = isOfferInteractionsNarrowed(list)

  return (
    <Card
      id="offer-interactions"
      title={
        <FormattedMessage id="admin/offer-management.offer.interactions" />
      }
      aside={
        interactions.length > 0 && (
          <TimesNote at={new Date(interactions[0].date)} />
        )
      }
    >
      {(interactionTotal > 0 || isNarrowed) && (
        <InteractionFilters list={list} onChange={onChange} />
      )}
      {interactions.length > 0 ? (
        <InteractionTable
          interactions={interactions}
          isBusy={isBusy}
          hrefOf={hrefOf}
          onOpen={onOpen}
        />
      ) : (
        <Notice
          level={3}
          title={
            <FormattedMessage
              id={
                isNarrowed
                  ? 'admin/offer-management.offer.interactions.unmatched'
                  : 'admin/offer-management.offer.interactions.empty'
              }
            />
          }
        >
          {!isNarrowed && (
            <FormattedMessage id="admin/offer-management.offer.interactions.empty.text" />
          )}
        </Notice>
      )}
      {interactionTotal > 0 && (
        <Pagination
          page={list.page}
          size={list.size}
          total={interactionTotal}
          isTotalExact={offer.isInteractionTotalExact}
          onPage={(page) => onChange({ page })}
          onSize={(size) => onChange({ size })}
        />
      )}
    </Card>
  )
}
