/** Reads all logs of an interaction, however many, a page at a time. */
import { Interaction, InteractionKey } from '../domain/interaction'
import { FullLog } from '../domain/log'
import { MAX_LOG_PAGE_SIZE } from '../domain/page'
import { logCount } from '../domain/result'
import { Deps } from '../operations/deps'
import { getInteraction } from '../operations/interactions'

/** Evidence may be large, so that few logs with much of it fill a page. */
const PAGE_BYTES = 8 * 1024 * 1024

/**
 * The interaction, and its logs as they stand now. The first page is read
 * before this resolves, so what is wrong with the key is thrown here; later
 * pages are read as they are asked for. Logs that arrive meanwhile are left
 * out: they may take any place in the order, and would push others from one
 * page to the next.
 *
 * @throws as `getInteraction` does.
 */
export async function readAllLogs(
  deps: Deps,
  key: InteractionKey
): Promise<{
  interaction: Interaction
  pages: AsyncIterable<readonly FullLog[]>
}> {
  const read = async (from: number) => {
    const { interaction, logs } = await getInteraction(deps, key, {
      filter: {},
      slice: { from, size: MAX_LOG_PAGE_SIZE },
      withEvidence: true,
      maxBytes: PAGE_BYTES,
    })

    return { interaction, items: logs?.items ?? [] }
  }

  const { interaction, items } = await read(0)
  const total = logCount(interaction.tally)

  async function* pages(): AsyncGenerator<readonly FullLog[]> {
    const seen = new Set<number>()
    let page = items

    for (let from = 0; page.length;) {
      const fresh = page.filter(({ seq }) => seq <= total && !seen.has(seq))

      for (const { seq } of fresh) seen.add(seq)
      yield fresh

      if (seen.size >= total) return

      from += page.length
      page = (await read(from)).items
    }
  }

  return { interaction, pages: pages() }
}
