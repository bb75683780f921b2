import { useMemo } from 'react'
import { useIntl } from 'react-intl'

import type { Money } from '../model/offer'
import { nameTimeZone } from './timeZone'

/** Writes values as the reader's language and time zone have them. */
export type Format = {
  /** Date and time to the second. */
  instant: (at: string | number) => string
  /** The time of an instant alone, as it stands in it. */
  clock: (at: string | number) => string
  /** Date and time to the minute. */
  minute: (at: string | number) => string
  /** The time of a day that is today, else date and time; to the minute. */
  brief: (at: string | number) => string
  /** A day that was told without a time, as midnight UTC. */
  day: (at: string | number) => string
  /** An amount in its currency; a plain number when that is unknown. */
  money: (money: Money) => string
  integer: (count: number) => string
  /** The zone of all these dates, such as `America/Bogota (GMT-5)`. */
  timeZone: (at: Date) => string
}

// Constants, because formatters are kept by the identity of their options.
const MINUTE = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const

const TIME = { hour: 'numeric', minute: '2-digit' } as const

const INSTANT = { ...MINUTE, second: '2-digit' } as const

const CLOCK = { ...TIME, second: '2-digit' } as const

const DAY = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  // It is the same day wherever it is read.
  timeZone: 'UTC',
} as const

const PLAIN_MONEY = { minimumFractionDigits: 2, maximumFractionDigits: 20 }

export function useFormat(): Format {
  const intl = useIntl()

  return useMemo(
    () => ({
      instant: (at) => intl.formatDate(at, INSTANT),
      clock: (at) => intl.formatTime(at, CLOCK),
      minute: (at) => intl.formatDate(at, MINUTE),
      brief: (at) =>
        intl.formatDate(at) === intl.formatDate(Date.now())
          ? intl.formatTime(at, TIME)
          : intl.formatDate(at, MINUTE),
      day: (at) => intl.formatDate(at, DAY),
      money: ({ amount, currency }) =>
        intl.formatNumber(
          Number(amount),
          currency ? { style: 'currency', currency } : PLAIN_MONEY
        ),
      integer: (count) => intl.formatNumber(count),
      timeZone: (at) => nameTimeZone(intl.timeZone ?? 'UTC', intl.locale, at),
    }),
    [intl]
  )
}
