import React, { useState } from 'react'
import type { FormEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from 'vtex.styleguide'

import type { FilterOption } from './filterOptions'
import { findOptions } from './filterOptions'

type Props = {
  id: string
  label: string
  options: FilterOption[]
  chosen: string[]
  single: boolean
  onApply: (chosen: string[]) => void
}

/** A list longer than this has a field to find an option in it. */
const LONG_LIST = 8

/** The choices of a filter, kept as a draft until they are applied. */
export function FilterForm(props: Props) {
  const { id, label, options, chosen, single, onApply } = props
  const intl = useIntl()
  const [draft, setDraft] = useState(chosen)
  const [text, setText] = useState('')
  const found = findOptions(options, text)
  const all = intl.formatMessage({ id: 'admin/offer-management.filter.all' })

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onApply(draft)
  }

  const toggle = (value: string, isChosen: boolean) => {
    if (single) setDraft(value === '' ? [] : [value])
    else if (isChosen) setDraft([...draft, value])
    else setDraft(draft.filter((other) => other !== value))
  }

  return (
    <form onSubmit={handleSubmit}>
      {options.length > LONG_LIST && (
        <input
          type="search"
          className="om-filter__find"
          value={text}
          aria-label={intl.formatMessage({
            id: 'admin/offer-management.filter.find',
          })}
          placeholder={intl.formatMessage({
            id: 'admin/offer-management.filter.find',
          })}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <fieldset className="om-filter__options">
        <legend className="om-hidden">{label}</legend>
        {(single ? [{ value: '', label: all }, ...found] : found).map(
          (option) => (
            <label key={option.value} className="om-filter__option">
              <input
                type={single ? 'radio' : 'checkbox'}
                name={id}
                checked={
                  option.value === ''
                    ? draft.length === 0
                    : draft.indexOf(option.value) !== -1
                }
                onChange={(event) => toggle(option.value, event.target.checked)}
              />
              {option.imageUrl && (
                <img src={option.imageUrl} alt="" width={24} height={24} />
              )}
              <span>{option.label}</span>
            </label>
          )
        )}
        {found.length === 0 && (
          <p className="om-filter__none" role="status">
            <FormattedMessage id="admin/offer-management.filter.none" />
          </p>
        )}
      </fieldset>
      <div className="om-filter__actions">
        {!single && (
          <Button
            variation="tertiary"
            size="small"
            onClick={() => setDraft([])}
          >
            <FormattedMessage id="admin/offer-management.filter.clear" />
          </Button>
        )}
        <Button type="submit" size="small">
          <FormattedMessage id="admin/offer-management.filter.apply" />
        </Button>
      </div>
    </form>
  )
}
