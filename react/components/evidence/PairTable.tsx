import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import type { Pair } from '../../model/evidence/httpMessage'
import { FOCUS_HEIR } from '../page/PassingButton'
import { LongText } from './LongText'

type Props = {
  title: ReactNode
  pairs: Pair[]
}

/** More rows than this are read as text. */
const MOST = 200

/** Names and their values, such as the headers of a request. */
export function PairTable({ title, pairs }: Props) {
  if (pairs.length === 0) return null

  return (
    <details className="om-pairs" open={pairs.length <= 30}>
      <summary className="om-pairs__title">{title}</summary>
      <table className="om-pairs__table">
        <colgroup>
          <col className="om-pairs__names" />
          <col />
        </colgroup>
        <thead className="om-hidden">
          <tr>
            <th scope="col">
              <FormattedMessage id="admin/offer-management.evidence.pair.name" />
            </th>
            <th scope="col">
              <FormattedMessage id="admin/offer-management.evidence.pair.value" />
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, MOST).map(({ name, value }, index) => (
            <tr key={index}>
              <th scope="row" dir="auto">
                <LongText text={name} />
              </th>
              <td dir="auto" {...FOCUS_HEIR}>
                {value ? (
                  <LongText text={value} />
                ) : (
                  <span className="om-quiet">
                    <FormattedMessage id="admin/offer-management.evidence.value.none" />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length > MOST && (
        <p className="om-quiet">
          <FormattedMessage
            id="admin/offer-management.evidence.pair.more"
            values={{ count: pairs.length - MOST }}
          />
        </p>
      )}
    </details>
  )
}
