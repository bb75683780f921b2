import React, { useState } from 'react'
import { FormattedMessage } from 'react-intl'

import { MaskedText } from '../evidence/MaskedText'

import './result.global.css'

type Props = {
  text: string
  /** Styles the text; see `om-long--cut` for one that is not shown whole. */
  className: string
}

// So much is shown whole: more would push what is to be done out of sight.
const MOST_SIGNS = 600
const MOST_LINES = 10

/** The words of a connector; of very many, the beginning until all are asked for. */
export function LongText({ text, className }: Props) {
  const [isWhole, setWhole] = useState(false)
  const isLong =
    text.length > MOST_SIGNS || text.split('\n').length > MOST_LINES

  return (
    <>
      <div
        dir="auto"
        className={`${className} ${isLong && !isWhole ? 'om-long--cut' : ''}`}
      >
        <MaskedText text={text} />
      </div>
      {isLong && (
        <button
          type="button"
          className="om-issue__log"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          <FormattedMessage
            id={
              isWhole
                ? 'admin/offer-management.interaction.issue.showLess'
                : 'admin/offer-management.interaction.issue.showAll'
            }
          />
        </button>
      )}
    </>
  )
}
