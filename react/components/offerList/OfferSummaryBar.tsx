import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { OfferSummary } from '../../model/offerSummary'
import { summaryParts, syncedPercent } from '../../model/offerSummary'
import { Toggletip } from '../popup/Toggletip'
import { Unknown } from '../table/Unknown'

import './offerList.global.css'

type Props = { summary: OfferSummary }

/** How many offers there are and how they stand: figures, and a bar of them. */
export function OfferSummaryBar({ summary }: Props) {
  const intl = useIntl()
  const parts = summaryParts(summary)
  const percent = syncedPercent(summary)
  const label = intl.formatMessage({
    id: 'admin/offer-management.offers.summary.label',
  })

  return (
    <section className="om-summary" aria-label={label}>
      <dl className="om-summary__figures">
        <div className="om-summary__figure">
          <SummaryIcon kind="total" />
          <dt>
            <FormattedMessage id="admin/offer-management.offers.summary.total" />
          </dt>
          <dd>
            <Count count={summary.total} isExact={summary.isTotalExact} />
          </dd>
        </div>
        <div
          className={`om-summary__figure ${
            summary.error > 0 ? 'om-summary__figure--error' : ''
          }`}
        >
          <SummaryIcon kind={summary.error > 0 ? 'warning' : 'synced'} />
          <dt>
            <FormattedMessage id="admin/offer-management.offers.summary.percent.label" />
          </dt>
          <dd>
            {percent === undefined ? (
              <Unknown />
            ) : (
              <FormattedMessage
                id="admin/offer-management.offers.summary.percent"
                values={{ share: percent / 100 }}
              />
            )}
          </dd>
        </div>
      </dl>
      <div className="om-summary__chart">
        <div className="om-summary__note">
          <Toggletip subject={label}>
            <FormattedMessage id="admin/offer-management.offers.summary.note" />
          </Toggletip>
        </div>
        <div className="om-summary__bar" aria-hidden>
          {parts
            .filter((part) => percent !== undefined && part.count > 0)
            .map((part) => (
              <span
                key={part.status}
                className={`om-summary__part om-summary__part--${part.status}`}
                style={{ flexGrow: part.count }}
              />
            ))}
        </div>
        <dl className="om-summary__legend">
          {parts.map((part) => (
            <div key={part.status}>
              <dt>
                <FormattedMessage
                  id={`admin/offer-management.offers.summary.${part.status}`}
                />
              </dt>
              <dd>
                <span
                  aria-hidden
                  className={`om-summary__dot om-summary__part--${part.status}`}
                />
                <Count count={part.count} isExact={part.isExact} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}

/** A number of offers, marked when nobody counted on. */
function Count({ count, isExact }: { count: number; isExact: boolean }) {
  const format = useFormat()

  return isExact ? (
    <>{format.integer(count)}</>
  ) : (
    <FormattedMessage
      id="admin/offer-management.offers.summary.atLeast"
      values={{ count }}
    />
  )
}

const ICON_PATHS = {
  total: 'm21 3-9.5 9.5M21 3l-6.5 18-3-8.5L3 9.5z',
  warning: 'M12 3.5 22 20.5H2zM12 10v5m0 2.2v.6',
  synced: 'm5 12.5 4.5 4.5L19 7.5',
}

function SummaryIcon({ kind }: { kind: keyof typeof ICON_PATHS }) {
  return (
    <span aria-hidden className={`om-summary__icon om-summary__icon--${kind}`}>
      <svg viewBox="0 0 24 24" width="20" height="20" focusable="false">
        <path
          d={ICON_PATHS[kind]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  )
}
