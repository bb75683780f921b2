import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { NavigationGroup } from './navigation'
import { currentness, navigation } from './navigation'
import { ShellLink } from './ShellLink'

type Props = { pathname: string; onChoose: () => void }

/** The menu of the Admin, with the item that the page belongs to marked. */
export function NavigationMenu({ pathname, onChoose }: Props) {
  const intl = useIntl()
  const label = intl.formatMessage({
    id: 'admin/offer-management.shell.navigation',
  })

  return (
    <nav aria-label={label} className="shell-menu">
      {navigation.map(({ titleId, groups }) => (
        <React.Fragment key={titleId}>
          <p className="shell-menu__title">
            <FormattedMessage id={titleId} />
          </p>
          {groups.map((group) => (
            <Group
              key={group.titleId}
              group={group}
              pathname={pathname}
              onChoose={onChoose}
            />
          ))}
        </React.Fragment>
      ))}
    </nav>
  )
}

function Group({
  group: { titleId, items },
  pathname,
  onChoose,
}: Props & { group: NavigationGroup }) {
  return (
    <>
      <p className="shell-menu__group" id={titleId}>
        <FormattedMessage id={titleId} />
      </p>
      <ul className="shell-menu__items" aria-labelledby={titleId}>
        {items.map((item) => (
          <li key={item.path}>
            <ShellLink
              className="shell-menu__item"
              to={item.path}
              current={currentness(item, pathname)}
              onFollow={onChoose}
            >
              <FormattedMessage id={item.labelId} />
            </ShellLink>
          </li>
        ))}
      </ul>
    </>
  )
}
