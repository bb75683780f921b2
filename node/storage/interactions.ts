/** Reads of one interaction and its logs by its key: right at once, whatever searches show. */
import { registeredAt } from '../domain/id'
import { Instant } from '../domain/instant'
import { InteractionKey } from '../domain/interaction'
import { InteractionParts, InteractionQuery } from '../domain/interactionQuery'
import { Store } from '../domain/store'
import { neighboursOf, witnessesOf } from './around'
import { versionOf } from './conditional'
import { Deployment } from './deployment'
import { Documents } from './documents'
import { KeptInteraction, toKeptInteraction } from './interactionDocuments'
import { readActiveOffer, ReadOffer } from './offers'
import { readOutlines } from './outlines'
import { Timeline } from './timeline'

/** How often both are read again while changes come in between. */
const MAX_READS = 3

type ReadInteraction = ReadOffer & {
  readonly own: KeptInteraction
  readonly timeline: Timeline
}

export function interactions(
  deployment: Deployment
): Pick<Store, 'readInteraction' | 'readLog'> {
  const { documentsOf } = deployment

  return {
    readInteraction: async (key, since, logs, query = {}) => {
      const read = await readOwn(deployment, key, since)

      if (!read) return null

      const { kept, channel, own, timeline } = read
      const [page, further] = await Promise.all([
        logs && timeline.page(logs),
        furtherParts(documentsOf(key.account), read, since, query),
      ])

      return {
        offer: kept.offer,
        channel,
        interaction: own.interaction,
        logs: page,
        ...further,
      }
    },

    readLog: async (key, since, logId) => {
      const read = await readOwn(deployment, key, since)

      return read && read.timeline.log(logId)
    },
  }
}

/** What is asked for beside the interaction and a page of its logs. */
async function furtherParts(
  documents: Documents,
  { kept, own, pending, timeline }: ReadInteraction,
  since: Instant,
  query: InteractionQuery
): Promise<InteractionParts> {
  const { columns, evidenceMatches, evidence } = query
  const { withNeighbours, withWitnesses } = query
  const [inColumns, matches, ofLogs, outlines] = await Promise.all([
    columns && timeline.columns(columns),
    evidenceMatches && timeline.evidenceMatches(evidenceMatches),
    evidence && timeline.evidence(evidence),
    withNeighbours || withWitnesses
      ? readOutlines(documents, kept, pending?.interaction.id ?? null, since)
      : [],
  ])
  const { interaction } = own

  return {
    ...(inColumns && { columns: inColumns }),
    ...(matches && { evidenceMatches: matches }),
    ...(ofLogs && { evidence: ofLogs }),
    ...(withNeighbours && {
      neighbours: neighboursOf(interaction, outlines),
    }),
    ...(withWitnesses && {
      witnesses: witnessesOf(interaction, kept.offer.openErrors, outlines),
    }),
  }
}

/** Null when there is none to show. The offer is never older than the interaction. */
async function readOwn(
  deployment: Deployment,
  key: InteractionKey,
  since: Instant
): Promise<ReadInteraction | null> {
  const { account, feedId, skuId, interactionId } = key
  const documents = deployment.documentsOf(account)

  if (registeredAt(interactionId) < since) return null

  for (let reads = 1; ; reads += 1) {
    const offer = await readActiveOffer(deployment, key)

    if (!offer) return null

    const pending =
      offer.pending?.interaction.id === interactionId ? offer.pending : null
    const document = pending
      ? null
      : await documents.get('interactions', interactionId)
    const own = pending ?? toKeptInteraction(document)

    if (own?.interaction.feedId !== feedId || own.interaction.skuId !== skuId) {
      return null
    }
    if (versionOf(document) <= offer.version || reads === MAX_READS) {
      const ahead = pending?.logs ?? []

      return {
        ...offer,
        own,
        timeline: new Timeline(documents, own, ahead),
      }
    }
  }
}
