import React, { useCallback, useLayoutEffect, useRef } from 'react'

import { toRows } from '../../model/evidence/rows'
import { CodePieces } from './CodePieces'
import { copyMarks } from './copyMarks'
import type { Language } from './highlighter'
import { LongCode } from './LongCode'
import type { Matches } from './useRowPieces'
import { rowOfCurrent, useRowPieces } from './useRowPieces'
import { useWork } from './useWork'

import './code.global.css'

type Props = {
  text: string
  language?: Language
  /** Whether long lines go on in the next line. */
  isWrapped: boolean
  matches: Matches
  /** The name of the text, for screen readers. */
  label: string
}

/** More than this is drawn piece by piece, as far as it is seen. */
const LONG = { characters: 30000, lines: 800 }

/** Whether a text is drawn as far as it is seen, so that browsers cannot search it. */
export function isLongCode(text: string): boolean {
  if (text.length > LONG.characters) return true

  return text.split('\n').length > LONG.lines
}

/** A text in the colours of its language, of any length. */
export function CodeView(props: Props) {
  return isLongCode(props.text) ? (
    <LongCode {...props} />
  ) : (
    <ShortCode {...props} />
  )
}

function ShortCode({ text, language, isWrapped, matches, label }: Props) {
  const rows = useWork(useCallback(() => toRows(text, Infinity), [text]))
  const piecesOf = useRowPieces(text, rows, language, matches)
  const current = rowOfCurrent(rows, matches)
  const element = useRef<HTMLPreElement>(null)

  useLayoutEffect(() => {
    if (current === undefined) return
    element.current
      ?.querySelector('.om-mark--current')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [current, matches])

  return (
    // It scrolls, and so the keyboard has to reach it.
    <pre
      ref={element}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={label}
      dir="ltr"
      className={`om-code ${isWrapped ? 'om-code--wrapped' : ''}`}
      onCopy={copyMarks}
    >
      {Array.from({ length: rows?.count ?? 0 }, (_, row) => (
        <span key={row} className="om-code__row">
          <CodePieces pieces={piecesOf(row)} />
        </span>
      ))}
    </pre>
  )
}
