import React, { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { IconSearch } from 'vtex.styleguide'

import './offerList.global.css'

type Props = {
  /** The text that is searched for now. */
  text: string
  onSearch: (text: string) => void
}

/** The search of the offers; it takes effect by Enter or the magnifier. */
export function OfferSearch({ text, onSearch }: Props) {
  const intl = useIntl()
  const [draft, setDraft] = useState(text)

  useEffect(() => setDraft(text), [text])

  const label = intl.formatMessage({
    id: 'admin/offer-management.offers.search.placeholder',
  })

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(draft.trim())
  }

  // The cross that browsers draw into a search field empties it at once; the
  // list follows, as nothing else would tell that it is still narrowed.
  const handleChange = (value: string) => {
    setDraft(value)
    if (value === '' && text !== '') onSearch('')
  }

  return (
    <form role="search" className="om-search" onSubmit={handleSubmit}>
      <input
        type="search"
        className="om-search__input"
        value={draft}
        aria-label={label}
        placeholder={label}
        onChange={(event) => handleChange(event.target.value)}
      />
      <button
        type="submit"
        className="om-search__submit"
        aria-label={intl.formatMessage({
          id: 'admin/offer-management.offers.search.submit',
        })}
      >
        <span aria-hidden>
          <IconSearch size={16} />
        </span>
      </button>
    </form>
  )
}
