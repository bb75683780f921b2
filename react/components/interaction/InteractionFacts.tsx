import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { Interaction } from '../../model/interaction'
import { TimesNote } from '../table/TimesNote'
import { Retention } from './Retention'

import './interaction.global.css'

type Props = {
  interaction: Interaction
  /** When it was saved, of one from a file; it is then not kept for a time. */
  savedAt?: string
}

/** What there is to know about an interaction besides its offer. */
export function InteractionFacts({ interaction, savedAt }: Props) {
  const intl = useIntl()
  const format = useFormat()
  const { origin, source, context, startDate, closedAt, expiresAt } =
    interaction

  return (
    <dl
      className="om-facts"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.interaction.facts',
      })}
    >
      <Fact
        name={
          <FormattedMessage id="admin/offer-management.interaction.facts.origin" />
        }
      >
        <FormattedMessage id={`admin/offer-management.origin.${origin}`} />
      </Fact>
      <Fact
        name={
          <FormattedMessage id="admin/offer-management.interaction.facts.source" />
        }
      >
        <FormattedMessage
          id={`admin/offer-management.interaction.facts.source.${source}`}
        />
      </Fact>
      <Fact
        name={
          <FormattedMessage id="admin/offer-management.interaction.facts.context" />
        }
      >
        <FormattedMessage
          id={`admin/offer-management.interaction.facts.context.${context}`}
        />
      </Fact>
      <Fact
        name={
          <FormattedMessage id="admin/offer-management.interaction.facts.began" />
        }
        note={<TimesNote at={new Date(startDate)} />}
      >
        <time dateTime={startDate}>{format.instant(startDate)}</time>
      </Fact>
      <Fact
        name={
          <FormattedMessage id="admin/offer-management.interaction.facts.closed" />
        }
      >
        {closedAt ? (
          <time dateTime={closedAt}>{format.instant(closedAt)}</time>
        ) : (
          <FormattedMessage id="admin/offer-management.interaction.facts.closed.open" />
        )}
      </Fact>
      {savedAt ? (
        <Fact
          name={
            <FormattedMessage id="admin/offer-management.interaction.facts.saved" />
          }
        >
          <time dateTime={savedAt}>{format.minute(savedAt)}</time>
        </Fact>
      ) : (
        <Fact
          name={
            <FormattedMessage id="admin/offer-management.interaction.facts.available" />
          }
          note={<Retention expiresAt={expiresAt} />}
        >
          <time dateTime={expiresAt}>{format.minute(expiresAt)}</time>
        </Fact>
      )}
    </dl>
  )
}

type FactProps = { name: ReactNode; note?: ReactNode; children: ReactNode }

function Fact({ name, note, children }: FactProps) {
  return (
    <div className="om-facts__fact">
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <div className="om-facts__note">{note}</div>}
      </dd>
    </div>
  )
}
