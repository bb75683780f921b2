import { unique } from '../../node/testing/factories'
import { newDatabase } from '../testing/database'
import { HostProcess, startHostProcess } from './testing/hostProcess'
import { interactionOf, openFeed } from './testing/reports'

const LOGS = 10_000
const BATCH = 200
const MEGABYTE = 1024 * 1024

let drop: () => Promise<void>
let host: HostProcess

beforeAll(async () => {
  const database = await newDatabase()

  drop = database.drop
  host = await startHostProcess({ databaseUrl: database.databaseUrl })
})

afterAll(async () => {
  await host?.kill()
  await drop()
})

const COLUMNS = `query ($feedId: ID!, $skuId: ID!, $interactionId: ID!, $after: Int!, $from: Int!) {
  interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) {
    logColumns(after: $after, size: 5000) { through total descriptions }
    logs(from: $from, size: 100) { total items { description } }
  }
}`

function texts(from: number, through: number): string[] {
  return Array.from({ length: through - from }, (_, i) => `Log ${from + i + 1}`)
}

test('an interaction of ten thousand logs is read while they come: a growing prefix in order, never a part of a request, columns and pages alike', async () => {
  const feedId = unique('faults.long')
  const base = `/feeds/${feedId}/skus/1/interactions`

  await openFeed(host, feedId)
  const { body: opened } = await host.call('POST', base, interactionOf(0))
  const place = { feedId, skuId: '1', interactionId: opened.id }
  let answered = 0

  const write = async () => {
    for (let from = 0; from < LOGS; from += BATCH) {
      const logs = texts(from, from + BATCH).map((description) => ({
        type: 'info',
        description,
        date: '2026-03-10T12:00:00Z',
      }))
      const { status } = await host.call(
        'POST',
        `${base}/${opened.id}/logs`,
        logs
      )

      if (status !== 201) throw new Error(`Logs were answered ${status}.`)
      answered = from + BATCH
    }
  }

  let peak = 0
  let readings = 0

  /** Goes on from where it stands, as the page that follows an interaction does. */
  const follow = async () => {
    for (let known = 0; known < LOGS;) {
      const least = answered
      const variables = {
        ...place,
        after: known,
        from: Math.max(0, least - 50),
      }
      const { body } = await host.query(COLUMNS, variables)
      const { logColumns: columns, logs } = body.data.interaction

      expect(columns.descriptions).toEqual(texts(known, columns.through))
      expect(columns.total).toBeGreaterThanOrEqual(least)
      expect(columns.total % BATCH).toBe(0)
      expect(logs.total).toBe(columns.total)
      expect(
        logs.items.map((log: { description: string }) => log.description)
      ).toEqual(
        texts(variables.from, Math.min(variables.from + 100, logs.total))
      )
      known = columns.through
      readings += 1
      peak = Math.max(peak, host.memory())
    }
  }

  await Promise.all([write(), follow(), follow()])

  const { body: whole } = await host.query(COLUMNS, {
    ...place,
    after: LOGS - 5_000,
    from: LOGS - 100,
  })

  expect(readings).toBeGreaterThan(20)
  expect(whole.data.interaction.logColumns.descriptions).toEqual(
    texts(LOGS - 5_000, LOGS)
  )
  expect(peak).toBeLessThan(600 * MEGABYTE)
})
