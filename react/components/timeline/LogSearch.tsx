import React, { useEffect, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent, RefObject } from 'react'
import { useIntl } from 'react-intl'
import { IconSearch } from 'vtex.styleguide'

import './timeline.global.css'

type Props = {
  /** The text that is searched for now. */
  text: string
  field: RefObject<HTMLInputElement>
  onSearch: (text: string) => void
  /** Enter on a text that is searched for already goes to the next match. */
  onNext: (by: 1 | -1) => void
}

/** The server looks for no longer text in evidence. */
const LONGEST = 200

/** A pause in typing after which a text counts as meant. */
const PAUSE_MS = 150

/** The search in the logs; it follows what is typed. */
export function LogSearch({ text, field, onSearch, onNext }: Props) {
  const intl = useIntl()
  const [draft, setDraft] = useState(text)
  const sent = useRef(text)
  const latestOnSearch = useRef(onSearch)

  latestOnSearch.current = onSearch

  const send = (typed: string) => {
    if (typed === sent.current) return false
    sent.current = typed
    latestOnSearch.current(typed)

    return true
  }

  // A text from elsewhere, such as the address, takes the place of the draft;
  // one that this field has sent does not: typing may have gone on since.
  useEffect(() => {
    if (text === sent.current) return
    sent.current = text
    setDraft(text)
  }, [text])

  useEffect(() => {
    const timer = setTimeout(() => send(draft.trim()), PAUSE_MS)

    return () => clearTimeout(timer)
  }, [draft])

  const label = intl.formatMessage({
    id: 'admin/offer-management.timeline.search',
  })

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!send(draft.trim()) && text !== '') onNext(1)
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      onNext(-1)
    }

    // The browser empties the field; where nothing is left to empty, it is left.
    if (event.key === 'Escape' && draft === '') field.current?.blur()
  }

  return (
    <form role="search" className="om-log-search" onSubmit={handleSubmit}>
      <span aria-hidden className="om-log-search__icon">
        <IconSearch size={14} />
      </span>
      <input
        ref={field}
        type="search"
        value={draft}
        maxLength={LONGEST}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKeyDown}
      />
    </form>
  )
}
