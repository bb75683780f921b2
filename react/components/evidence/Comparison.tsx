import React, { useCallback } from 'react'
import { FormattedMessage } from 'react-intl'

import type { MessageComparison } from '../../model/evidence/compareMessages'
import {
  compareRequests,
  compareResponses,
  differencesIn,
} from '../../model/evidence/compareMessages'
import { readRequest } from '../../model/evidence/readRequest'
import { readResponse } from '../../model/evidence/readResponse'
import type { Work } from '../../model/evidence/work'
import type { Evidence } from '../../model/log'
import { Loading } from '../page/Loading'
import { ComparedBody } from './ComparedBody'
import { ComparedParts } from './ComparedParts'
import { useWork } from './useWork'

import './viewer.global.css'

type Props = { left: Evidence; right: Evidence }

/** What changed in request and response from one call to the other. */
export function Comparison({ left, right }: Props) {
  const compared = useWork(
    useCallback(() => compareBoth(left, right), [left, right])
  )

  if (!compared) return <Loading />

  return (
    <>
      <Part part="request" message={compared.request} />
      <Part part="response" message={compared.response} />
    </>
  )
}

type Both = { request?: MessageComparison; response?: MessageComparison }

function* compareBoth(left: Evidence, right: Evidence): Work<Both> {
  return {
    request: yield* compareRequests(
      left.request ? yield* readRequest(left.request) : undefined,
      right.request ? yield* readRequest(right.request) : undefined
    ),
    response: yield* compareResponses(
      left.response ? yield* readResponse(left.response) : undefined,
      right.response ? yield* readResponse(right.response) : undefined
    ),
  }
}

type PartProps = {
  part: 'request' | 'response'
  message?: MessageComparison
}

function Part({ part, message }: PartProps) {
  const count = message ? differencesIn(message) : 0

  return (
    <section className="om-compare__part">
      <h3 className="om-compare__title">
        <FormattedMessage id={`admin/offer-management.compare.${part}`} />
        {message && (
          <span
            className={`om-verdict ${count > 0 ? 'om-verdict--differs' : ''}`}
          >
            <span aria-hidden>{count > 0 ? '≠' : '='}</span>{' '}
            {count > 0 ? (
              <FormattedMessage
                id="admin/offer-management.compare.differences"
                values={{ count }}
              />
            ) : (
              <FormattedMessage id="admin/offer-management.compare.same" />
            )}
          </span>
        )}
      </h3>
      {message ? (
        <>
          <ComparedParts message={message} />
          {/* What the heading says of the whole is not said again. */}
          {count > 0 && <ComparedBody body={message.body} />}
        </>
      ) : (
        <p className="om-quiet">
          <FormattedMessage id="admin/offer-management.compare.none" />
        </p>
      )}
    </section>
  )
}
