import React, { Fragment } from 'react'
import type { ReactNode } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { chooseTimeZone, storedTimeZone } from './timeZone'

/** Gives the pages below the platform's language and the app's own time zone. */
export function TimeZoneProvider({ children }: { children: ReactNode }) {
  const { locale, messages, formats, onError } = useIntl()
  const { query } = useRuntime()

  return (
    <IntlProvider
      locale={locale}
      messages={messages}
      formats={formats}
      onError={onError}
      timeZone={chooseTimeZone(query.tz, storedTimeZone())}
      textComponent={Fragment}
    >
      {children}
    </IntlProvider>
  )
}
