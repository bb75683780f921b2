import React, { useCallback } from 'react'
import { FormattedMessage } from 'react-intl'

import type { MessageComparison } from '../../model/evidence/compareMessages'
import {
  compareRequests,
  compareResponses,
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
  return (
    <section className="om-compare__part">
      <h3 className="om-compare__title">
        <FormattedMessage id={`admin/offer-management.compare.${part}`} />
      </h3>
      {message ? (
        <>
          <ComparedParts part={part} message={message} />
          <ComparedBody body={message.body} />
        </>
      ) : (
        <p className="om-quiet">
          <FormattedMessage id="admin/offer-management.compare.none" />
        </p>
      )}
    </section>
  )
}
