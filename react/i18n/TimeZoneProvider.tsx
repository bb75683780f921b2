import React, { createContext, Fragment, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { chooseTimeZone, storedTimeZone, storeTimeZone } from './timeZone'

type Choice = {
  /** What was chosen; undefined while the browser's own zone holds. */
  chosen?: string
  /** Takes a zone for all pages; undefined goes back to the browser's own. */
  choose: (timeZone: string | undefined) => void
}

const ChoiceContext = createContext<Choice>({ choose: () => undefined })

/** Gives the pages below the platform's language and the app's own time zone. */
export function TimeZoneProvider({ children }: { children: ReactNode }) {
  const { locale, messages, formats, onError } = useIntl()
  const { query, setQuery } = useRuntime()
  const [, setTurn] = useState(0)
  const chosen = query.tz || storedTimeZone() || undefined

  const choose = (timeZone: string | undefined) => {
    storeTimeZone(timeZone)
    setQuery({ tz: timeZone }, { replace: true })
    // Where the address already said so, nothing else would draw anew.
    setTurn((last) => last + 1)
  }

  return (
    <ChoiceContext.Provider value={{ chosen, choose }}>
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
    </ChoiceContext.Provider>
  )
}

/** The time zone that was chosen, and how to choose another. */
export function useTimeZoneChoice(): Choice {
  return useContext(ChoiceContext)
}
