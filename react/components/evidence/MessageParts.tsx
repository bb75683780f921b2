import React from 'react'
import { FormattedMessage } from 'react-intl'

import type {
  HttpRequest,
  HttpResponse,
} from '../../model/evidence/httpMessage'
import type { MessageId } from '../../i18n/messageId'
import { isMaskedWhole } from '../../model/evidence/masks'
import { BodyView } from './BodyView'
import { LongText } from './LongText'
import { PairTable } from './PairTable'

type RequestProps = { request: HttpRequest; isWrapped: boolean }

/** A request read into its parts. */
export function RequestParts({ request, isWrapped }: RequestProps) {
  const { method, url, query, headers, options, notes } = request

  return (
    <>
      {request.notation === 'text' && (
        <Unread
          text={request.body?.text}
          otherwise="admin/offer-management.evidence.note.request.text"
        />
      )}
      <Notes notes={notes} />
      {url !== undefined && (
        <p className="om-address">
          {method && (
            <span className="om-chip om-address__method">{method}</span>
          )}
          <bdi dir="ltr" className="om-address__url">
            <LongText text={url} />
          </bdi>
        </p>
      )}
      <PairTable
        pairs={query}
        title={
          <FormattedMessage
            id="admin/offer-management.evidence.query"
            values={{ count: query.length }}
          />
        }
      />
      <Headers headers={headers} />
      {options.length > 0 && (
        <details className="om-pairs">
          <summary className="om-pairs__title">
            <FormattedMessage
              id="admin/offer-management.evidence.options"
              values={{ count: options.length }}
            />
          </summary>
          <ul className="om-curlOptions">
            {options.map((option, index) => (
              <li key={index} dir="ltr">
                <LongText text={option} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <BodyView body={request.body} isWrapped={isWrapped} />
    </>
  )
}

type ResponseProps = { response: HttpResponse; isWrapped: boolean }

/** A response read into its parts. */
export function ResponseParts({ response, isWrapped }: ResponseProps) {
  const { status, headers, body, notes } = response

  return (
    <>
      {status === undefined ? (
        <Unread
          text={response.body?.text}
          otherwise="admin/offer-management.evidence.note.response.text"
        />
      ) : (
        <p className="om-address">
          <StatusChip response={response} />
        </p>
      )}
      <Notes notes={notes} />
      <Headers headers={headers} />
      <BodyView body={body} isWrapped={isWrapped} />
    </>
  )
}

/** The status of a response with its word. */
export function StatusChip({ response }: { response: HttpResponse }) {
  const { status, reason } = response

  return (
    <span className={`om-status om-status--${Math.floor((status ?? 0) / 100)}`}>
      {status} {reason && <bdi>{reason}</bdi>}
    </span>
  )
}

type UnreadProps = { text?: string; otherwise: MessageId }

/** Why a text stands there as a whole. */
function Unread({ text = '', otherwise }: UnreadProps) {
  return (
    <p className="om-note">
      <FormattedMessage
        id={
          isMaskedWhole(text)
            ? 'admin/offer-management.evidence.note.unread'
            : otherwise
        }
      />
    </p>
  )
}

function Headers({ headers }: Pick<HttpRequest, 'headers'>) {
  return (
    <PairTable
      pairs={headers}
      title={
        <FormattedMessage
          id="admin/offer-management.evidence.headers"
          values={{ count: headers.length }}
        />
      }
    />
  )
}

function Notes({ notes }: Pick<HttpRequest, 'notes'>) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="om-note">
          <FormattedMessage
            id={`admin/offer-management.evidence.note.${note}`}
          />
        </p>
      ))}
    </>
  )
}
