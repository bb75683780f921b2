import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import { expiryOf, registeredAt } from '../../model/retention'
import { Notice } from '../page/Notice'
import { TimesNote } from '../table/TimesNote'

import './interaction.global.css'

type Props = {
  interactionId: string
  /** When it was deleted; reckoned from the id when it is not known. */
  expiredAt?: string
  /** Ways out, such as a link to the offer. */
  actions: ReactNode
}

/** What stands in place of an interaction that was kept its ten days. */
export function ExpiredInteraction(props: Props) {
  const { interactionId, actions } = props
  const format = useFormat()
  const registered = registeredAt(interactionId)
  const gone = props.expiredAt ?? (registered && expiryOf(registered))

  return (
    <section className="om-card">
      <Notice
        title={
          <FormattedMessage id="admin/offer-management.page.expired.title" />
        }
        actions={actions}
      >
        <p>
          <FormattedMessage id="admin/offer-management.interaction.expired.text" />
        </p>
        <dl className="om-expired">
          {registered && (
            <div>
              <dt>
                <FormattedMessage id="admin/offer-management.interaction.expired.registered" />
              </dt>
              <dd>
                <time dateTime={registered}>{format.minute(registered)}</time>
              </dd>
            </div>
          )}
          {gone && (
            <div>
              <dt>
                <FormattedMessage id="admin/offer-management.interaction.expired.gone" />
              </dt>
              <dd>
                <time dateTime={gone}>{format.minute(gone)}</time>
              </dd>
            </div>
          )}
        </dl>
        {gone && <TimesNote at={new Date(gone)} />}
      </Notice>
    </section>
  )
}
