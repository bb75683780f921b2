import React from 'react'
import { useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { EvidenceProvider } from '../components/evidence/EvidenceContext'
import { ExportProvider } from '../components/export/ExportContext'
import { InteractionHead } from '../components/interaction/InteractionHead'
import { Loading } from '../components/page/Loading'
import { PageFrame } from '../components/page/PageFrame'
import { useServerEvidence } from '../data/evidenceSource'
import { useExportEvidence } from '../data/exportEvidence'
import { useInteraction } from '../data/useInteraction'
import { interactionPath, offerPath, savedPath } from '../model/offerPlace'
import { lastingQuery, toQueryString } from '../model/offerQueryString'
import { filterQuery, readTimelineView } from '../model/timelineView'
import { interactionAddress } from './interactionAddress'
import { InteractionResult } from './InteractionResult'
import { InteractionTimeline } from './InteractionTimeline'
import { MissingInteraction } from './MissingInteraction'
import { useOffersAddress } from './offersAddress'
import { useOpen } from './useOpen'

/** One interaction: what came of it, what to do, and how it went, log by log. */
export function InteractionDetailsPage() {
  const intl = useIntl()
  const open = useOpen()
  const offersHref = useOffersAddress()
  const { account, query, route, setQuery } = useRuntime()
  const { feedId, skuId, interactionId } = route.params
  const key = { feedId, skuId, interactionId }
  const evidence = useServerEvidence(key)
  const readEvidence = useExportEvidence(key)
  const read = useInteraction(key, {
    isOn: readTimelineView(query).follows,
    setOn: (on) => setQuery({ follow: on ? undefined : 'off' }),
  })

  const lasting = toQueryString(lastingQuery(query))
  const isGone = read.error?.kind === 'expired'
  const interaction = isGone ? undefined : read.value
  const name = interaction?.offer.name

  const title = intl.formatMessage({
    id: 'admin/offer-management.interaction.title',
  })

  return (
    <PageFrame
      windowTitle={
        name
          ? intl.formatMessage(
              { id: 'admin/offer-management.page.windowTitle' },
              { page: title, offer: name }
            )
          : title
      }
      head={
        <InteractionHead
          address={key}
          interaction={interaction}
          offersHref={offersHref}
          offerHref={offerPath(feedId, skuId) + lasting}
          hrefOf={(id) => interactionPath(feedId, skuId, id) + lasting}
          onOpen={open}
        />
      }
    >
      {interaction ? (
        <EvidenceProvider source={evidence}>
          <ExportProvider
            source={{
              account,
              link: interactionAddress(key, account, account),
              logs: read.timeline.logs,
              isComplete: read.timeline.isComplete,
              filter: filterQuery(query),
              readEvidence,
              savedHref: savedPath() + lasting,
              onOpen: open,
            }}
          >
            <InteractionResult
              interaction={interaction}
              timeline={read.timeline}
              follow={read.follow}
              account={account}
              refreshError={read.error}
              onRefresh={read.again}
            />
            <InteractionTimeline
              interaction={interaction}
              timeline={read.timeline}
            />
          </ExportProvider>
        </EvidenceProvider>
      ) : read.error ? (
        <MissingInteraction
          address={key}
          error={read.error}
          onRetry={read.again}
        />
      ) : (
        <Loading />
      )}
    </PageFrame>
  )
}
