import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretLeft, IconCaretRight } from 'vtex.styleguide'

import { useFormat } from '../../i18n/useFormat'
import type { InteractionRef } from '../../model/aftermath'
import { AppLink } from '../table/AppLink'
import { useNeighbourKeys } from './useNeighbourKeys'

import './interaction.global.css'

type Props = {
  previous?: InteractionRef
  next?: InteractionRef
  /** The address of an interaction of the same offer. */
  hrefOf: (interactionId: string) => string
  onOpen: (to: string) => void
}

/** The interactions of an offer before and after one; also by the keys [ and ]. */
export function Neighbours({ previous, next, hrefOf, onOpen }: Props) {
  const intl = useIntl()

  useNeighbourKeys({
    previous: previous && hrefOf(previous.id),
    next: next && hrefOf(next.id),
    onOpen,
  })

  if (!previous && !next) return null

  return (
    <nav
      className="om-neighbours"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.interaction.neighbours',
      })}
    >
      {previous && (
        <AppLink
          to={hrefOf(previous.id)}
          onOpen={onOpen}
          className="om-neighbours__one"
        >
          <span aria-hidden className="om-neighbours__caret">
            <IconCaretLeft size={12} />
          </span>
          <span>
            <FormattedMessage id="admin/offer-management.interaction.neighbours.previous" />
            <One neighbour={previous} />
          </span>
        </AppLink>
      )}
      {next && (
        <AppLink
          to={hrefOf(next.id)}
          onOpen={onOpen}
          className="om-neighbours__one om-neighbours__one--next"
        >
          <span>
            <FormattedMessage id="admin/offer-management.interaction.neighbours.next" />
            <One neighbour={next} />
          </span>
          <span aria-hidden className="om-neighbours__caret">
            <IconCaretRight size={12} />
          </span>
        </AppLink>
      )}
    </nav>
  )
}

function One({ neighbour }: { neighbour: InteractionRef }) {
  const { origin, result, startDate } = neighbour
  const format = useFormat()

  return (
    <span className="om-neighbours__about">
      <span className="om-hidden">{': '}</span>
      <FormattedMessage
        id="admin/offer-management.interaction.neighbours.one"
        values={{
          origin: (
            <FormattedMessage id={`admin/offer-management.origin.${origin}`} />
          ),
          result: (
            <FormattedMessage id={`admin/offer-management.result.${result}`} />
          ),
          date: format.brief(startDate),
        }}
      />
    </span>
  )
}
