import React from 'react'
import { useIntl } from 'react-intl'
import { home } from './layout/navigation'
import { Helmet } from './platform/vtex.render-runtime'

/** The title of the window while the page has not set one of its own. */
export function PageTitle({ account }: { account: string }) {
  const intl = useIntl()

  return (
    <Helmet
      title={intl.formatMessage(
        { id: 'admin/offer-management.shell.title' },
        { page: intl.formatMessage({ id: home.labelId }), account }
      )}
    />
  )
}
