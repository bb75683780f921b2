import React from 'react'
import { FormattedMessage } from 'react-intl'

import { SAVED_VERSION } from '../../model/export/savedInteraction'
import { Sign } from '../status/Sign'
import { FileChooser } from './FileChooser'
import type { ReadFile } from './readFile'
import { MOST_MEGABYTES } from './readFile'

import './saved.global.css'

export type FileFailure = {
  name: string
  problem: Extract<ReadFile, { problem: object }>['problem']
}

type Props = {
  /** Whether a file is held over the page. */
  isOver: boolean
  /** The name of the file that is being read. */
  reading?: string
  failure?: FileFailure
  onFile: (file: File) => void
}

/** Where a file is chosen or dropped, and why the last one was refused. */
export function SavedOpener({ isOver, reading, failure, onFile }: Props) {
  return (
    <section
      className={`om-card om-saved ${isOver ? 'om-saved--over' : ''}`}
      aria-labelledby="saved-title"
    >
      <h2 id="saved-title" className="om-saved__title">
        <FormattedMessage
          id={
            isOver
              ? 'admin/offer-management.saved.open.drop'
              : 'admin/offer-management.saved.open.title'
          }
        />
      </h2>
      <p>
        <FormattedMessage
          id="admin/offer-management.saved.open.text"
          values={{ kind: 'JSON' }}
        />
      </p>
      <FileChooser onFile={onFile}>
        <FormattedMessage id="admin/offer-management.saved.open.choose" />
      </FileChooser>
      <p className="om-saved__privacy">
        <FormattedMessage id="admin/offer-management.saved.open.privacy" />
      </p>
      <div role="status">
        {reading && (
          <FormattedMessage
            id="admin/offer-management.saved.open.reading"
            values={{ name: <bdi>{reading}</bdi> }}
          />
        )}
      </div>
      <div role="alert">
        {failure && (
          <div className="om-saved__failure">
            <Sign name="failure" />
            <div>
              <strong>
                <FormattedMessage
                  id="admin/offer-management.saved.failed.title"
                  values={{ name: <bdi>{failure.name}</bdi> }}
                />
              </strong>
              <p>
                <Why problem={failure.problem} />
              </p>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}

function Why({ problem }: Pick<FileFailure, 'problem'>) {
  switch (problem.kind) {
    case 'wrongField':
      return (
        <FormattedMessage
          id={`admin/offer-management.saved.failed.wrongField.${problem.expected}`}
          values={{ path: <code>{problem.path}</code> }}
        />
      )

    case 'tooNew':
      return (
        <FormattedMessage
          id="admin/offer-management.saved.failed.tooNew"
          values={{ version: problem.version, known: SAVED_VERSION }}
        />
      )

    case 'tooLarge':
      return (
        <FormattedMessage
          id="admin/offer-management.saved.failed.tooLarge"
          values={{ megabytes: MOST_MEGABYTES }}
        />
      )

    default:
      return (
        <FormattedMessage
          id={`admin/offer-management.saved.failed.${problem.kind}`}
          values={{ kind: 'JSON', others: 'CSV / Markdown' }}
        />
      )
  }
}
