import { render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import React, { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import type { Runtime } from 'vtex.render-runtime'
import { RenderContextProvider } from 'vtex.render-runtime'

import en from '../../messages/en.json'
import es from '../../messages/es.json'
import pt from '../../messages/pt.json'
import { createClient } from '../data/client'
import { AppProviders } from '../pages/AppProviders'
import type { Answer, Request } from './answeringLink'
import { answeringLink } from './answeringLink'

const MESSAGES = { en, es, pt }

type Options = {
  locale?: keyof typeof MESSAGES
  /** The parameters in the path of the page's address. */
  params?: Record<string, string>
  /** The query of the page's address; its time zone is UTC when it names none. */
  query?: Record<string, string>
  answer: Answer
}

export type RenderedPage = RenderResult & {
  /** What the page asked the server, in order. */
  requests: Request[]
  /** Where the page has sent the person, in order. */
  visited: string[]
  /** The query of the page's address as it is now. */
  query: () => Record<string, string>
}

/** Shows a page as the platform does, with a server that `answer` plays. */
export function renderPage(page: ReactNode, options: Options): RenderedPage {
  const requests: Request[] = []
  const visited: string[] = []
  const client = createClient(answeringLink(options.answer, requests))
  const address = { query: { tz: 'UTC', ...options.query } }

  const rendered = render(
    <Platform
      locale={options.locale ?? 'en'}
      params={options.params ?? {}}
      address={address}
      visited={visited}
    >
      <AppProviders client={client}>{page}</AppProviders>
    </Platform>
  )

  return { ...rendered, requests, visited, query: () => address.query }
}

type PlatformProps = {
  locale: keyof typeof MESSAGES
  params: Record<string, string>
  address: { query: Record<string, string> }
  visited: string[]
  children: ReactNode
}

function Platform(props: PlatformProps) {
  const { locale, params, address, visited, children } = props
  const [query, setQuery] = useState(address.query)
  const runtime = useMemo<Runtime>(
    () => ({
      account: 'grocery1',
      workspace: 'master',
      production: true,
      culture: {
        locale,
        language: locale,
        country: 'USA',
        currency: 'USD',
      },
      query,
      route: { params },
      navigate: ({ to }) => visited.push(to),
      setQuery: (change, { merge = true } = {}) => {
        address.query = present({
          ...(merge ? address.query : {}),
          ...change,
        })
        setQuery(address.query)
      },
    }),
    [address, locale, params, query, visited]
  )

  return (
    <IntlProvider locale={locale} messages={MESSAGES[locale]}>
      <RenderContextProvider value={runtime}>{children}</RenderContextProvider>
    </IntlProvider>
  )
}

/** Without the parameters that were taken away. */
function present(
  query: Record<string, string | undefined>
): Record<string, string> {
  return Object.keys(query).reduce<Record<string, string>>((kept, key) => {
    const value = query[key]

    return value === undefined ? kept : { ...kept, [key]: value }
  }, {})
}
