import React, { useCallback, useEffect, useRef, useState } from 'react'
import { FormattedMessage } from 'react-intl'

import {
  rowsShown,
  scrollTopOf,
  totalHeight,
} from '../../model/evidence/codeWindow'
import { toRows } from '../../model/evidence/rows'
import { CodePieces } from './CodePieces'
import { copyMarks } from './copyMarks'
import type { Language } from './highlighter'
import { useColumns } from './useColumns'
import type { Matches } from './useRowPieces'
import { rowOfCurrent, useRowPieces } from './useRowPieces'
import { useWork } from './useWork'

type Props = {
  text: string
  language?: Language
  isWrapped: boolean
  matches: Matches
  label: string
}

/** A line that is not wrapped is cut after so many characters all the same. */
const LONGEST_ROW = 2000

/** A text of any length, of which a browser holds only what is seen. */
export function LongCode(props: Props) {
  const { text, language, isWrapped, matches, label } = props
  const scroller = useRef<HTMLDivElement>(null)
  const columns = useColumns(scroller)
  const width = isWrapped ? columns : LONGEST_ROW
  const rows = useWork(useCallback(() => toRows(text, width), [text, width]))
  const [scrollTop, setScrollTop] = useState(0)
  const piecesOf = useRowPieces(text, rows, language, matches)
  const count = rows?.count ?? 0
  const height = scroller.current?.clientHeight ?? 0
  const shown = rowsShown(count, scrollTop, height)
  const current = rowOfCurrent(rows, matches)

  useEffect(() => {
    if (current === undefined || !scroller.current) return
    scroller.current.scrollTop = scrollTopOf(
      count,
      current,
      scroller.current.clientHeight
    )
  }, [current, count, matches])

  return (
    <>
      {!rows && (
        <p role="status" className="om-quiet">
          <FormattedMessage id="admin/offer-management.evidence.preparing" />
        </p>
      )}
      <div
        ref={scroller}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={label}
        dir="ltr"
        className="om-code om-code--long"
        onCopy={copyMarks}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div className="om-code__all" style={{ height: totalHeight(count) }}>
          <div
            className="om-code__window"
            style={{ transform: `translateY(${shown.top}px)` }}
          >
            {Array.from({ length: shown.to - shown.from }, (_, index) => (
              <div key={shown.from + index} className="om-code__row">
                <CodePieces pieces={piecesOf(shown.from + index)} />
              </div>
            ))}
          </div>
        </div>
      </div>
    </>
  )
}
