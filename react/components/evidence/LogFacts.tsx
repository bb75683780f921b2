import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { Log } from '../../model/log'
import { LogTypeWord } from '../timeline/LogTypeWord'
import { MaskedText } from './MaskedText'

type Props = {
  log: Log
  waitMs?: number
  sinceStartMs: number
}

/** What a log says besides its evidence. */
export function LogFacts({ log }: Props) {
  return (
    <div className="om-facts">
      <p className="om-facts__type">
        <LogTypeWord type={log.type} />
      </p>
      <p dir="auto" className="om-facts__description">
        <MaskedText text={log.description} />
      </p>
      {log.errors.length > 0 && (
        <>
          <h4 className="om-facts__title">
            <FormattedMessage
              id="admin/offer-management.evidence.errors"
              values={{ count: log.errors.length }}
            />
          </h4>
          <ul className="om-facts__errors">
            {log.errors.map(({ code, title, description }, index) => (
              <li key={index}>
                <code>
                  <bdi>{code}</bdi>
                </code>
                {title && (
                  <span dir="auto" className="om-facts__error">
                    <MaskedText text={title} />
                  </span>
                )}
                <span dir="auto" className="om-facts__error">
                  <MaskedText text={description} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
