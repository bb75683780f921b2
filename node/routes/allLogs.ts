/** Reads all logs of an interaction, however many, a page at a time. */
import { Interaction, InteractionKey } from '../domain/interaction'
import { FullLog } from '../domain/log'
import { MAX_LOG_PAGE_SIZE } from '../domain/page'
import { logCount } from '../domain/result'
import { Deps } from '../operations/deps'
import { getInteraction } from '../operations/interactions'

const FIRST_PAGE_SIZE = 50

/** Evidence may be large, so pages shrink when their logs are. */
const PAGE_CHARACTERS = 8 * 1024 * 1024

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
  const read = async (from: number, size: number) => {
    const query = { filter: {}, slice: { from, size }, withEvidence: true }
    const { interaction, logs } = await getInteraction(deps, key, query)

    return { interaction, items: logs?.items ?? [] }
  }

  const { interaction, items } = await read(0, FIRST_PAGE_SIZE)
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
      page = (await read(from, nextSize(page))).items
    }
  }

  return { interaction, pages: pages() }
}

function nextSize(page: readonly FullLog[]): number {
  const characters = page.reduce(
    (sum, { evidence }) =>
      sum +
      (evidence?.request?.length ?? 0) +
      (evidence?.response?.length ?? 0),
    1
  )

  const fitting = Math.floor((page.length * PAGE_CHARACTERS) / characters)

  return Math.max(1, Math.min(MAX_LOG_PAGE_SIZE, fitting))
}
