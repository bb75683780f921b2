import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from 'vtex.styleguide'

import { useFormat } from '../../i18n/useFormat'
import type { Interaction, Issue } from '../../model/interaction'
import type { ReadError } from '../../model/readError'
import { Card } from '../page/Card'
import { ErrorState } from '../page/ErrorState'
import { Sign } from '../status/Sign'

import './result.global.css'

type Props = {
  interaction: Interaction
  /** Draws an issue that a failure reported. */
  renderIssue: (issue: Issue, index: number) => ReactNode
  /** Whether it is being read once more. */
  isReading: boolean
  /** Why it could not be read once more. */
  refreshError?: ReadError
  onRefresh: () => void
}

/** What came of an interaction, what that means and what to do next. */
export function ResultCard(props: Props) {
  const { interaction, renderIssue, isReading } = props
  const { refreshError, onRefresh } = props
  const { result, issues } = interaction

  return (
    <Card
      id="result"
      title={
        <FormattedMessage id="admin/offer-management.interaction.result.title" />
      }
    >
      <div
        className={`om-result om-result--${result}`}
        // A refresh may change it.
        aria-live="polite"
      >
        <Sign name={result} sizePx={28} />
        <div>
          <p className="om-result__word">
            <FormattedMessage id={`admin/offer-management.result.${result}`} />
          </p>
          <p className="om-result__text">
            <Meaning interaction={interaction} />
          </p>
          <NewValue interaction={interaction} />
        </div>
      </div>
      {refreshError && (
        <ErrorState
          level={3}
          error={refreshError}
          onRetry={onRefresh}
          title={
            <FormattedMessage id="admin/offer-management.interaction.failed.title" />
          }
        />
      )}
      {result === 'processing' && !refreshError && (
        <Button
          variation="secondary"
          size="small"
          isLoading={isReading}
          onClick={onRefresh}
        >
          <FormattedMessage id="admin/offer-management.interaction.result.refresh" />
        </Button>
      )}
      {result === 'failure' && issues.length > 0 && (
        <>
          <div className="om-issues__head">
            <span className="om-pill">
              <FormattedMessage
                id="admin/offer-management.interaction.result.count"
                values={{ count: issues.length }}
              />
            </span>
            <h3 className="om-issues__title">
              <FormattedMessage id="admin/offer-management.interaction.result.issues" />
            </h3>
          </div>
          <ul className="om-issues">
            {issues.map((issue, index) => (
              <li key={index}>{renderIssue(issue, index)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Meaning({ interaction }: { interaction: Interaction }) {
  const { result, issues, offer } = interaction

  if (result !== 'failure') {
    return (
      <FormattedMessage
        id={`admin/offer-management.interaction.result.${result}`}
      />
    )
  }

  return (
    <FormattedMessage
      id={
        offer.status === 'synced'
          ? 'admin/offer-management.interaction.result.failure.recovered'
          : 'admin/offer-management.interaction.result.failure'
      }
      values={{ count: issues.length }}
    />
  )
}

/** What a success set, if it set something. */
function NewValue({ interaction }: { interaction: Interaction }) {
  const format = useFormat()
  const { result, newPrice, newInventory } = interaction

  if (result !== 'success') return null

  return (
    <>
      {newPrice && (
        <p className="om-result__value">
          <FormattedMessage
            id="admin/offer-management.interaction.result.newPrice"
            values={{ price: format.money(newPrice) }}
          />
        </p>
      )}
      {newInventory !== undefined && (
        <p className="om-result__value">
          <FormattedMessage
            id="admin/offer-management.interaction.result.newInventory"
            values={{ count: newInventory }}
          />
        </p>
      )}
    </>
  )
}
