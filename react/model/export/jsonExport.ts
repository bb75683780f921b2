import type { Interaction } from '../interaction'
import type { Evidence, Log } from '../log'
import type { ExportWriter } from './exportRun'
import type { SavedInteraction } from './savedInteraction'
import { SAVED_FORMAT, SAVED_VERSION } from './savedInteraction'

/**
 * An interaction as a file that the pages can open again. docs/export-format.md
 * tells its fields. Logs come last, so that it can be written as they come.
 */
export function jsonWriter(
  saved: Pick<
    SavedInteraction,
    'savedAt' | 'account' | 'interaction' | 'filter'
  >,
  hasEvidence: boolean
): ExportWriter {
  return {
    head: () => {
      const head = JSON.stringify(
        {
          format: SAVED_FORMAT,
          version: SAVED_VERSION,
          savedAt: saved.savedAt,
          account: saved.account,
          ...interactionFields(saved.interaction),
          filter: saved.filter ?? null,
          logTotal: saved.interaction.logTotal,
          hasEvidence,
        },
        null,
        2
      )

      return `${head.slice(0, -2)},\n  "logs": [`
    },
    log: (log, evidence, index) =>
      `${index === 0 ? '' : ','}\n    ${JSON.stringify(logFields(log, evidence))}`,
    tail: () => '\n  ]\n}\n',
  }
}

function interactionFields(interaction: Interaction) {
  const { offer } = interaction

  return {
    offer: {
      feedId: interaction.feedId,
      skuId: interaction.skuId,
      name: offer.name,
      productId: offer.productId,
      externalOfferId: offer.externalOfferId,
      channelName: offer.channel.name,
      status: offer.status,
    },
    interaction: {
      id: interaction.interactionId,
      startDate: interaction.startDate,
      closedAt: interaction.closedAt,
      expiresAt: interaction.expiresAt,
      source: interaction.source,
      origin: interaction.origin,
      context: interaction.context,
      result: interaction.result,
      newPrice: interaction.newPrice,
      newInventory: interaction.newInventory,
      errors: interaction.issues,
      aftermath: interaction.aftermath,
      openErrorCount: interaction.openErrorCount,
    },
  }
}

function logFields(log: Log, evidence: Evidence | undefined) {
  return {
    id: log.id,
    seq: log.seq,
    type: log.type,
    date: new Date(log.at).toISOString(),
    isDateOnly: log.isDateOnly,
    description: log.description,
    agent: log.agent,
    hasEvidence: log.hasEvidence,
    errors: log.errors,
    evidence,
  }
}
