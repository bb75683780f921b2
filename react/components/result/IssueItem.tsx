import React from 'react'
import { FormattedMessage } from 'react-intl'

import { errorCodeMessages } from '../../i18n/errorCodeMessages'
import { useFormat } from '../../i18n/useFormat'
import type { Issue } from '../../model/interaction'
import { Disclosure } from '../disclosure/Disclosure'
import { OriginChip } from '../status/OriginChip'
import { Solution } from './Solution'

import './result.global.css'

type Props = {
  /** Unique within the page. */
  id: string
  issue: Issue
  /** Where it can be solved; absent when no page is known. */
  solutionHref?: string
  isOpenAtFirst: boolean
}

/** An issue that a failure reported: the connector's own words, what they mean, what to do. */
export function IssueItem({ id, issue, solutionHref, isOpenAtFirst }: Props) {
  const format = useFormat()
  const messages = errorCodeMessages(issue.errorCodeId)

  return (
    <Disclosure
      id={id}
      isOpenAtFirst={isOpenAtFirst}
      title={issue.title ?? <FormattedMessage id={messages.type} />}
      summary={
        <FormattedMessage
          id="admin/offer-management.interaction.issue.summary"
          values={{
            date: (
              <time dateTime={issue.date}>{format.instant(issue.date)}</time>
            ),
            code: <bdi>{issue.code}</bdi>,
          }}
        />
      }
      aside={<OriginChip origin={issue.origin} />}
    >
      <dl className="om-issue">
        {issue.description && (
          <div>
            <dt>
              <FormattedMessage id="admin/offer-management.interaction.issue.description" />
            </dt>
            <dd dir="auto" className="om-issue__description">
              {issue.description}
            </dd>
          </div>
        )}
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
            <FormattedMessage id="admin/offer-management.interaction.issue.solution" />
          </dt>
          <dd>
            <Solution message={messages.solution} href={solutionHref} />
          </dd>
        </div>
      </dl>
    </Disclosure>
  )
}
