import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import { errorCodeMessages } from '../../i18n/errorCodeMessages'
import { useFormat } from '../../i18n/useFormat'
import type { Issue } from '../../model/interaction'
import type { Log } from '../../model/log'
import { Disclosure } from '../disclosure/Disclosure'
import { MaskedText } from '../evidence/MaskedText'
import { OriginChip } from '../status/OriginChip'
import { LongText } from './LongText'
import { PartySign } from './PartySign'
import { Solution } from './Solution'

import './result.global.css'

type Props = {
  /** Unique within the page. */
  id: string
  issue: Issue
  /** The log that reported it; absent while it is not known. */
  log?: Log
  /** Where it can be solved; absent when no page is known. */
  solutionHref?: string
  /** What became of it, where that differs from the others. */
  aftermath?: ReactNode
  /** Copies it for whoever is asked for help. */
  support: ReactNode
  isOpenAtFirst: boolean
  onShowLog: (log: Log) => void
}

/**
 * An issue that a failure reported: the connector's own words, what they mean,
 * whose job it is, what to do.
 */
export function IssueItem(props: Props) {
  const { id, issue, log, solutionHref, support, isOpenAtFirst } = props
  const format = useFormat()
  const messages = errorCodeMessages(issue.errorCodeId)

  return (
    <Disclosure
      id={id}
      isOpenAtFirst={isOpenAtFirst}
      title={
        issue.title ? (
          <MaskedText text={issue.title} />
        ) : (
          <FormattedMessage id={messages.type} />
        )
      }
      summary={
        <>
          <FormattedMessage
            id="admin/offer-management.interaction.issue.summary"
            values={{
              date: (
                <time dateTime={issue.date}>{format.instant(issue.date)}</time>
              ),
              code: <bdi>{issue.code}</bdi>,
            }}
          />
          {props.aftermath}
        </>
      }
      aside={<OriginChip origin={issue.origin} />}
    >
      <dl className="om-issue">
        <div>
          <dt>
            <FormattedMessage id="admin/offer-management.interaction.issue.description" />
          </dt>
          <dd>
            {issue.description && (
              <LongText
                text={issue.description}
                className="om-issue__description"
              />
            )}
            <p className="om-issue__author">
              {log?.agent ? (
                <FormattedMessage
                  id="admin/offer-management.interaction.issue.writtenBy"
                  values={{ agent: <bdi>{log.agent}</bdi> }}
                />
              ) : (
                <FormattedMessage id="admin/offer-management.interaction.issue.writtenBy.connector" />
              )}
            </p>
            {log && (
              <button
                type="button"
                className="om-issue__log"
                onClick={() => props.onShowLog(log)}
              >
                <FormattedMessage
                  id={
                    log.hasEvidence
                      ? 'admin/offer-management.interaction.issue.log'
                      : 'admin/offer-management.interaction.issue.log.bare'
                  }
                />
              </button>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage
              id="admin/offer-management.interaction.issue.meaning"
              values={{ type: <FormattedMessage id={messages.type} /> }}
            />
          </dt>
          <dd>
            <FormattedMessage id={messages.description} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="admin/offer-management.interaction.issue.solvedBy" />
          </dt>
          <dd>
            <span className="om-party">
              <PartySign party={issue.solvedBy} />
              <FormattedMessage
                id={`admin/offer-management.interaction.party.${issue.solvedBy}`}
              />
            </span>
            <FormattedMessage
              id={`admin/offer-management.interaction.party.${issue.solvedBy}.text`}
            />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="admin/offer-management.interaction.issue.solution" />
          </dt>
          <dd className="om-issue__actions">
            <Solution
              message={messages.solution}
              href={solutionHref}
              isOver={issue.aftermath.fate === 'fixed'}
            />
            {support}
          </dd>
        </div>
      </dl>
    </Disclosure>
  )
}
