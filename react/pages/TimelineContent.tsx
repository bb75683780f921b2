import React, { useEffect, useMemo, useRef, useState } from 'react'

import { LogTable } from '../components/timeline/LogTable'
import { NewsButton } from '../components/timeline/NewsButton'
import { PlainTimeline } from '../components/timeline/PlainTimeline'
import { useAnnouncements } from '../components/timeline/useAnnouncements'
import { useCursor } from '../components/timeline/useCursor'
import { useEvidenceSearch } from '../components/timeline/useEvidenceSearch'
import { useLogCount } from '../components/timeline/useLogCount'
import { useNews } from '../components/timeline/useNews'
import { useTimelineRows } from '../components/timeline/useTimelineRows'
import type { Interaction } from '../model/interaction'
import type { Log } from '../model/log'
import type { Fold } from '../model/timeline/folds'
import { foldAt } from '../model/timeline/folds'
import { positionOfLog } from '../model/timeline/logPosition'
import { keyOfRow, rowOfLog } from '../model/timeline/rows'
import { firstAtLeast } from '../model/timeline/steps'
import type { Timeline } from '../model/timeline/timeline'
import { isFiltered, NO_FILTER } from '../model/timelineView'
import { OpenedLog } from './OpenedLog'
import { TimelineHead } from './TimelineHead'
import {
  ChoosingNotice,
  OutsideNotice,
  TimelineNotices,
} from './TimelineNotices'
import { useChoosing } from './useChoosing'
import { useStable } from './useStable'
import type { TimelineAddress } from './useTimelineAddress'
import { useTimelineSteps } from './useTimelineSteps'

type Props = TimelineAddress & { interaction: Interaction; timeline: Timeline }

/** A timeline of more logs than this draws those around what is seen alone. */
const ALL_AT_ONCE = 60

/** The logs of an interaction, and all that is done to find one's way in them. */
export function TimelineContent(props: Props) {
  const { interaction, timeline, view, change } = props
  const { logs, total, isComplete } = timeline
  const root = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const [cursor, moves] = useCursor()
  const [comparedFold, setComparedFold] = useState<string>()
  const [isChoosing, setChoosing] = useChoosing(view)
  const search = useEvidenceSearch(view.text, total)
  const content = useTimelineRows({
    logs,
    view,
    isOpen: interaction.closedAt === undefined,
    evidenceIds: search.ids,
    openFolds: cursor.openFolds,
    pinned: positionOfLog(logs, view.logId ?? cursor.visited),
  })

  const { matches, folds, filterKey, shown } = content
  const steps = useTimelineSteps({
    ...props,
    // While one is chosen to compare the open log with, that stays open.
    view: isChoosing ? { ...view, logId: undefined } : view,
    logs,
    content,
    cursor,
    moves,
    root,
  })
  const opened = positionOfLog(logs, view.logId)
  const hasPanel = opened !== -1 && !isChoosing
  const news = useNews(end, logs, isComplete)
  const count = useLogCount({
    matching: matches.indexes.length,
    total,
    isFiltered: isFiltered(view),
    showsRest: view.showsRest,
  })

  const said = useAnnouncements({ interaction, timeline, count })
  const openedFold = opened === -1 ? undefined : foldAt(folds, opened)
  const freshShown = useMemo(() => {
    const ids = new Set(news.logs.map((log) => log.id))

    return ids.size === 0
      ? []
      : shown.filter((index) => ids.has(logs[index].id))
  }, [news.logs, shown, logs])

  // A log that the address names is gone to once it is there, in a fold or not.
  const namedId = opened === -1 ? undefined : view.logId
  const foldKey = openedFold?.key

  useEffect(() => {
    if (namedId) moves.toLog(namedId, foldKey, false)
    // The moves are the same from one rendering to the next.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [namedId, foldKey])

  const handleChoosing = (isOn: boolean) => {
    setChoosing(isOn)
    if (view.logId) moves.toLog(view.logId, foldKey, true)
  }

  const handleOpen = useStable((log: Log) =>
    isChoosing
      ? view.logId === log.id
        ? handleChoosing(false)
        : change({ withId: log.id })
      : view.logId === log.id
        ? change({ logId: undefined, withId: undefined })
        : change({ logId: log.id, withId: undefined }, view.logId !== undefined)
  )

  const handleClose = () => {
    if (view.logId) moves.toRow(view.logId, true)
    change({ logId: undefined, withId: undefined })
  }

  const handleCompareFold = useStable(({ key, from, to }: Fold) => {
    setComparedFold(view.logId ? undefined : key)
    change({ logId: logs[from].id, withId: logs[to - 1].id })
  })

  const handleCompareEnd = () => {
    if (comparedFold) moves.toRow(`fold-${comparedFold}`, true)
    change({
      withId: undefined,
      logId: comparedFold ? undefined : view.logId,
    })
    setComparedFold(undefined)
  }

  const handleNews = () => {
    const row = content.rows[rowOfLog(content.rows, freshShown[0])]

    news.forget()
    if (row)
      moves.toRow(
        keyOfRow(row, (index) => logs[index].id),
        true,
        true
      )
  }

  const handleToggleFold = useStable((fold: Fold) => moves.toggleFold(fold.key))

  const hasMatch = (from: number, to: number) =>
    matches.indexes[firstAtLeast(matches.indexes, from)] < to

  const isMatching = (index: number) => hasMatch(index, index + 1)

  const shownLogs = useMemo(
    () => shown.map((index) => logs[index]),
    [shown, logs]
  )

  return (
    <>
      <p role="status" className="om-hidden">
        {said}
      </p>
      <TimelineHead
        {...props}
        content={content}
        steps={steps}
        cursor={cursor}
        search={search}
        count={count}
        shownLogs={shownLogs}
        onFilter={() => moves.leave()}
        onDismiss={() => {
          if (!view.logId) return false
          if (isChoosing) handleChoosing(false)
          else handleClose()

          return true
        }}
      />
      <TimelineNotices
        view={view}
        timeline={timeline}
        shownCount={shown.length}
        isUnknown={view.logId !== undefined && opened === -1}
        onForget={() => change({ logId: undefined, withId: undefined }, true)}
      />
      <div className={hasPanel ? 'om-timeline__columns--beside' : undefined}>
        <div ref={root} className="om-timeline__logs">
          {view.isPlain ? (
            <PlainTimeline
              key={filterKey + String(view.showsRest)}
              logs={shownLogs}
            />
          ) : (
            shown.length > 0 && (
              <LogTable
                logs={logs}
                rows={content.rows}
                waits={content.waits}
                startMs={Date.parse(interaction.startDate)}
                isEven={total > ALL_AT_ONCE}
                marks={{
                  current: cursor.current,
                  open: view.logId,
                  isChoosing,
                  hasMatch: (from, to) =>
                    view.showsRest && isFiltered(view) && hasMatch(from, to),
                  isOutside: (index) => !view.showsRest && !isMatching(index),
                  inEvidence: matches.inEvidence,
                  highlight: view.text,
                }}
                destination={cursor.destination}
                viewKey={`${filterKey}${view.showsRest}`}
                onOpen={handleOpen}
                onToggleFold={handleToggleFold}
                onCompareFold={handleCompareFold}
              />
            )
          )}
          <div ref={end} />
          {opened !== -1 && !view.showsRest && !isMatching(opened) && (
            <OutsideNotice onClear={() => change(NO_FILTER)} />
          )}
          {isChoosing && (
            <ChoosingNotice
              log={logs[opened]}
              onCancel={() => handleChoosing(false)}
            />
          )}
          <NewsButton
            count={news.logs.length}
            shown={freshShown.length}
            onGo={handleNews}
            onClear={() => change(NO_FILTER)}
          />
        </div>
        {hasPanel && (
          <OpenedLog
            {...props}
            content={content}
            opened={opened}
            onStep={(by) => steps.stepLog(by, false)}
            onClose={handleClose}
            onCompareEnd={handleCompareEnd}
            onChoose={() => handleChoosing(true)}
          />
        )}
      </div>
    </>
  )
}
