import React, { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from 'vtex.styleguide'

import type { ExportFormat } from '../../model/export/fileName'
import { EXPORT_FORMATS } from '../../model/export/fileName'
import { AppLink } from '../table/AppLink'
import type { ExportSource } from './ExportContext'

export type ExportChoice = {
  format: ExportFormat
  /** All logs, whatever the filters leave. */
  isWhole: boolean
  hasEvidence: boolean
}

type Props = {
  source: ExportSource
  shownCount: number
  isFiltered: boolean
  onSave: (choice: ExportChoice) => void
}

/** What a file is to hold. */
export function ExportForm({ source, shownCount, isFiltered, onSave }: Props) {
  const [format, setFormat] = useState<ExportFormat>('json')
  const [isWhole, setWhole] = useState(!isFiltered)
  const [hasEvidence, setEvidence] = useState(Boolean(source.readEvidence))

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave({ format, isWhole: isWhole || !isFiltered, hasEvidence })
  }

  return (
    <form onSubmit={handleSubmit}>
      <fieldset className="om-export__group">
        <legend>
          <FormattedMessage id="admin/offer-management.export.format" />
        </legend>
        {EXPORT_FORMATS.map((one) => (
          <Choice
            key={one}
            type="radio"
            name="export-format"
            isChosen={format === one}
            onChoose={() => setFormat(one)}
            about={
              <FormattedMessage
                id={`admin/offer-management.export.format.${one}.about`}
              />
            }
          >
            <FormattedMessage
              id={`admin/offer-management.export.format.${one}`}
            />
          </Choice>
        ))}
      </fieldset>
      {isFiltered && (
        <fieldset className="om-export__group">
          <legend>
            <FormattedMessage id="admin/offer-management.export.logs" />
          </legend>
          <Choice
            type="radio"
            name="export-logs"
            isChosen={!isWhole}
            onChoose={() => setWhole(false)}
          >
            <FormattedMessage
              id="admin/offer-management.export.logs.shown"
              values={{ count: shownCount }}
            />
          </Choice>
          <Choice
            type="radio"
            name="export-logs"
            isChosen={isWhole}
            onChoose={() => setWhole(true)}
          >
            <FormattedMessage
              id="admin/offer-management.export.logs.all"
              values={{ count: source.logs.length }}
            />
          </Choice>
        </fieldset>
      )}
      {source.readEvidence && (
        <div className="om-export__group">
          <Choice
            type="checkbox"
            name="export-evidence"
            isChosen={hasEvidence}
            onChoose={() => setEvidence(!hasEvidence)}
            about={
              <FormattedMessage id="admin/offer-management.export.evidence.about" />
            }
          >
            <FormattedMessage id="admin/offer-management.export.evidence" />
          </Choice>
        </div>
      )}
      {!source.isComplete && (
        <p className="om-export__note">
          <FormattedMessage id="admin/offer-management.export.waiting" />
        </p>
      )}
      <div className="om-export__actions">
        {source.savedHref && (
          <AppLink
            to={source.savedHref}
            onOpen={source.onOpen}
            className="om-link"
          >
            <FormattedMessage
              id="admin/offer-management.export.saved.link"
              values={{ kind: 'JSON' }}
            />
          </AppLink>
        )}
        <Button size="small" type="submit" disabled={!source.isComplete}>
          <FormattedMessage id="admin/offer-management.export.start" />
        </Button>
      </div>
    </form>
  )
}

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  name: string
  isChosen: boolean
  onChoose: () => void
  /** What it means, in small. */
  about?: ReactNode
  children: ReactNode
}

function Choice(props: ChoiceProps) {
  return (
    <label className="om-export__choice">
      <input
        type={props.type}
        name={props.name}
        checked={props.isChosen}
        onChange={props.onChoose}
      />
      <span>
        {props.children}
        {props.about && <span className="om-export__about">{props.about}</span>}
      </span>
    </label>
  )
}
