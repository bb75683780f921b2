import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { Interaction } from '../../model/interaction'
import { LOG_TYPES } from '../../model/log'
import type { TimelineFilter } from '../../model/timelineView'
import { toggleType } from '../../model/timelineView'
import { OptionFilter } from '../table/OptionFilter'
import { LogTypeWord } from './LogTypeWord'
import { ToggleButton } from './ToggleButton'

import './timeline.global.css'

type Props = {
  filter: TimelineFilter
  interaction: Pick<Interaction, 'logCounts' | 'agents'>
  onChange: (change: Partial<TimelineFilter>) => void
  /** The search. */
  children: ReactNode
}

/** What narrows a timeline: types, agents, evidence, text. */
export function TimelineFilters(props: Props) {
  const { filter, interaction, onChange, children } = props
  const intl = useIntl()
  const { logCounts, agents } = interaction

  return (
    <div
      className="om-timeline__filters"
      role="group"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.filter.label',
      })}
    >
      <div
        className="om-types"
        role="group"
        aria-label={intl.formatMessage({
          id: 'admin/offer-management.timeline.filter.types',
        })}
      >
        {LOG_TYPES.map((type) => {
          const isPressed = filter.types.indexOf(type) !== -1

          return (
            <button
              key={type}
              type="button"
              className="om-types__type"
              aria-pressed={isPressed}
              disabled={logCounts[type] === 0 && !isPressed}
              onClick={() =>
                onChange({ types: toggleType(filter.types, type) })
              }
            >
              <LogTypeWord type={type} />{' '}
              <span className="om-types__count">
                {intl.formatNumber(logCounts[type])}
              </span>
            </button>
          )
        })}
      </div>
      {(agents.length > 1 || filter.agents.length > 0) && (
        <OptionFilter
          id="filter-agent"
          label={intl.formatMessage({
            id: 'admin/offer-management.timeline.filter.agent',
          })}
          options={agents.map((agent) => ({ value: agent, label: agent }))}
          chosen={filter.agents}
          onApply={(chosen) => onChange({ agents: chosen })}
        />
      )}
      <ToggleButton
        isPressed={filter.withEvidence}
        onChange={(withEvidence) => onChange({ withEvidence })}
      >
        <FormattedMessage id="admin/offer-management.timeline.filter.evidence" />
      </ToggleButton>
      {children}
    </div>
  )
}
