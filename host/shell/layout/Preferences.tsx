import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { changeQuery } from '../router/history'
import { nameOfLanguage } from '../settings/language'
import {
  currentTimeZone,
  offsetOf,
  rememberTimeZone,
  timeZoneChoices,
  TIME_ZONE_PARAMETER,
} from '../settings/timeZone'

type Props = {
  languages: readonly string[]
  zoneOfAddress: string | undefined
  onLanguage: (language: string) => void
}

/** The choices a person has on every page: the language and the time zone. */
export function Preferences({ languages, zoneOfAddress, onLanguage }: Props) {
  const intl = useIntl()
  const zone = currentTimeZone(zoneOfAddress)
  const now = new Date()

  const handleZone = (chosen: string) => {
    rememberTimeZone(chosen)
    changeQuery({ [TIME_ZONE_PARAMETER]: chosen }, { replace: true })
  }

  return (
    <section
      className="shell-preferences"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.shell.preferences',
      })}
    >
      <Choice
        id="shell-language"
        label={<FormattedMessage id="admin/offer-management.shell.language" />}
        value={intl.locale}
        onChoose={onLanguage}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {nameOfLanguage(language)}
          </option>
        ))}
      </Choice>
      <Choice
        id="shell-time-zone"
        label={<FormattedMessage id="admin/offer-management.shell.timeZone" />}
        value={zone}
        onChoose={handleZone}
      >
        {timeZoneChoices(zone).map((choice) => (
          <option key={choice} value={choice}>
            {intl.formatMessage(
              { id: 'admin/offer-management.shell.timeZone.option' },
              {
                zone: choice,
                offset: offsetOf(choice, intl.locale, now),
              }
            )}
          </option>
        ))}
      </Choice>
    </section>
  )
}

type ChoiceProps = {
  id: string
  label: ReactNode
  value: string
  onChoose: (value: string) => void
  children: ReactNode
}

function Choice({ id, label, value, onChoose, children }: ChoiceProps) {
  return (
    <div className="shell-choice">
      <label htmlFor={id} className="shell-choice__label">
        {label}
      </label>
      <select
        id={id}
        className="shell-choice__list"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {children}
      </select>
    </div>
  )
}
