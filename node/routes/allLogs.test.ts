import { toInstant } from '../domain/instant'
import { addLogs, openInteraction } from '../domain/interaction'
import { compareMoments, FullLog } from '../domain/log'
import { LogQuery } from '../domain/logQuery'
import { Store } from '../domain/store'
import { Deps } from '../operations/deps'
import { aLog, at, idAt, OFFER } from '../testing/offerStory'
import { readAllLogs } from './allLogs'

const START = at('2026-03-01T08:00:00Z')
const ID = idAt(START)
const KEY = { ...OFFER, interactionId: ID }

/** A timeline as a store reads it, with what was read of it. */
function aTimeline(count: number, request?: string) {
  let interaction = openInteraction(OFFER, ID, {
    startDate: null,
    source: 'seller',
    origin: 'catalog',
    context: 'setup',
  })

  let logs: FullLog[] = []
  const reads: number[] = []

  const add = (date = toInstant(START + logs.length)) => {
    const evidence = request ? { request, response: null } : null
    const id = idAt(START, logs.length + 1)
    const added = addLogs(interaction, [aLog({ date, evidence })], [id])

    interaction = added.interaction
    logs = [...logs, ...added.logs].sort(compareMoments)
  }

  for (let index = 0; index < count; index += 1) add()

  const store: Pick<Store, 'readInteraction'> = {
    readInteraction: async (_, __, query) => {
      const { slice, maxBytes = Infinity } = query as LogQuery
      const most = Math.ceil(maxBytes / (request?.length ?? 1))
      const size = Math.min(slice.size, most)
      const items = logs.slice(slice.from, slice.from + size)

      reads.push(items.length)

      return {
        interaction,
        logs: { items, total: logs.length },
        offer: {} as never,
        channel: {} as never,
      }
    },
  }

  const deps = { store, clock: () => START } as unknown as Deps

  return { add, deps, reads }
}

async function collect(pages: AsyncIterable<readonly FullLog[]>) {
  const collected: number[] = []

  for await (const page of pages) collected.push(...page.map(({ seq }) => seq))

  return collected
}

const upTo = (count: number) =>
  Array.from({ length: count }, (_, index) => index + 1)

test.each([0, 1, 499, 500, 501, 2000])(
  'all of %i logs are read, in order',
  async (count) => {
    const { deps } = aTimeline(count)
    const { pages } = await readAllLogs(deps, KEY)

    expect(await collect(pages)).toEqual(upTo(count))
  }
)

test('few logs are one read, and many are read by the hundreds', async () => {
  const few = aTimeline(50)
  const many = aTimeline(2000)

  await collect((await readAllLogs(few.deps, KEY)).pages)
  await collect((await readAllLogs(many.deps, KEY)).pages)

  expect(few.reads).toEqual([50])
  expect(many.reads).toEqual([500, 500, 500, 500])
})

test('logs with much evidence are read a few at a time, from the first', async () => {
  const { deps, reads } = aTimeline(7, 'x'.repeat(4 * 1024 * 1024))

  await collect((await readAllLogs(deps, KEY)).pages)

  expect(reads).toEqual([2, 2, 2, 1])
})

test('logs that arrive while others are read move none of those and are left out', async () => {
  const { add, deps } = aTimeline(1200)
  const { interaction, pages } = await readAllLogs(deps, KEY)
  const seen: number[] = []

  for await (const page of pages) {
    seen.push(...page.map(({ seq }) => seq))
    add(toInstant(START - 1000))
    add()
  }

  expect(seen).toEqual(upTo(1200))
  expect(interaction.tally.counts.info).toBe(1200)
})
