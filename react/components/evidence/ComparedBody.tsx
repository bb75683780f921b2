import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { BodyComparison } from '../../model/evidence/compareMessages'
import type { ComparedLine } from '../../model/evidence/compareTexts'
import { MaskedText } from './MaskedText'

/** More lines than this are no change that a person reads. */
const MOST = 600

/** A longer line is cut. */
const LONGEST = 2000

/** What changed in a body, line by line. */
export function ComparedBody({ body }: { body: BodyComparison }) {
  if (body.kind === 'none') return null

  return (
    <div className="om-compare__body">
      <h4 className="om-pairs__title">
        <FormattedMessage id="admin/offer-management.compare.body" />
      </h4>
      {body.kind === 'changed' ? (
        <Lines {...body} />
      ) : (
        <p className={body.kind === 'gaveUp' ? 'om-note' : 'om-quiet'}>
          <FormattedMessage
            id={
              body.kind === 'gaveUp'
                ? 'admin/offer-management.compare.gaveUp'
                : 'admin/offer-management.compare.same'
            }
          />
        </p>
      )}
    </div>
  )
}

type LinesProps = { lines: ComparedLine[]; removed: number; added: number }

function Lines({ lines, removed, added }: LinesProps) {
  const rest = lines.slice(MOST).filter(({ kind }) => kind !== 'same')

  return (
    <>
      <p className="om-quiet">
        <FormattedMessage
          id="admin/offer-management.compare.lines.count"
          values={{ removed, added }}
        />
      </p>
      <div className="om-diff" dir="ltr">
        {lines.slice(0, MOST).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </div>
      {rest.length > 0 && (
        <p className="om-quiet">
          <FormattedMessage
            id="admin/offer-management.compare.lines.more"
            values={{ count: rest.length }}
          />
        </p>
      )}
    </>
  )
}

function Line({ line }: { line: ComparedLine }) {
  if (line.kind === 'folded') {
    return (
      <div className="om-diff__folded">
        <FormattedMessage
          id="admin/offer-management.compare.lines.same"
          values={{ count: line.count }}
        />
      </div>
    )
  }

  if (line.kind === 'same') {
    return (
      <div className="om-diff__line">
        <span className="om-diff__sign" aria-hidden />
        <span className="om-diff__text">
          <MaskedText text={line.text.slice(0, LONGEST)} />
        </span>
      </div>
    )
  }

  const Tag = line.kind === 'removed' ? 'del' : 'ins'

  return (
    <div className={`om-diff__line om-diff__line--${line.kind}`}>
      <span className="om-diff__sign" aria-hidden>
        {line.kind === 'removed' ? '−' : '+'}
      </span>
      <span className="om-hidden">
        <FormattedMessage
          id={`admin/offer-management.compare.line.${line.kind}`}
        />{' '}
      </span>
      <Tag className="om-diff__text">
        {line.pieces.map((piece, index) =>
          piece.isChanged ? (
            <strong key={index} className="om-diff__word">
              <MaskedText text={piece.text.slice(0, LONGEST)} />
            </strong>
          ) : (
            <MaskedText key={index} text={piece.text.slice(0, LONGEST)} />
          )
        )}
      </Tag>
    </div>
  )
}
