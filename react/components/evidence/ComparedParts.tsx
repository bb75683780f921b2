import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { MessageComparison } from '../../model/evidence/compareMessages'
import type { Compared } from '../../model/evidence/comparePairs'
import { isSame } from '../../model/evidence/comparePairs'
import { LongText } from './LongText'

type Props = { message: MessageComparison }

const FACTS: Record<string, 'method' | 'url' | 'status'> = {
  method: 'method',
  url: 'url',
  status: 'status',
}

/** The small parts of two messages beside each other; what is the same is folded. */
export function ComparedParts({ message }: Props) {
  const groups = [
    { kind: 'facts' as const, parts: message.facts },
    { kind: 'query' as const, parts: message.query },
    { kind: 'headers' as const, parts: message.headers },
  ]

  const changed = only(groups, (compared) => !isSame(compared))
  const same = only(
    groups,
    (compared) => isSame(compared) && compared.left !== undefined
  )

  return (
    <>
      {changed.length > 0 && <Table groups={changed} hasChanged />}
      {same.length > 0 && (
        <details className="om-pairs">
          <summary className="om-pairs__title">
            <FormattedMessage
              id="admin/offer-management.compare.same.fold"
              values={{
                count: same.reduce((sum, { parts }) => sum + parts.length, 0),
              }}
            />
          </summary>
          <Table groups={same} hasChanged={false} />
        </details>
      )}
    </>
  )
}

type Group = { kind: 'facts' | 'query' | 'headers'; parts: Compared[] }

/** The groups with these parts alone, without those that none is left of. */
function only(groups: Group[], isWanted: (part: Compared) => boolean): Group[] {
  return groups
    .map(({ kind, parts }) => ({ kind, parts: parts.filter(isWanted) }))
    .filter(({ parts }) => parts.length > 0)
}

type TableProps = { groups: Group[]; hasChanged: boolean }

function Table({ groups, hasChanged }: TableProps) {
  return (
    <table
      className={`om-compare__table ${
        hasChanged ? 'om-compare__table--changed' : ''
      }`}
    >
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
      {groups.map(({ kind, parts }) => (
        <tbody key={kind}>
          {kind !== 'facts' && (
            <tr>
              <th scope="rowgroup" colSpan={3} className="om-compare__kind">
                <FormattedMessage
                  id={`admin/offer-management.compare.${kind}`}
                />
              </th>
            </tr>
          )}
          {parts.map(({ name, left, right }) => (
            <tr key={name}>
              <th scope="row">
                {kind === 'facts' ? (
                  <FormattedMessage
                    id={`admin/offer-management.compare.${FACTS[name]}`}
                  />
                ) : (
                  <bdi>{name}</bdi>
                )}
              </th>
              <Value side="left" text={left} />
              <Value side="right" text={right} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Value({ side, text }: { side: 'left' | 'right'; text?: string }) {
  return (
    <td dir="auto" className={`om-compare__value--${side}`}>
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
