import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from 'vtex.styleguide'

import { useFormat } from '../../i18n/useFormat'
import type { Interaction, Issue } from '../../model/interaction'
import type { ReadError } from '../../model/readError'
import { IssueList } from '../disclosure/IssueList'
import { ErrorState } from '../page/ErrorState'
import { FOCUS_HEIR } from '../page/PassingButton'
import { Outcome } from '../status/Outcome'
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
  /** Absent where nothing can be read once more. */
  onRefresh?: () => void
  /** What became of the issues, all taken together. */
  aftermath?: ReactNode
  /** Whether it is told as it was when it was saved. */
  isSaved?: boolean
  /** Copies all issues for whoever is asked for help; absent for one issue. */
  support?: ReactNode
}

/** What came of an interaction, what that means and what to do next. */
export function ResultCard(props: Props) {
  const { interaction, renderIssue, isReading } = props
  const { refreshError, onRefresh } = props
  const { result, issues } = interaction

  return (
    <section {...FOCUS_HEIR} className="om-card" aria-labelledby="result-title">
      <Outcome
        sign={result}
        heading={
          <h2 id="result-title">
            <FormattedMessage id="admin/offer-management.interaction.result.title" />
          </h2>
        }
        word={
          <FormattedMessage id={`admin/offer-management.result.${result}`} />
        }
        text={<Meaning interaction={interaction} />}
      >
        <NewValue interaction={interaction} />
        <Warnings interaction={interaction} />
      </Outcome>
      {refreshError && onRefresh && (
        <ErrorState
          level={3}
          error={refreshError}
          onRetry={onRefresh}
          title={
            <FormattedMessage id="admin/offer-management.interaction.failed.title" />
          }
        />
      )}
      {result === 'processing' && onRefresh && !refreshError && (
        <div className="om-result__refresh">
          <Button
            variation="secondary"
            size="small"
            isLoading={isReading}
            onClick={onRefresh}
          >
            <FormattedMessage id="admin/offer-management.interaction.result.refresh" />
          </Button>
        </div>
      )}
      {result === 'failure' && props.aftermath && (
        <div className="om-aftermath">
          <h3 className="om-aftermath__title">
            <FormattedMessage
              id={
                props.isSaved
                  ? 'admin/offer-management.interaction.aftermath.title.saved'
                  : 'admin/offer-management.interaction.aftermath.title'
              }
            />
          </h3>
          {props.aftermath}
        </div>
      )}
      {result === 'failure' && issues.length > 0 && (
        <IssueList
          aside={props.support}
          title={
            <FormattedMessage id="admin/offer-management.interaction.result.issues" />
          }
          count={issues.length}
        >
          {issues.map((issue, index) => (
            <li key={index}>{renderIssue(issue, index)}</li>
          ))}
        </IssueList>
      )}
    </section>
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
          : interaction.openErrorCount === 0
            ? 'admin/offer-management.interaction.result.failure.closed'
            : 'admin/offer-management.interaction.result.failure'
      }
      values={{ count: issues.length }}
    />
  )
}

/** That the system tries again by itself what only warned. */
function Warnings({ interaction }: { interaction: Interaction }) {
  const { result, logCounts } = interaction

  if (logCounts.warning === 0) return null

  return (
    // One more of them is no news that interrupts a reader.
    <p className="om-result__warnings" aria-live="off">
      <Sign name="warning" />
      <span>
        <FormattedMessage
          id={`admin/offer-management.interaction.result.warnings.${result}`}
          values={{ count: logCounts.warning }}
        />
      </span>
    </p>
  )
}

/** What a success set, if it set something. */
function NewValue({ interaction }: { interaction: Interaction }) {
  const format = useFormat()
  const { result, newPrice, newInventory } = interaction

  if (result !== 'success') return null
  if (!newPrice && newInventory === undefined) return null

  return (
    <ul className="om-result__values">
      {newPrice && (
        <li>
          <FormattedMessage
            id="admin/offer-management.interaction.result.newPrice"
            values={{ price: format.money(newPrice) }}
          />
        </li>
      )}
      {newInventory !== undefined && (
        <li>
          <FormattedMessage
            id="admin/offer-management.interaction.result.newInventory"
            values={{ count: newInventory }}
          />
        </li>
      )}
    </ul>
  )
}
