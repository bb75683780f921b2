import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { Aftermath, Fate } from '../../model/aftermath'
import type { SignName } from '../status/Sign'
import { Sign } from '../status/Sign'
import { AppLink } from '../table/AppLink'

import './result.global.css'

type Props = {
  aftermath: Aftermath
  /** Of several issues, how many are open; one is told of when absent. */
  open?: { count: number; of: number }
  /** The address of another interaction of the offer; absent where none leads. */
  hrefOf?: (interactionId: string) => string
  onOpen: (to: string) => void
}

const SIGNS: Record<Fate, SignName> = {
  stillOpen: 'failure',
  beingRetried: 'processing',
  replaced: 'warning',
  unknown: 'info',
  fixed: 'success',
}

/** What became of issues since they were reported: a sign, words and a link. */
export function AftermathLine({ aftermath, open, hrefOf, onOpen }: Props) {
  const { fate, by } = aftermath
  const format = useFormat()

  const link = (...chunks: ReactNode[]) =>
    by && hrefOf ? (
      <AppLink to={hrefOf(by.id)} onOpen={onOpen} className="om-link">
        {chunks}
      </AppLink>
    ) : (
      <>{chunks}</>
    )

  return (
    <p className={`om-fate om-fate--${fate}`}>
      <Sign name={SIGNS[fate]} />
      <span>
        {fate === 'stillOpen' && open && open.of > 1 && open.count > 0 ? (
          <FormattedMessage
            id="admin/offer-management.interaction.aftermath.stillOpen.some"
            values={{ open: open.count, count: open.of, b: strong }}
          />
        ) : by && fate !== 'stillOpen' && fate !== 'unknown' ? (
          <FormattedMessage
            id={`admin/offer-management.interaction.aftermath.${fate}.by`}
            values={{
              origin: by.origin,
              time: format.brief(by.startDate),
              b: strong,
              a: link,
            }}
          />
        ) : (
          <FormattedMessage
            id={`admin/offer-management.interaction.aftermath.${fate}`}
            values={{ b: strong }}
          />
        )}
      </span>
    </p>
  )
}

const strong = (...chunks: ReactNode[]) => <strong>{chunks}</strong>
