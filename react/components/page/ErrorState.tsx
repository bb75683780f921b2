import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { ReadError } from '../../model/readError'
import { Notice } from './Notice'
import { PassingButton } from './PassingButton'

type Props = {
  error: ReadError
  /** Tries once more; not offered where that cannot help. */
  onRetry: () => void
  /** `1` in place of a page; below headings of its own in a part of one. */
  level?: 1 | 2 | 3
  /** What could not be loaded, as a sentence. Absent: the page. */
  title?: ReactNode
  /** What is said of a thing that does not exist. */
  notFound?: { title: ReactNode; text: ReactNode }
  /** A way out, such as a link to another page. */
  link?: ReactNode
}

/** Says why something could not be loaded, and offers what can be done about it. */
export function ErrorState(props: Props) {
  const { error, onRetry, level, notFound, link } = props
  const format = useFormat()

  if (error.kind === 'expired') {
    return (
      <Notice
        level={level}
        title={
          <FormattedMessage id="admin/offer-management.page.expired.title" />
        }
        actions={link}
      >
        {error.expiredAt ? (
          <FormattedMessage
            id="admin/offer-management.page.expired.text.date"
            values={{
              date: format.minute(error.expiredAt),
              timeZone: format.timeZone(new Date(error.expiredAt)),
            }}
          />
        ) : (
          <FormattedMessage id="admin/offer-management.page.expired.text" />
        )}
      </Notice>
    )
  }

  if (error.kind === 'notFound') {
    return (
      <Notice
        level={level}
        title={
          notFound?.title ?? (
            <FormattedMessage id="admin/offer-management.page.notFound.title" />
          )
        }
        actions={link}
      >
        {notFound?.text ?? (
          <FormattedMessage id="admin/offer-management.page.notFound.text" />
        )}
      </Notice>
    )
  }

  return (
    <div role="alert">
      <Notice
        level={level}
        title={
          props.title ?? (
            <FormattedMessage id="admin/offer-management.page.failed.title" />
          )
        }
        actions={
          <>
            <PassingButton size="small" onClick={onRetry}>
              <FormattedMessage id="admin/offer-management.page.retry" />
            </PassingButton>
            {link}
          </>
        }
      >
        <p>
          <FormattedMessage
            id={`admin/offer-management.page.failed.${error.kind}`}
          />
        </p>
        {'requestId' in error && error.requestId && (
          <p>
            <FormattedMessage
              id="admin/offer-management.page.failed.requestId"
              values={{ id: <code>{error.requestId}</code> }}
            />
          </p>
        )}
      </Notice>
    </div>
  )
}
