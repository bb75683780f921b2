import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { Mask } from '../../model/evidence/masks'
import { splitMasks } from '../../model/evidence/masks'
import { splitMatches } from '../../model/evidence/occurrences'

import './code.global.css'

type Props = {
  text: string
  /** What to mark wherever it occurs, in any case. */
  highlight?: string
}

/** A text as it came, with the marks of masked values in the reader's language. */
export function MaskedText({ text, highlight }: Props) {
  return (
    <>
      {splitMasks(text).map((piece, index) =>
        piece.mask ? (
          <MaskChip key={index} mask={piece.mask} mark={piece.text} />
        ) : (
          <MarkedText key={index} text={piece.text} highlight={highlight} />
        )
      )}
    </>
  )
}

/** A text with `highlight` marked wherever it occurs. */
export function MarkedText({ text, highlight }: Props) {
  if (!highlight) return <>{text}</>

  return (
    <>
      {splitMatches(text, highlight).map((piece, index) =>
        piece.isMatch ? (
          <mark key={index} className="om-mark">
            {piece.text}
          </mark>
        ) : (
          piece.text
        )
      )}
    </>
  )
}

type ChipProps = {
  mask: Mask
  /** The mark itself, which is what copying gives. */
  mark: string
}

/** Stands for a value that was masked before it was stored. */
export function MaskChip({ mask, mark }: ChipProps) {
  const intl = useIntl()
  const kind = intl.formatMessage({
    id: `admin/offer-management.evidence.mask.${mask.kind}`,
  })

  return (
    <span className="om-mask" title={mark} data-mark={mark} dir="auto">
      {mask.max === undefined ? (
        <FormattedMessage
          id="admin/offer-management.evidence.mask.more"
          values={{ kind, min: mask.min }}
        />
      ) : (
        <FormattedMessage
          id="admin/offer-management.evidence.mask"
          values={{ kind, min: mask.min, max: mask.max }}
        />
      )}
    </span>
  )
}
