import React from 'react'
import { FormattedMessage } from 'react-intl'

import { useDuration } from '../../i18n/useDuration'
import { useFormat } from '../../i18n/useFormat'
import type { Log } from '../../model/log'

type Props = {
  log: Log
  /** Since the log before; absent for the first. */
  waitMs?: number
  sinceStartMs: number
  /** No other wait of the timeline is as long. */
  isLongest: boolean
  /** The longest wait of the timeline, when it is told here though it is another. */
  longestMs?: number
}

/** When a log was written, and how long that took. */
export function LogTime({ log, ...elapsed }: Props) {
  const format = useFormat()

  if (log.isDateOnly) {
    return (
      <>
        <time dateTime={new Date(log.at).toISOString().slice(0, 10)}>
          {format.day(log.at)}
        </time>
        <span className="om-elapsed">
          <FormattedMessage id="admin/offer-management.timeline.row.dateOnly" />
        </span>
      </>
    )
  }

  return (
    <>
      <time dateTime={new Date(log.at).toISOString()}>
        <Instant text={format.instant(log.at)} clock={format.clock(log.at)} />
      </time>
      <Elapsed {...elapsed} />
    </>
  )
}

/** Date and time; the time is kept together, and can have a line of its own. */
function Instant({ text, clock }: { text: string; clock: string }) {
  if (!text.endsWith(clock)) return <>{text}</>

  return (
    <>
      {text.slice(0, -clock.length)}
      <span className="om-log__clock">{clock}</span>
    </>
  )
}

function Elapsed(props: Omit<Props, 'log'>) {
  const { waitMs, sinceStartMs, isLongest, longestMs } = props
  const duration = useDuration()
  const markedMs = longestMs ?? (isLongest ? waitMs : undefined)
  const id =
    waitMs === undefined
      ? 'admin/offer-management.timeline.row.elapsed.first'
      : 'admin/offer-management.timeline.row.elapsed'

  const written = (write: (ms: number) => string) => ({
    wait: write(waitMs ?? 0),
    since: write(sinceStartMs),
  })

  // The first log mostly begins the interaction.
  if (waitMs === undefined && sinceStartMs === 0) return null

  return (
    <span
      className={`om-elapsed ${
        markedMs === undefined ? '' : 'om-elapsed--longest'
      }`}
    >
      {markedMs !== undefined ? (
        <span className="om-longest">
          <Hourglass />
          <FormattedMessage
            id="admin/offer-management.timeline.row.longest"
            values={{ wait: duration.short(markedMs) }}
          />
        </span>
      ) : (
        <span aria-hidden>
          <FormattedMessage id={id} values={written(duration.short)} />
        </span>
      )}
      <span className="om-hidden">
        <FormattedMessage
          id={
            waitMs === undefined
              ? 'admin/offer-management.timeline.row.elapsed.first.long'
              : 'admin/offer-management.timeline.row.elapsed.long'
          }
          values={written(duration.long)}
        />
      </span>
    </span>
  )
}

export function Hourglass() {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden
      className="om-hourglass"
    >
      <path d="M2.5 1h7M2.5 11h7M3.5 1v2.2L6 6l2.5-2.8V1M3.5 11V8.8L6 6l2.5 2.8V11" />
    </svg>
  )
}
