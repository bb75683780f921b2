import { toIsoSeconds } from '../../domain/instant'
import { Interaction, interactionResult } from '../../domain/interaction'
import { FullLog } from '../../domain/log'
import { presentLog } from './log'

/** An interaction without its logs. */
export function presentInteractionHead(interaction: Interaction) {
  return {
    account: interaction.account,
    feedId: interaction.feedId,
    skuId: interaction.skuId,
    id: interaction.id,
    startDate: toIsoSeconds(interaction.startDate),
    result: interactionResult(interaction),
    state: interaction.state,
    source: interaction.source,
    origin: interaction.origin,
    context: interaction.context,
  }
}

export function presentInteraction(
  interaction: Interaction,
  logs: readonly FullLog[],
  presentOne: (log: FullLog) => unknown = presentLog
) {
  return { ...presentInteractionHead(interaction), logs: logs.map(presentOne) }
}

/** The same document in pieces, for logs that come in pages. */
export async function* presentInteractionInPieces(
  interaction: Interaction,
  pages: AsyncIterable<readonly FullLog[]>
): AsyncGenerator<string> {
  const head = JSON.stringify(presentInteractionHead(interaction))
  let before = `${head.slice(0, -1)},"logs":[`

  for await (const logs of pages) {
    for (const log of logs) {
      yield before + JSON.stringify(presentLog(log))
      before = ','
    }
  }

  yield before === ',' ? ']}' : `${before}]}`
}
