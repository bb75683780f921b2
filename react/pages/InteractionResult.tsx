import React, { useMemo } from 'react'
import { FormattedMessage } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { AftermathLine } from '../components/result/AftermathLine'
import { IssueItem } from '../components/result/IssueItem'
import { ResultCard } from '../components/result/ResultCard'
import { SupportCopy } from '../components/result/SupportCopy'
import { useSilence } from '../components/result/useSilence'
import { fatesDiffer } from '../model/aftermath'
import { failingLogOf } from '../model/export/failingLog'
import type { Interaction } from '../model/interaction'
import type { Log } from '../model/log'
import { interactionPath } from '../model/offerPlace'
import {
  lastingQuery,
  toQueryString,
  writeText,
} from '../model/offerQueryString'
import { opensAtFirst } from '../model/opensAtFirst'
import type { ReadError } from '../model/readError'
import { fillSolutionLink } from '../model/solutionLink'
import type { Follow, Timeline } from '../model/timeline/timeline'
import { interactionAddress } from './interactionAddress'
import { useOpen } from './useOpen'

type Props = {
  interaction: Interaction
  timeline: Timeline
  /** Absent where nothing can follow, such as in a file that was kept. */
  follow?: Follow
  /** The account whose offer it is about. */
  account: string
  /** When the file was written that it comes from. */
  savedAt?: string
  refreshError?: ReadError
  onRefresh?: () => void
}

/** What came of an interaction, with all that there is to do about it. */
export function InteractionResult(props: Props) {
  const { interaction, timeline, savedAt } = props
  const { logs } = timeline
  const open = useOpen()
  const { account, query, setQuery } = useRuntime()
  const { feedId, skuId, issues, offer } = interaction
  const isOwn = props.account === account
  const hasOwnFates = fatesDiffer(issues.map(({ aftermath }) => aftermath))

  const hrefOf = isOwn
    ? (id: string) =>
        interactionPath(feedId, skuId, id) + toQueryString(lastingQuery(query))
    : undefined

  // Among very many logs they are not looked for at each rendering.
  const reported = useMemo(
    () => issues.map((issue) => ({ issue, log: failingLogOf(issue, logs) })),
    [issues, logs]
  )

  const support = {
    account: props.account,
    link: interactionAddress(interaction, props.account, account),
    interaction,
  }

  // The timeline brings the log of the address into view.
  const showLog = (log: Log) =>
    setQuery({ log: writeText(log.id), with: undefined })

  return (
    <ResultCard
      interaction={interaction}
      silence={useSilence(interaction, timeline, savedAt)}
      follow={props.follow}
      isSaved={savedAt !== undefined}
      refreshError={props.refreshError}
      onRefresh={props.onRefresh}
      aftermath={
        interaction.aftermath && (
          <AftermathLine
            aftermath={interaction.aftermath}
            open={{ count: interaction.openErrorCount, of: issues.length }}
            hrefOf={hrefOf}
            onOpen={open}
          />
        )
      }
      support={
        issues.length > 1 && (
          <SupportCopy {...support} issues={reported}>
            <FormattedMessage id="admin/offer-management.interaction.support.copyAll" />
          </SupportCopy>
        )
      }
      renderIssue={(issue, index) => (
        <IssueItem
          id={`issue-${index}`}
          issue={issue}
          log={reported[index].log}
          solutionHref={
            isOwn
              ? fillSolutionLink(issue.solutionLink, {
                  account,
                  skuId,
                  productId: offer.productId,
                })
              : undefined
          }
          aftermath={
            hasOwnFates && (
              <AftermathLine
                aftermath={issue.aftermath}
                hrefOf={hrefOf}
                onOpen={open}
              />
            )
          }
          support={
            <SupportCopy {...support} issues={[reported[index]]}>
              <FormattedMessage id="admin/offer-management.interaction.support.copy" />
            </SupportCopy>
          }
          isOpenAtFirst={opensAtFirst(index, issues.length)}
          onShowLog={showLog}
        />
      )}
    />
  )
}
