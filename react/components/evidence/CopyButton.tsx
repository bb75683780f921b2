import React, { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { IconCopy } from 'vtex.styleguide'

import { copyText } from './copyText'

import './evidence.global.css'

type Props = {
  /** A function where the text is only made when it is wanted. */
  text: string | (() => string)
  /** What the button says. */
  children: ReactNode
}

/** Copies a text, and says whether that went well. */
export function CopyButton({ text, children }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'copy.failed'>()
  const fixed = typeof text === 'string' ? text : undefined

  useEffect(() => setOutcome(undefined), [fixed])

  const handleClick = async () => {
    // Said anew each time, even when it went as before.
    setOutcome(undefined)
    const isCopied = await copyText(typeof text === 'string' ? text : text())

    setOutcome(isCopied ? 'copied' : 'copy.failed')
  }

  return (
    <span className="om-copy">
      <button type="button" className="om-copy__button" onClick={handleClick}>
        <span aria-hidden>
          <IconCopy size={14} />
        </span>
        {children}
      </button>
      <span role="status" className="om-copy__outcome">
        {outcome && (
          <FormattedMessage id={`admin/offer-management.evidence.${outcome}`} />
        )}
      </span>
    </span>
  )
}
