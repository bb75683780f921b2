import React, { useState } from 'react'
import { FormattedMessage } from 'react-intl'

import { PassingButton } from '../page/PassingButton'
import { CopyButton } from './CopyButton'

import './evidence.global.css'

type Props = {
  part: 'request' | 'response'
  /** Absent when the connector sent none. */
  text?: string
}

/** More characters than this make a browser slow; the rest is shown on demand. */
const SHOWN_AT_FIRST = 100000

/** The request or the response behind a log, as the plain text it came as. */
export function EvidenceText({ part, text }: Props) {
  const [isWhole, setWhole] = useState(false)
  const isLong = text !== undefined && text.length > SHOWN_AT_FIRST

  return (
    <section className="om-evidence">
      <div className="om-evidence__head">
        <h3 className="om-evidence__title">
          <FormattedMessage id={`admin/offer-management.evidence.${part}`} />
        </h3>
        {text && /^\s*curl\s/i.test(text) && (
          <span className="om-chip">
            <FormattedMessage id="admin/offer-management.evidence.curl" />
          </span>
        )}
        {text && (
          <CopyButton text={text}>
            <FormattedMessage
              id={`admin/offer-management.evidence.copy.${part}`}
            />
          </CopyButton>
        )}
      </div>
      {text ? (
        <pre className="om-evidence__text">
          {isWhole ? text : text.slice(0, SHOWN_AT_FIRST)}
        </pre>
      ) : (
        <p className="om-quiet">
          <FormattedMessage id="admin/offer-management.evidence.none" />
        </p>
      )}
      {text && isLong && !isWhole && (
        <div className="om-evidence__more">
          <FormattedMessage
            id="admin/offer-management.evidence.part"
            values={{ shown: SHOWN_AT_FIRST, total: text.length }}
          />{' '}
          <PassingButton
            variation="tertiary"
            size="small"
            onClick={() => setWhole(true)}
          >
            <FormattedMessage id="admin/offer-management.evidence.showAll" />
          </PassingButton>
        </div>
      )}
    </section>
  )
}
