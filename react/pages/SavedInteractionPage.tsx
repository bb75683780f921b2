import React, { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { EvidenceProvider } from '../components/evidence/EvidenceContext'
import { ExportProvider } from '../components/export/ExportContext'
import { InteractionHead } from '../components/interaction/InteractionHead'
import { PageFrame } from '../components/page/PageFrame'
import { readFile } from '../components/saved/readFile'
import { SavedHead } from '../components/saved/SavedHead'
import { SavedNotice } from '../components/saved/SavedNotice'
import type { FileFailure } from '../components/saved/SavedOpener'
import { SavedOpener } from '../components/saved/SavedOpener'
import { useFileDrop } from '../components/saved/useFileDrop'
import {
  savedEvidence,
  savedEvidenceReader,
} from '../model/export/savedEvidence'
import type { SavedInteraction } from '../model/export/savedInteraction'
import { interactionPath, offerPath } from '../model/offerPlace'
import { lastingQuery, toQueryString } from '../model/offerQueryString'
import {
  filterQuery,
  readTimelineView,
  writeTimelineView,
} from '../model/timelineView'
import { interactionAddress } from './interactionAddress'
import { InteractionResult } from './InteractionResult'
import { InteractionTimeline } from './InteractionTimeline'
import { useOffersAddress } from './offersAddress'
import { useOpen } from './useOpen'

type Opening =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'shown'; name: string; saved: SavedInteraction }
  | ({ kind: 'failed' } & FileFailure)

/** An interaction that comes from a file, read in this browser alone. */
export function SavedInteractionPage() {
  const intl = useIntl()
  const open = useOpen()
  const offersHref = useOffersAddress()
  const { setQuery } = useRuntime()
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const latestFile = useRef<File>()

  const handleFile = async (file: File) => {
    const { name } = file

    latestFile.current = file
    setOpening({ kind: 'reading', name })
    const read = await readFile(file)

    if (latestFile.current !== file) return
    if ('problem' in read) {
      setOpening({ kind: 'failed', name, problem: read.problem })
    } else {
      // What was filtered and opened belonged to another interaction.
      setQuery(writeTimelineView(readTimelineView({})), { replace: true })
      setOpening({ kind: 'shown', name, saved: read.saved })
    }
  }

  const isOver = useFileDrop(handleFile)

  useEffect(
    () => () => {
      latestFile.current = undefined
    },
    []
  )

  if (opening.kind === 'shown') {
    return (
      <ShownFile
        key={opening.name + opening.saved.savedAt}
        saved={opening.saved}
        fileName={opening.name}
        onFile={handleFile}
      />
    )
  }

  return (
    <PageFrame
      windowTitle={intl.formatMessage({
        id: 'admin/offer-management.saved.title',
      })}
      head={<SavedHead offersHref={offersHref} onOpen={open} />}
    >
      <SavedOpener
        isOver={isOver}
        reading={opening.kind === 'reading' ? opening.name : undefined}
        failure={opening.kind === 'failed' ? opening : undefined}
        onFile={handleFile}
      />
    </PageFrame>
  )
}

type ShownProps = {
  saved: SavedInteraction
  fileName: string
  onFile: (file: File) => void
}

function ShownFile({ saved, fileName, onFile }: ShownProps) {
  const intl = useIntl()
  const open = useOpen()
  const offersHref = useOffersAddress()
  const { account, query } = useRuntime()
  const { interaction, logs } = saved
  const { feedId, skuId } = interaction
  const evidence = useMemo(() => savedEvidence(saved), [saved])
  const timeline = { logs, total: logs.length, isComplete: true }
  const isOwn = saved.account === account
  const lasting = toQueryString(lastingQuery(query))

  return (
    <PageFrame
      windowTitle={intl.formatMessage(
        { id: 'admin/offer-management.page.windowTitle' },
        {
          offer: interaction.offer.name ?? skuId,
          page: intl.formatMessage({
            id: 'admin/offer-management.saved.title',
          }),
        }
      )}
      head={
        <InteractionHead
          address={interaction}
          interaction={interaction}
          savedAt={saved.savedAt}
          offersHref={offersHref}
          offerHref={isOwn ? offerPath(feedId, skuId) + lasting : undefined}
          hrefOf={(id) => interactionPath(feedId, skuId, id) + lasting}
          onOpen={open}
        />
      }
    >
      <SavedNotice
        saved={saved}
        fileName={fileName}
        isOwn={isOwn}
        onFile={onFile}
      />
      <EvidenceProvider source={evidence}>
        <ExportProvider
          source={{
            account: saved.account,
            link: interactionAddress(interaction, saved.account, account),
            logs,
            isComplete: true,
            filter: filterQuery(query),
            readEvidence: savedEvidenceReader(saved),
            onOpen: open,
          }}
        >
          <InteractionResult
            interaction={interaction}
            // Of some logs alone nobody can say how long it was quiet.
            timeline={{
              ...timeline,
              isComplete: logs.length >= saved.logTotal,
            }}
            account={saved.account}
            savedAt={saved.savedAt}
          />
          <InteractionTimeline interaction={interaction} timeline={timeline} />
        </ExportProvider>
      </EvidenceProvider>
    </PageFrame>
  )
}
