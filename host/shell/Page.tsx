import React, { Suspense } from 'react'
import type { ComponentType } from 'react'
import { FormattedMessage } from 'react-intl'
import { Spinner } from './platform/vtex.styleguide'
import type { Match } from './router/routes'

/** The pages of the app by the name of their file; each is loaded when first shown. */
export type Pages = Record<string, ComponentType<{ params: Match['params'] }>>

type Props = { match: Match; pages: Pages }

/** Draws the page of a route, or that it is being loaded. */
export function Page({ match: { component, params }, pages }: Props) {
  const Entry = pages[component]

  if (!Entry) throw new Error(`react/ has no ${component}, which a route names`)

  return (
    <Suspense fallback={<Loading />}>
      <Entry params={params} />
    </Suspense>
  )
}

function Loading() {
  return (
    <div role="status" className="shell-message">
      <span className="shell-unseen">
        <FormattedMessage id="admin/offer-management.shell.loading" />
      </span>
      <Spinner />
    </div>
  )
}
