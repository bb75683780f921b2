import React, { useCallback, useEffect, useMemo, useState } from 'react'
import { FormattedMessage } from 'react-intl'

import { findAll } from '../../model/evidence/find'
import { CodeView, isLongCode } from './CodeView'
import { FindBar } from './FindBar'
import type { Language } from './highlighter'
import { openAsPlainText } from './saveFile'
import { useWork } from './useWork'

type Props = {
  text: string
  language?: Language
  isWrapped: boolean
  label: string
}

/** A shorter text is seen whole, and needs no search. */
const WORTH_SEARCHING = 1500

/** A text of any length with a search of its own. */
export function SearchableCode({ text, language, isWrapped, label }: Props) {
  const [wanted, setWanted] = useState('')
  const [current, setCurrent] = useState(0)
  const found = useWork(
    useCallback(() => findAll(text, wanted), [text, wanted])
  )

  useEffect(() => setCurrent(0), [text, wanted])

  const matches = useMemo(
    () => ({
      places: found?.places ?? [],
      length: wanted.length,
      current: Math.min(current, Math.max(0, (found?.places.length ?? 0) - 1)),
    }),
    [found, wanted, current]
  )

  return (
    <>
      {text.length > WORTH_SEARCHING && (
        <div className="om-evidence__tools">
          <FindBar
            wanted={wanted}
            onWanted={setWanted}
            found={found}
            current={matches.current}
            onCurrent={setCurrent}
          />
          {isLongCode(text) && (
            <button
              type="button"
              className="om-text-button"
              onClick={() => openAsPlainText(text)}
            >
              <FormattedMessage id="admin/offer-management.evidence.plain" />
              <span className="om-hidden">
                {' '}
                <FormattedMessage id="admin/offer-management.evidence.plain.newTab" />
              </span>
            </button>
          )}
        </div>
      )}
      <CodeView
        text={text}
        language={language}
        isWrapped={isWrapped}
        matches={matches}
        label={label}
      />
    </>
  )
}
