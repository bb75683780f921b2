import React, { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

type Props<Id extends string> = {
  /** Unique within the page; ids of tabs and panel derive from it. */
  id: string
  label: string
  tabs: Array<{ id: Id; title: ReactNode }>
  chosen: Id
  onChoose: (id: Id) => void
  /** What the chosen tab shows. */
  children: ReactNode
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

/** Tabs of which one is chosen, with what it shows. */
export function TabList<Id extends string>(props: Props<Id>) {
  const { id, label, tabs, chosen, onChoose, children } = props
  const list = useRef<HTMLDivElement>(null)
  const index = tabs.findIndex((tab) => tab.id === chosen)

  const choose = (next: number) => {
    const tab = tabs[(next + tabs.length) % tabs.length]

    onChoose(tab.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus()
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    const isEnd = event.key === 'Home' || event.key === 'End'

    if (!isEnd && !STEPS[event.key]) return
    event.preventDefault()
    event.stopPropagation()
    if (isEnd) choose(event.key === 'Home' ? 0 : tabs.length - 1)
    else choose(index + STEPS[event.key])
  }

  return (
    <>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        className="om-tabs"
        onKeyDown={handleKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            className="om-tabs__tab"
            onClick={() => onChoose(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        className="om-tabs__panel"
      >
        {children}
      </div>
    </>
  )
}
