import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { Interaction, Issue } from '../../model/interaction'
import type { ReadError } from '../../model/readError'
import type { Silence } from '../../model/timeline/silence'
import type { Follow } from '../../model/timeline/timeline'
import { IssueList } from '../disclosure/IssueList'
import { ErrorState } from '../page/ErrorState'
import { FOCUS_HEIR } from '../page/PassingButton'
import { Outcome } from '../status/Outcome'
import { Sign } from '../status/Sign'
import { FollowSwitch } from './FollowSwitch'
import { OpenNote } from './OpenNote'

import './result.global.css'

type Props = {
  interaction: Interaction
  /** Draws an issue that a failure reported. */
  renderIssue: (issue: Issue, index: number) => ReactNode
  /** How quiet it is, while it is open. */
  silence?: Silence
  /** Keeps up with it, while it is open. */
  follow?: Follow
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
  const { interaction, renderIssue, silence, follow } = props
  const { refreshError, onRefresh } = props
  const { result, issues } = interaction

  return (
    <section {...FOCUS_HEIR} className="om-card" aria-labelledby="result-title">
      <Outcome
        sign={silence?.isStuck ? 'warning' : result}
        heading={
          <h2 id="result-title">
            <FormattedMessage id="admin/offer-management.interaction.result.title" />
          </h2>
        }
        word={
          <FormattedMessage id={`admin/offer-management.result.${result}`} />
        }
        text={<Meaning {...props} />}
      >
        <NewValue interaction={interaction} />
        <Warnings {...props} />
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
      {interaction.closedAt === undefined && follow && (
        <FollowSwitch follow={follow} />
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
            <FormattedMessage
              id="admin/offer-management.interaction.result.issues"
              values={{ count: issues.length }}
            />
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

type Told = Pick<Props, 'interaction' | 'silence' | 'isSaved'>

function Meaning({ interaction, silence, isSaved }: Told) {
  const { result, issues, offer } = interaction

  if (result === 'processing') {
    return (
      <>
        {silence && <OpenNote {...silence} />}
        <FormattedMessage
          id={
            isSaved
              ? 'admin/offer-management.interaction.result.processing.saved'
              : silence?.isStuck
                ? 'admin/offer-management.timeline.open.stuck.text'
                : 'admin/offer-management.interaction.result.processing'
          }
        />
      </>
    )
  }

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

/** That the system tries again by itself what only warned, unless it is stuck. */
function Warnings({ interaction, silence }: Told) {
  const { logCounts } = interaction
  const result = silence?.isStuck ? 'stuck' : interaction.result

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
