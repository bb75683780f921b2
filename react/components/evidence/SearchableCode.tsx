import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react'
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

/** In pixels, of a text in which something was found. */
const ENOUGH = 240

/** In pixels: what stays at the top of a panel, and some room. */
const HEAD = 64

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

  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (matches.places.length > 0) showWithin(element.current)
  }, [matches])

  return (
    <div ref={element}>
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
    </div>
  )
}

/** Scrolls a panel until there is something to see of what was found in it. */
function showWithin(element: HTMLElement | null) {
  const panel = element?.closest('.om-panel--beside')

  if (!element || !panel) return
  const { top } = element.getBoundingClientRect()
  const { top: panelTop, bottom } = panel.getBoundingClientRect()

  if (bottom - top < ENOUGH) panel.scrollTop += top - panelTop - HEAD
}
