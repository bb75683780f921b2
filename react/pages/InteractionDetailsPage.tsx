import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { InteractionHead } from '../components/interaction/InteractionHead'
import { ErrorState } from '../components/page/ErrorState'
import { Loading } from '../components/page/Loading'
import { PageFrame } from '../components/page/PageFrame'
import { IssueItem } from '../components/result/IssueItem'
import { ResultCard } from '../components/result/ResultCard'
import { AppLink } from '../components/table/AppLink'
import { useInteraction } from '../data/useInteraction'
import { interactionPath, offerPath } from '../model/offerPlace'
import { lastingQuery, toQueryString } from '../model/offerQueryString'
import { opensAtFirst } from '../model/opensAtFirst'
import { fillSolutionLink } from '../model/solutionLink'
import { readTimelineView } from '../model/timelineView'
import { InteractionTimeline } from './InteractionTimeline'
import { useOffersAddress } from './offersAddress'
import { useOpen } from './useOpen'

/** One interaction: what came of it, what to do, and how it went, log by log. */
export function InteractionDetailsPage() {
  const intl = useIntl()
  const open = useOpen()
  const offersHref = useOffersAddress()
  const { account, query, route, setQuery } = useRuntime()
  const { feedId, skuId, interactionId } = route.params
  const read = useInteraction(
    { feedId, skuId, interactionId },
    {
      isOn: readTimelineView(query).follows,
      setOn: (on) => setQuery({ follow: on ? undefined : 'off' }),
    }
  )
  const lasting = toQueryString(lastingQuery(query))
  const offerHref = offerPath(feedId, skuId) + lasting

  const title = intl.formatMessage({
    id: 'admin/offer-management.interaction.title',
  })

  if (read.error && (!read.value || read.error.kind === 'expired')) {
    return (
      <PageFrame windowTitle={title}>
        <ErrorState
          level={1}
          error={read.error}
          onRetry={read.again}
          title={
            <FormattedMessage id="admin/offer-management.interaction.failed.title" />
          }
          notFound={{
            title: (
              <FormattedMessage id="admin/offer-management.interaction.unknown.title" />
            ),
            text: (
              <FormattedMessage
                id="admin/offer-management.interaction.unknown.text"
                values={{ id: <code>{interactionId}</code> }}
              />
            ),
          }}
          link={
            <AppLink to={offerHref} onOpen={open} className="om-link">
              <FormattedMessage id="admin/offer-management.interaction.offer.link" />
            </AppLink>
          }
        />
      </PageFrame>
    )
  }

  if (!read.value) {
    return (
      <PageFrame windowTitle={title}>
        <Loading />
      </PageFrame>
    )
  }

  const interaction = read.value
  const { name, productId } = interaction.offer

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
          address={interaction}
          interaction={interaction}
          offersHref={offersHref}
          offerHref={offerHref}
          hrefOf={(id) => interactionPath(feedId, skuId, id) + lasting}
          onOpen={open}
        />
      }
    >
      <ResultCard
        interaction={interaction}
        renderIssue={(issue, index) => (
          <IssueItem
            id={`issue-${index}`}
            issue={issue}
            solutionHref={fillSolutionLink(issue.solutionLink, {
              account,
              skuId,
              productId,
            })}
            isOpenAtFirst={opensAtFirst(index, interaction.issues.length)}
          />
        )}
        isReading={read.isReading}
        refreshError={read.error}
        onRefresh={read.again}
      />
      <InteractionTimeline
        interaction={interaction}
        timeline={read.timeline}
        follow={read.follow}
      />
    </PageFrame>
  )
}
