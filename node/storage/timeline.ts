/** The logs of one interaction, read as far as they are asked for and no log twice. */
import { Page } from '../domain/page'
import { InteractionQuery, InteractionParts } from '../domain/interactionQuery'
import { Evidence, FullLog } from '../domain/log'
import { LogQuery } from '../domain/logQuery'
import { Documents } from './documents'
import { findEvidence, FoundEvidence, readEvidence } from './evidence'
import { logDocumentId } from './ids'
import { KeptInteraction } from './interactionDocuments'
import { toColumns } from './logColumns'
import { Range, readKeptLogs, toKeptLogs } from './logDocuments'
import { evidenceContains, pageOfLogs, untilBytes } from './logFilter'
import { bytesOfEvidence, KeptLog, toLog } from './logGroups'
import { inPartsOf } from './parts'

/** Logs that one search in evidence looks at. */
const MAX_SEARCHED = 5000

/** Evidence that is asked for by the ids of its logs, so much at once. */
const AT_ONCE = 20

export class Timeline {
  private all: Promise<readonly KeptLog[]> | null = null

  /** `ahead` are logs that are in no document of their own yet. */
  constructor(
    private readonly documents: Documents,
    private readonly kept: KeptInteraction,
    private readonly ahead: readonly KeptLog[]
  ) {}

  async page(query: LogQuery): Promise<Page<FullLog>> {
    const { items, total } = pageOfLogs(await this.whole(), query)

    return {
      items: query.withEvidence
        ? await this.withEvidence(items)
        : items.map((log) => ({ ...toLog(log), evidence: null })),
      total,
    }
  }

  async columns(
    query: NonNullable<InteractionQuery['columns']>
  ): Promise<InteractionParts['columns']> {
    const { after, size } = query
    const logs = await this.range({ from: after + 1, to: after + size })

    return toColumns(logs, query, this.kept.logCount)
  }

  async evidenceMatches({
    text,
    after,
    maxBytes,
  }: NonNullable<InteractionQuery['evidenceMatches']>): Promise<
    InteractionParts['evidenceMatches']
  > {
    const { logCount: total, interaction } = this.kept
    const to = Math.min(after + MAX_SEARCHED, total)
    const logs = await this.range({ from: after + 1, to })
    const withEvidence = logs.filter(({ hasEvidence }) => hasEvidence)
    const searched = untilBytes(
      withEvidence,
      ({ evidenceBytes }) => evidenceBytes,
      maxBytes
    )
    const found = await readEvidence(this.documents, interaction.id, searched)
    const next = withEvidence[searched.length]

    return {
      // What follows up to the next evidence has none.
      through: next ? next.seq - 1 : to,
      total,
      logIds: searched
        .filter(({ id }) => {
          const evidence = found.get(id)

          return evidence && evidenceContains(evidence, text)
        })
        .map(({ id }) => id),
    }
  }

  async evidence({
    logIds,
    maxBytes,
  }: NonNullable<InteractionQuery['evidence']>): Promise<
    InteractionParts['evidence']
  > {
    const answer: Array<{ logId: string; evidence: Evidence | null }> = []
    let bytes = 0

    for (const some of inPartsOf(AT_ONCE, logIds)) {
      const found = await Promise.all(some.map((id) => this.evidenceOf(id)))

      for (const [index, evidence] of found.entries()) {
        if (bytes >= maxBytes) return answer
        if (evidence === undefined) continue

        answer.push({ logId: some[index], evidence })
        bytes += bytesOfEvidence(evidence)
      }
    }

    return answer
  }

  /** One log with its evidence; null when the interaction has none with the id. */
  async log(logId: string): Promise<FullLog | null> {
    const found = await this.ownEvidence(logId)
    const log =
      (found && (await this.near(found, logId))) ??
      (await this.whole()).find(({ id }) => id === logId)

    if (!log) return null

    return found
      ? { ...toLog(log), evidence: found.evidence }
      : (await this.withEvidence([log]))[0]
  }

  /** Undefined when the interaction has no such log. */
  private async evidenceOf(
    logId: string
  ): Promise<Evidence | null | undefined> {
    const found = await this.ownEvidence(logId)

    if (found) return found.evidence

    const logs = await this.whole()

    return logs.some(({ id }) => id === logId) ? null : undefined
  }

  /** Evidence is written before its log: what never was stored has none. */
  private async ownEvidence(logId: string): Promise<FoundEvidence | null> {
    const found = await findEvidence(this.documents, logId)
    const { interaction, logCount } = this.kept

    return found?.interactionId === interaction.id && found.seq <= logCount
      ? found
      : null
  }

  /** Where the log was meant to be when its evidence was written. */
  private async near(
    { start }: FoundEvidence,
    logId: string
  ): Promise<KeptLog | undefined> {
    const document = await this.documents.get(
      'logs',
      logDocumentId(this.kept.interaction.id, start),
      ['body']
    )
    const logs = document ? toKeptLogs(document) : []

    return logs.find(({ id }) => id === logId)
  }

  private async withEvidence(
    logs: readonly KeptLog[]
  ): Promise<readonly FullLog[]> {
    const { id: interactionId } = this.kept.interaction
    const found = await readEvidence(this.documents, interactionId, logs)

    return logs.map((log) => ({
      ...toLog(log),
      evidence: found.get(log.id) ?? null,
    }))
  }

  private whole(): Promise<readonly KeptLog[]> {
    this.all ??= this.read({ from: 1, to: this.kept.logCount })

    return this.all
  }

  private async range({ from, to }: Range): Promise<readonly KeptLog[]> {
    return this.all
      ? (await this.all).filter(({ seq }) => seq >= from && seq <= to)
      : this.read({ from, to })
  }

  private read(range: Range): Promise<readonly KeptLog[]> {
    return readKeptLogs(this.documents, this.kept, range, this.ahead)
  }
}
