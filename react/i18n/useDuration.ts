import { useMemo } from 'react'
import { useIntl } from 'react-intl'

import { durationParts } from '../model/timeline/duration'

/** Writes lengths of time in the reader's language, in one or two units. */
export type DurationFormat = {
  /** Such as `2 h 10 min`. */
  short: (ms: number) => string
  /** The same in whole words, to be read aloud. */
  long: (ms: number) => string
}

export function useDuration(): DurationFormat {
  const intl = useIntl()

  return useMemo(() => {
    const write = (ms: number, style: '' | '.long') => {
      const [greater, lesser] = durationParts(ms).map(({ unit, count }) =>
        intl.formatMessage(
          { id: `admin/offer-management.timeline.duration.${unit}${style}` },
          { count }
        )
      )

      return lesser === undefined
        ? greater
        : intl.formatMessage(
            { id: `admin/offer-management.timeline.duration.two${style}` },
            { greater, lesser }
          )
    }

    return { short: (ms) => write(ms, ''), long: (ms) => write(ms, '.long') }
  }, [intl])
}
