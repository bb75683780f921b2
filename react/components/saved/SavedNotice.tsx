import React, { useEffect, useRef } from 'react'
import { FormattedMessage } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { SavedInteraction } from '../../model/export/savedInteraction'
import { Sign } from '../status/Sign'
import { FileChooser } from './FileChooser'

import './saved.global.css'

type Props = {
  saved: SavedInteraction
  fileName: string
  /** Whether the file comes from the account of the reader. */
  isOwn: boolean
  onFile: (file: File) => void
}

/** Says of all below it that it is a copy, and what the copy leaves out. */
export function SavedNotice({ saved, fileName, isOwn, onFile }: Props) {
  const format = useFormat()
  const title = useRef<HTMLHeadingElement>(null)
  const { savedAt, logs, logTotal, evidence, account } = saved

  // What the file was chosen with is gone.
  useEffect(() => title.current?.focus(), [saved])

  return (
    <section className="om-copyNote" aria-labelledby="copy-title">
      <Sign name="info" sizePx={24} />
      <div className="om-copyNote__text">
        <h2 id="copy-title" ref={title} tabIndex={-1}>
          <FormattedMessage
            id="admin/offer-management.saved.notice.title"
            values={{
              date: <time dateTime={savedAt}>{format.minute(savedAt)}</time>,
            }}
          />
        </h2>
        <p>
          <FormattedMessage
            id="admin/offer-management.saved.notice.text"
            values={{
              file: <bdi>{fileName}</bdi>,
              zone: format.timeZone(new Date(savedAt)),
            }}
          />
        </p>
        {logs.length < logTotal && (
          <p>
            <FormattedMessage
              id="admin/offer-management.saved.notice.part"
              values={{ shown: logs.length, total: logTotal }}
            />
          </p>
        )}
        {!evidence && (
          <p>
            <FormattedMessage id="admin/offer-management.saved.notice.evidence" />
          </p>
        )}
        {!isOwn && (
          <p>
            <FormattedMessage
              id="admin/offer-management.saved.notice.account"
              values={{ account: <bdi>{account}</bdi> }}
            />
          </p>
        )}
      </div>
      <FileChooser onFile={onFile}>
        <FormattedMessage id="admin/offer-management.saved.open.another" />
      </FileChooser>
    </section>
  )
}
