import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { useDuration } from '../../i18n/useDuration'
import type { InteractionKey } from '../../model/interaction'
import type { Log } from '../../model/log'
import { FOCUS_HEIR } from '../page/PassingButton'
import { Window } from '../popup/Window'
import { ComparedEvidence } from './ComparedEvidence'
import { LogFacts } from './LogFacts'
import { useFocusReturn } from './useFocusReturn'

import './compare.global.css'
import './evidence.global.css'

type Props = {
  interaction: InteractionKey
  /** The earlier one. */
  left: Log
  right: Log
  onClose: () => void
}

/** Two attempts side by side, and what changed from the one to the other. */
export function AttemptComparison({ left, right, onClose }: Props) {
  const intl = useIntl()
  const duration = useDuration()

  useFocusReturn()

  return (
    <Window
      isWide
      onClose={onClose}
      closeLabel={intl.formatMessage({
        id: 'admin/offer-management.compare.close',
      })}
      title={<FormattedMessage id="admin/offer-management.compare.title" />}
    >
      <div {...FOCUS_HEIR} className="om-dialog om-compare">
        <div className="om-compare__content">
          <div className="om-compare__logs">
            <section>
              <h3 className="om-compare__title">
                <FormattedMessage id="admin/offer-management.compare.left" />
              </h3>
              <LogFacts log={left} />
            </section>
            <section>
              <h3 className="om-compare__title">
                <FormattedMessage id="admin/offer-management.compare.right" />
                {!left.isDateOnly && !right.isDateOnly && (
                  <span className="om-compare__apart">
                    <FormattedMessage
                      id="admin/offer-management.compare.apart"
                      values={{
                        duration: duration.short(
                          Math.max(0, right.at - left.at)
                        ),
                      }}
                    />
                  </span>
                )}
              </h3>
              <LogFacts log={right} />
            </section>
          </div>
          <ComparedEvidence left={left} right={right} />
        </div>
      </div>
    </Window>
  )
}
