import React, { useCallback, useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { byteLength } from '../../model/evidence/byteLength'
import type { Body, BodyFormat } from '../../model/evidence/httpMessage'
import { layOut } from '../../model/evidence/layOut'
import type { Language } from './highlighter'
import { PairTable } from './PairTable'
import { SearchableCode } from './SearchableCode'
import { useWork } from './useWork'

const LANGUAGES: Partial<Record<BodyFormat, Language>> = {
  json: 'json',
  xml: 'xml',
  html: 'xml',
}

type Props = { body?: Body; isWrapped: boolean }

/** The body of a message, laid out as its format is read best. */
export function BodyView({ body, isWrapped }: Props) {
  const intl = useIntl()

  if (!body) {
    return (
      <p className="om-quiet">
        <FormattedMessage id="admin/offer-management.evidence.body.none" />
      </p>
    )
  }

  const title = (
    <>
      <FormattedMessage id="admin/offer-management.evidence.body" />
      <span className="om-body__facts">
        <FormattedMessage
          id={`admin/offer-management.evidence.format.${body.format}`}
        />
        {' · '}
        <Size text={body.text} />
      </span>
    </>
  )

  if (body.pairs) return <PairTable title={title} pairs={body.pairs} />

  return (
    <section className="om-body">
      <h4 className="om-pairs__title">{title}</h4>
      <LaidOut
        body={body}
        isWrapped={isWrapped}
        label={intl.formatMessage({
          id: 'admin/offer-management.evidence.body',
        })}
      />
    </section>
  )
}

type LaidOutProps = { body: Body; isWrapped: boolean; label: string }

function LaidOut({ body, isWrapped, label }: LaidOutProps) {
  const text = useWork(useCallback(() => layOut(body), [body]))

  if (text === undefined) {
    return (
      <p role="status" className="om-quiet">
        <FormattedMessage id="admin/offer-management.evidence.preparing" />
      </p>
    )
  }

  return (
    <SearchableCode
      text={text}
      language={LANGUAGES[body.format]}
      isWrapped={isWrapped}
      label={label}
    />
  )
}

function Size({ text }: { text: string }) {
  const bytes = useMemo(() => byteLength(text), [text])
  const [unit, size] =
    bytes < 1000
      ? (['B', bytes] as const)
      : bytes < 1e6
        ? (['kB', Math.round(bytes / 100) / 10] as const)
        : (['MB', Math.round(bytes / 1e5) / 10] as const)

  return (
    <FormattedMessage
      id={`admin/offer-management.evidence.size.${unit}`}
      values={{ size }}
    />
  )
}
