import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { nameOfLanguage } from '../settings/language'

type Props = {
  languages: readonly string[]
  onLanguage: (language: string) => void
}

/** The choice a person has on every page of the Admin: the language. */
export function Preferences({ languages, onLanguage }: Props) {
  const { locale } = useIntl()

  return (
    <div className="shell-preferences">
      <div className="shell-choice">
        <label htmlFor="shell-language" className="shell-choice__label">
          <FormattedMessage id="admin/offer-management.shell.language" />
        </label>
        <select
          id="shell-language"
          className="shell-choice__list"
          value={locale}
          onChange={(event) => onLanguage(event.target.value)}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {nameOfLanguage(one)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
