import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { useDuration } from '../../i18n/useDuration'
import { useFormat } from '../../i18n/useFormat'
import type { Log } from '../../model/log'
import { LogTypeWord } from '../timeline/LogTypeWord'
import { LongText } from './LongText'
import { MaskedText } from './MaskedText'

type Props = {
  log: Log
  waitMs?: number
  /** Absent where it is not told. */
  sinceStartMs?: number
}

/** What a log says besides its evidence. */
export function LogFacts({ log, waitMs, sinceStartMs }: Props) {
  const duration = useDuration()

  return (
    <div className="om-log-facts">
      <p className="om-log-facts__type">
        <LogTypeWord type={log.type} />
      </p>
      <p dir="auto" className="om-log-facts__description">
        <LongText text={log.description} />
      </p>
      <dl className="om-log-facts__list">
        <div>
          <dt>
            <FormattedMessage id="admin/offer-management.evidence.fact.date" />
          </dt>
          <dd>
            <LogInstant log={log} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="admin/offer-management.evidence.fact.agent" />
          </dt>
          <dd>
            {log.agent ? (
              <bdi>{log.agent}</bdi>
            ) : (
              <FormattedMessage id="admin/offer-management.evidence.fact.agent.none" />
            )}
          </dd>
        </div>
        {waitMs !== undefined && !log.isDateOnly && (
          <div>
            <dt>
              <FormattedMessage id="admin/offer-management.evidence.fact.wait" />
            </dt>
            <dd>{duration.short(waitMs)}</dd>
          </div>
        )}
        {sinceStartMs !== undefined && !log.isDateOnly && (
          <div>
            <dt>
              <FormattedMessage id="admin/offer-management.evidence.fact.start" />
            </dt>
            <dd>{duration.short(sinceStartMs)}</dd>
          </div>
        )}
      </dl>
      <LogErrors errors={log.errors} />
    </div>
  )
}

function LogInstant({ log }: { log: Log }) {
  const intl = useIntl()
  const format = useFormat()
  const iso = new Date(log.at).toISOString()

  if (log.isDateOnly) {
    return <time dateTime={iso.slice(0, 10)}>{format.day(log.at)}</time>
  }

  return (
    <>
      <time dateTime={iso}>{format.instant(log.at)}</time>
      {intl.timeZone !== 'UTC' && (
        <span className="om-log-facts__utc">
          <FormattedMessage
            id="admin/offer-management.evidence.instant.utc"
            values={{ date: iso.replace('T', ' ').replace('Z', '') }}
          />
        </span>
      )}
    </>
  )
}

function LogErrors({ errors }: Pick<Log, 'errors'>) {
  if (errors.length === 0) return null

  return (
    <>
      <h4 className="om-log-facts__title">
        <FormattedMessage
          id="admin/offer-management.evidence.errors"
          values={{ count: errors.length }}
        />
      </h4>
      <ul className="om-log-facts__errors">
        {errors.map(({ code, title, description }, index) => (
          <li key={index}>
            <bdi className="om-log-facts__code">{code}</bdi>
            {title && (
              <span dir="auto" className="om-log-facts__error">
                <MaskedText text={title} />
              </span>
            )}
            <span dir="auto" className="om-log-facts__error">
              <LongText text={description} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
