import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import type { MessageComparison } from '../../model/evidence/compareMessages'
import type { Compared } from '../../model/evidence/comparePairs'
import { isSame } from '../../model/evidence/comparePairs'
import { LongText } from './LongText'

type Props = {
  part: 'request' | 'response'
  message: MessageComparison
}

const FACTS: Record<string, 'method' | 'url' | 'status'> = {
  method: 'method',
  url: 'url',
  status: 'status',
}

/** The small parts of two messages beside each other; what is the same is folded. */
export function ComparedParts({ message }: Props) {
  const rows = [
    ...message.facts.map((compared) => ({
      compared,
      name: (
        <FormattedMessage
          id={`admin/offer-management.compare.${FACTS[compared.name]}`}
        />
      ),
    })),
    ...message.query.map((compared) => named(compared, 'query')),
    ...message.headers.map((compared) => named(compared, 'headers')),
  ].filter(
    ({ compared }) =>
      compared.left !== undefined || compared.right !== undefined
  )

  const changed = rows.filter(({ compared }) => !isSame(compared))
  const same = rows.filter(({ compared }) => isSame(compared))

  return (
    <>
      {changed.length > 0 && <Table rows={changed} />}
      {same.length > 0 && (
        <details className="om-pairs">
          <summary className="om-pairs__title">
            <FormattedMessage
              id="admin/offer-management.compare.same.fold"
              values={{ count: same.length }}
            />
          </summary>
          <Table rows={same} />
        </details>
      )}
    </>
  )
}

type Row = { compared: Compared; name: ReactNode }

function named(compared: Compared, kind: 'query' | 'headers'): Row {
  return {
    compared,
    name: (
      <>
        <span className="om-compare__kind">
          <FormattedMessage id={`admin/offer-management.compare.${kind}`} />
        </span>
        <bdi>{compared.name}</bdi>
      </>
    ),
  }
}

function Table({ rows }: { rows: Row[] }) {
  return (
    <table className="om-compare__table">
      <thead>
        <tr>
          <th scope="col">
            <span className="om-hidden">
              <FormattedMessage id="admin/offer-management.compare.what" />
            </span>
          </th>
          <th scope="col">
            <FormattedMessage id="admin/offer-management.compare.left" />
          </th>
          <th scope="col">
            <FormattedMessage id="admin/offer-management.compare.right" />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ compared, name }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <Value side="left" text={compared.left} />
            <Value side="right" text={compared.right} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ side, text }: { side: 'left' | 'right'; text?: string }) {
  return (
    <td dir="auto">
      {/* Where the table is narrow its columns stand one below the other. */}
      <span aria-hidden className="om-compare__side">
        <FormattedMessage id={`admin/offer-management.compare.${side}`} />
      </span>
      {text === undefined ? (
        <span className="om-quiet">
          <FormattedMessage id="admin/offer-management.compare.absent" />
        </span>
      ) : (
        <LongText text={text} />
      )}
    </td>
  )
}
