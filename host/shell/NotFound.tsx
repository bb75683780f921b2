import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { home } from './layout/navigation'
import { ShellLink } from './layout/ShellLink'
import { Helmet } from './platform/vtex.render-runtime'

/** What stands at an address that leads to no page. */
export function NotFound({ pathname }: { pathname: string }) {
  const intl = useIntl()
  const title = intl.formatMessage({
    id: 'admin/offer-management.shell.notFound.title',
  })

  return (
    <div className="shell-message">
      <Helmet title={title} />
      <h1 className="t-heading-2">{title}</h1>
      <p className="t-body shell-message__text">
        <FormattedMessage
          id="admin/offer-management.shell.notFound.text"
          values={{ path: <code>{pathname}</code> }}
        />
      </p>
      <ShellLink to={home.path} className="shell-message__link">
        <FormattedMessage
          id="admin/offer-management.shell.notFound.link"
          values={{ page: intl.formatMessage({ id: home.labelId }) }}
        />
      </ShellLink>
    </div>
  )
}
