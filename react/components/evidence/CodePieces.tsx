import React from 'react'

import type { Piece } from '../../model/evidence/pieces'
import { MaskChip } from './MaskedText'

// Characters that turn the direction of what follows and are not seen: they can
// make a text read otherwise than it is.
const UNSEEN = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/

/** Pieces of code as text in colours; never as markup. */
export function CodePieces({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => {
        const drawn = piece.mask ? (
          <MaskChip mask={piece.mask} mark={piece.text} />
        ) : (
          <Seen text={piece.text} />
        )

        const kind = piece.kind && `om-code__${piece.kind}`

        if (piece.isMatch) {
          return (
            <mark
              key={index}
              className={`om-mark ${piece.isCurrent ? 'om-mark--current' : ''}`}
            >
              {drawn}
            </mark>
          )
        }

        return kind ? (
          <span key={index} className={kind}>
            {drawn}
          </span>
        ) : (
          <React.Fragment key={index}>{drawn}</React.Fragment>
        )
      })}
    </>
  )
}

function Seen({ text }: { text: string }) {
  if (!UNSEEN.test(text)) return <>{text}</>

  return (
    <>
      {text.split(UNSEEN).map((part, index) =>
        UNSEEN.test(part) ? (
          <span key={index} className="om-code__unseen" data-mark={part}>
            {`U+${part.charCodeAt(0).toString(16).toUpperCase()}`}
          </span>
        ) : (
          part
        )
      )}
    </>
  )
}
