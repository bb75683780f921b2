import React, { memo, useEffect, useMemo, useState } from 'react'
import { useIntl } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { Log } from '../../model/log'
import { blocksOf, plainText } from '../../model/timeline/plainText'

import './timeline.global.css'

type Props = { logs: Log[] }

/** So many blocks are written between two chances for the browser to draw. */
const AT_ONCE = 4

/**
 * The logs as one plain text. Unlike the table it is all there: for the
 * browser's own search, for printing, and for screen readers.
 */
export function PlainTimeline({ logs }: Props) {
  const intl = useIntl()
  const blocks = useMemo(() => blocksOf(logs), [logs])
  const [written, setWritten] = useState(AT_ONCE)

  useEffect(() => {
    if (written >= blocks.length) return undefined

    const timer = setTimeout(() => setWritten((last) => last + AT_ONCE))

    return () => clearTimeout(timer)
  }, [written, blocks.length])

  return (
    <div
      className="om-plain"
      role="region"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.timeline.plain.label',
      })}
      aria-busy={written < blocks.length}
    >
      {blocks.slice(0, written).map((block, number) => (
        <Block key={number} logs={block} />
      ))}
    </div>
  )
}

const Block = memo(function Block({ logs }: { logs: Log[] }) {
  const intl = useIntl()
  const format = useFormat()
  const text = plainText(logs, {
    date: (log) =>
      log.isDateOnly ? format.day(log.at) : format.instant(log.at),
    type: (log) =>
      intl.formatMessage({ id: `admin/offer-management.log.type.${log.type}` }),
  })

  return <pre className="om-plain__block">{text}</pre>
}, areSame)

// News are written without writing what stands there already.
function areSame(last: { logs: Log[] }, next: { logs: Log[] }): boolean {
  return (
    last.logs.length === next.logs.length &&
    last.logs.every((log, index) => log === next.logs[index])
  )
}
