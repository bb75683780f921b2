import React from 'react'
import { FormattedMessage } from 'react-intl'

import { errorCodeMessages } from '../../i18n/errorCodeMessages'
import { useFormat } from '../../i18n/useFormat'
import type { OpenError } from '../../model/offer'
import type { Origin } from '../../model/offerInteractionsQuery'
import { Disclosure } from '../disclosure/Disclosure'
import { MaskedText } from '../evidence/MaskedText'
import { AftermathLine } from '../result/AftermathLine'
import { LongText } from '../result/LongText'
import { PartySign } from '../result/PartySign'
import { OriginChip } from '../status/OriginChip'
import { AppLink } from '../table/AppLink'
import { NewTabHint } from './NewTabHint'

type Props = {
  id: string
  error: OpenError
  /** Whether its interaction can still be read. */
  isReadable: boolean
  isOpenAtFirst: boolean
  /** The address where the data of an origin are edited. */
  editHrefOf: (origin: Origin) => string
  /** The address of an interaction of the offer. */
  hrefOf: (interactionId: string) => string
  onOpen: (to: string) => void
}

/** An open error of an offer, with where to fix it and where it came from. */
export function OpenErrorItem(props: Props) {
  const { id, error, isReadable, isOpenAtFirst } = props
  const { editHrefOf, hrefOf, onOpen } = props
  const format = useFormat()

  return (
    <Disclosure
      id={id}
      title={
        error.title ? (
          <MaskedText text={error.title} />
        ) : (
          <FormattedMessage id={errorCodeMessages(error.errorCodeId).type} />
        )
      }
      summary={
        <>
          <FormattedMessage
            id="admin/offer-management.offer.error.summary"
            values={{
              date: (
                <time dateTime={error.date}>{format.instant(error.date)}</time>
              ),
              code: <bdi>{error.code}</bdi>,
            }}
          />
          <AftermathLine
            aftermath={error.aftermath}
            hrefOf={hrefOf}
            onOpen={onOpen}
          />
        </>
      }
      aside={<OriginChip origin={error.origin} />}
      isOpenAtFirst={isOpenAtFirst}
    >
      <LongText text={error.description} className="om-error__description" />
      <p className="om-error__party">
        <PartySign party={error.solvedBy} />
        <span>
          <FormattedMessage
            id="admin/offer-management.offer.error.solvedBy"
            values={{
              party: (
                <FormattedMessage
                  id={`admin/offer-management.interaction.party.${error.solvedBy}`}
                />
              ),
            }}
          />
        </span>
      </p>
      <ul className="om-error__links">
        {error.fixableOrigins.map((origin) => (
          <li key={origin}>
            <a
              href={editHrefOf(origin)}
              target="_blank"
              rel="noopener noreferrer"
              className="om-link"
            >
              <FormattedMessage
                id={`admin/offer-management.offer.error.fix.${origin}`}
              />
              <NewTabHint />
            </a>
          </li>
        ))}
        <li>
          {isReadable ? (
            <AppLink
              to={hrefOf(error.interactionId)}
              onOpen={onOpen}
              className="om-link"
            >
              <FormattedMessage id="admin/offer-management.offer.error.interaction" />
            </AppLink>
          ) : (
            <FormattedMessage
              id="admin/offer-management.offer.error.interaction.expired"
              values={{ date: format.minute(error.interactionExpiresAt) }}
            />
          )}
        </li>
      </ul>
    </Disclosure>
  )
}
