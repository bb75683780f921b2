import React from 'react'
import type { ReactNode } from 'react'

import type { SignName } from './Sign'
import { Sign } from './Sign'

import './status.global.css'

type Props = {
  sign: Exclude<SignName, 'info'>
  /** The heading; small above the word where there is one. */
  heading: ReactNode
  /** What it came to, in a word. */
  word?: ReactNode
  /** What that means and what to do next. */
  text: ReactNode
  children?: ReactNode
}

/** The answer that a page gives first: a coloured band with a sign, a word and what they mean. */
export function Outcome({ sign, heading, word, text, children }: Props) {
  return (
    // What is read anew may change it.
    <div
      className={`om-outcome om-outcome--${sign} ${
        word ? 'om-outcome--over' : ''
      }`}
      aria-live="polite"
    >
      <Sign name={sign} sizePx={28} />
      <div className="om-outcome__body">
        <div className={word ? 'om-outcome__over' : 'om-outcome__word'}>
          {heading}
        </div>
        {word && <p className="om-outcome__word">{word}</p>}
        <p className="om-outcome__text">{text}</p>
        {children}
      </div>
    </div>
  )
}
