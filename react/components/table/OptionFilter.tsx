import React from 'react'
import { useIntl } from 'react-intl'

import { FilterForm } from './FilterForm'
import type { FilterOption } from './filterOptions'
import { withChosen } from './filterOptions'
import { FilterPill } from './FilterPill'

type Props = {
  /** Unique within the page. */
  id: string
  label: string
  options: FilterOption[]
  /** Values of the options in effect; empty means all. */
  chosen: string[]
  /** One choice at most, All among them. */
  single?: boolean
  onApply: (chosen: string[]) => void
}

/** A filter by a list of options, which takes effect by APPLY. */
export function OptionFilter({
  id,
  label,
  options,
  chosen,
  single = false,
  onApply,
}: Props) {
  const intl = useIntl()
  const choices = withChosen(options, chosen)
  const [first, ...others] = choices.filter(
    (option) => chosen.indexOf(option.value) !== -1
  )

  return (
    <FilterPill
      id={id}
      label={label}
      value={
        !first
          ? intl.formatMessage({ id: 'admin/offer-management.filter.all' })
          : others.length === 0
            ? first.label
            : intl.formatMessage(
                { id: 'admin/offer-management.filter.several' },
                { first: first.label, more: others.length }
              )
      }
    >
      {(close) => (
        <FilterForm
          id={id}
          label={label}
          options={choices}
          chosen={chosen}
          single={single}
          onApply={(values) => {
            close()
            onApply(values)
          }}
        />
      )}
    </FilterPill>
  )
}
