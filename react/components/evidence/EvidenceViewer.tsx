import React, { useCallback } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type {
  HttpRequest,
  HttpResponse,
} from '../../model/evidence/httpMessage'
import { countMasks } from '../../model/evidence/masks'
import { readRequest } from '../../model/evidence/readRequest'
import { readResponse } from '../../model/evidence/readResponse'
import type { Work } from '../../model/evidence/work'
import type { InteractionKey } from '../../model/interaction'
import type { Evidence, Log } from '../../model/log'
import { Loading } from '../page/Loading'
import type { EvidenceView } from './evidenceView'
import { EvidenceTools } from './EvidenceTools'
import { RequestParts, ResponseParts } from './MessageParts'
import { SearchableCode } from './SearchableCode'
import { TabList } from './TabList'
import { useWork } from './useWork'

import './viewer.global.css'

type Props = {
  interaction: InteractionKey
  log: Pick<Log, 'id'>
  evidence: Evidence
  view: EvidenceView
  onView: (view: EvidenceView) => void
}

/** Evidence as it was read. */
export type ReadEvidence = { request?: HttpRequest; response?: HttpResponse }

/** The call behind a log: its request and its response, read or as they came. */
export function EvidenceViewer(props: Props) {
  const { evidence, view, onView } = props
  const intl = useIntl()
  const read = useWork(useCallback(() => readBoth(evidence), [evidence]))
  const status = read?.response?.status
  const text = evidence[view.part]

  return (
    <div className="om-viewer">
      <TabList
        id="evidence"
        label={intl.formatMessage({
          id: 'admin/offer-management.evidence.parts',
        })}
        tabs={[
          {
            id: 'request' as const,
            title: (
              <FormattedMessage id="admin/offer-management.evidence.request" />
            ),
          },
          {
            id: 'response' as const,
            title: (
              <>
                <FormattedMessage id="admin/offer-management.evidence.response" />
                {status !== undefined && ' '}
                {status !== undefined && (
                  <span className="om-tabs__status">{status}</span>
                )}
              </>
            ),
          },
        ]}
        chosen={view.part}
        onChoose={(part) => onView({ ...view, part })}
      >
        {text ? (
          read ? (
            <>
              <EvidenceTools {...props} text={text} read={read} />
              <Part {...props} text={text} read={read} />
              <Masked text={text} />
            </>
          ) : (
            <Loading />
          )
        ) : (
          <p className="om-quiet">
            <FormattedMessage id="admin/offer-management.evidence.none" />
          </p>
        )}
      </TabList>
    </div>
  )
}

function* readBoth({ request, response }: Evidence): Work<ReadEvidence> {
  return {
    request: request ? yield* readRequest(request) : undefined,
    response: response ? yield* readResponse(response) : undefined,
  }
}

type PartProps = Props & { text: string; read: ReadEvidence }

function Part({ view, text, read }: PartProps) {
  const intl = useIntl()
  const { request, response } = read
  const { part, isWrapped } = view

  if (view.isRaw) {
    const isCurl = part === 'request' && request?.notation === 'curl'

    return (
      <SearchableCode
        text={text}
        language={isCurl ? 'bash' : 'http'}
        isWrapped={isWrapped}
        label={intl.formatMessage({
          id: `admin/offer-management.evidence.${part}`,
        })}
      />
    )
  }

  if (part === 'request') {
    return request ? (
      <RequestParts request={request} isWrapped={isWrapped} />
    ) : null
  }

  return response ? (
    <ResponseParts response={response} isWrapped={isWrapped} />
  ) : null
}

function Masked({ text }: { text: string }) {
  const count = countMasks(text)

  return count === 0 ? null : (
    <p className="om-viewer__masked">
      <FormattedMessage
        id="admin/offer-management.evidence.masked"
        values={{ count }}
      />
    </p>
  )
}
