import React, { useMemo, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { AdminLayout } from './layout/AdminLayout'
import { NotFound } from './NotFound'
import type { Pages } from './Page'
import { Page } from './Page'
import { PageFailure } from './PageFailure'
import { PageTitle } from './PageTitle'
import type { Runtime } from './platform/vtex.render-runtime'
import { RenderContextProvider } from './platform/vtex.render-runtime'
import { changeQuery, go } from './router/history'
import { matchRoute } from './router/routes'
import { usePlace } from './router/usePlace'
import type { LoadMessages } from './settings/language'
import {
  cultureOf,
  LANGUAGE_PARAMETER,
  rememberLanguage,
} from './settings/language'

export type Speech = { language: string; messages: Record<string, string> }

type Props = {
  account: string
  pages: Pages
  languages: readonly string[]
  /** The language to begin with, its texts already there. */
  speech: Speech
  loadMessages: LoadMessages
}

/** VTEX's Admin as far as the app sees it: frame, routes, runtime and language. */
export function AdminShell({
  account,
  pages,
  languages,
  speech: firstSpeech,
  loadMessages,
}: Props) {
  const place = usePlace()
  const [speech, setSpeech] = useState(firstSpeech)
  const match = useMemo(() => matchRoute(place.pathname), [place.pathname])
  const runtime = useMemo<Runtime>(
    () => ({
      account,
      workspace: 'master',
      production: true,
      culture: cultureOf(speech.language),
      query: place.query,
      route: { params: match?.params ?? {} },
      navigate: ({ to, replace }) => go(to, { replace }),
      setQuery: changeQuery,
    }),
    [account, speech.language, place, match]
  )

  const handleLanguage = async (language: string) => {
    const messages = await loadMessages(language)

    document.documentElement.lang = language
    rememberLanguage(language)
    setSpeech({ language, messages })
    changeQuery({ [LANGUAGE_PARAMETER]: undefined }, { replace: true })
  }

  return (
    <IntlProvider locale={speech.language} messages={speech.messages}>
      <RenderContextProvider value={runtime}>
        <PageTitle account={account} />
        <AdminLayout
          account={account}
          place={place}
          languages={languages}
          onLanguage={handleLanguage}
        >
          <PageFailure key={place.pathname}>
            {match ? (
              <Page match={match} pages={pages} />
            ) : (
              <NotFound pathname={place.pathname} />
            )}
          </PageFailure>
        </AdminLayout>
      </RenderContextProvider>
    </IntlProvider>
  )
}
