import React, { useMemo, useState } from 'react'
import type { FormEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from 'vtex.styleguide'

import { browserTimeZone, nameTimeZone } from '../../i18n/timeZone'
import { findTimeZone, namedTimeZones } from '../../i18n/timeZoneChoice'

type Kind = 'browser' | 'utc' | 'named'

type Props = {
  /** Undefined while the browser's own zone holds. */
  chosen?: string
  onChoose: (timeZone: string | undefined) => void
}

/** The zone of the browser, UTC, or any zone by name or city. */
export function TimeZoneForm({ chosen, onChoose }: Props) {
  const intl = useIntl()
  const zones = useMemo(namedTimeZones, [])
  const [kind, setKind] = useState<Kind>(kindOf(chosen))
  const [typed, setTyped] = useState(
    kindOf(chosen) === 'named' ? (chosen ?? '') : ''
  )

  const [isUnknown, setUnknown] = useState(false)

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (kind === 'browser') return onChoose(undefined)
    if (kind === 'utc') return onChoose('UTC')
    const zone = findTimeZone(typed, zones)

    setUnknown(!zone)

    return zone ? onChoose(zone) : undefined
  }

  const radio = (own: Kind) => ({
    type: 'radio',
    name: 'time-zone',
    checked: kind === own,
    onChange: () => setKind(own),
  })

  return (
    <form noValidate onSubmit={handleSubmit}>
      <label className="om-times__choice">
        <input {...radio('browser')} />
        <span>
          <FormattedMessage
            id="admin/offer-management.timeZone.browser"
            values={{
              zone: nameTimeZone(browserTimeZone(), intl.locale, new Date()),
            }}
          />
        </span>
      </label>
      <label className="om-times__choice">
        <input {...radio('utc')} />
        <FormattedMessage id="admin/offer-management.timeZone.utc" />
      </label>
      <label className="om-times__choice">
        <input {...radio('named')} />
        <FormattedMessage id="admin/offer-management.timeZone.named" />
      </label>
      <input
        className="om-times__field"
        type="text"
        list="time-zone-names"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        placeholder={intl.formatMessage({
          id: 'admin/offer-management.timeZone.named.example',
        })}
        aria-label={intl.formatMessage({
          id: 'admin/offer-management.timeZone.named.label',
        })}
        aria-invalid={isUnknown}
        aria-describedby={isUnknown ? 'time-zone-unknown' : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setKind('named')
          setUnknown(false)
        }}
      />
      <datalist id="time-zone-names">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <p id="time-zone-unknown" role="alert" className="om-times__unknown">
        {isUnknown && (
          <FormattedMessage id="admin/offer-management.timeZone.named.unknown" />
        )}
      </p>
      <p className="om-times__about">
        <FormattedMessage id="admin/offer-management.timeZone.about" />
      </p>
      <Button size="small" type="submit">
        <FormattedMessage id="admin/offer-management.timeZone.apply" />
      </Button>
    </form>
  )
}

function kindOf(chosen: string | undefined): Kind {
  if (chosen === undefined) return 'browser'

  return chosen === 'UTC' ? 'utc' : 'named'
}
