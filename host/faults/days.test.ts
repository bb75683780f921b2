import { DAY_MS, plus, toInstant } from '../../node/domain/instant'
import { aSeller, keyOf, Seller, unique } from '../../node/testing/factories'
import { openStore } from '../storage/openStore'
import { newDatabase } from '../testing/database'
import { ACCOUNT } from '../testing/call'
import { HostProcess, startHostProcess } from './testing/hostProcess'
import { ask } from './testing/ownPostgres'
import { interactionOf, logOf, openFeed } from './testing/reports'

const NOW = toInstant(Date.now())

let databaseUrl: string
let drop: () => Promise<void>
let hosts: Record<'ahead' | 'right' | 'behind', HostProcess>
/** Interactions registered so many days ago. */
let old: Record<'kept' | 'expired', Awaited<ReturnType<Seller['report']>>>
let feedId: string
let base: string

beforeAll(async () => {
  ;({ databaseUrl, drop } = await newDatabase())
  const store = await openStore({ databaseUrl, dataDir: 'unused' })
  const seller = await aSeller(store, { account: ACCOUNT })

  old = {
    kept: await seller.report({ now: plus(NOW, -9.5 * DAY_MS) }),
    expired: await seller.report({ now: plus(NOW, -14 * DAY_MS) }),
  }
  await store.close()

  const start = (clockShiftMs: number) =>
    startHostProcess({ databaseUrl, clockShiftMs })
  const [ahead, right, behind] = await Promise.all([
    start(DAY_MS),
    start(0),
    start(-DAY_MS),
  ])

  hosts = { ahead, right, behind }
  feedId = unique('faults.days')
  base = `/feeds/${feedId}/skus/1/interactions`
  await openFeed(right, feedId)
})

afterAll(async () => {
  await Promise.all(Object.values(hosts ?? {}).map((host) => host.kill()))
  await drop()
})

/** Days of interactions, such as `interaction_20261123`. */
async function days(): Promise<readonly string[]> {
  const rows = await ask<{ day: string }>(
    databaseUrl,
    "SELECT inhrelid::regclass::text AS day FROM pg_inherits WHERE inhparent = 'interaction'::regclass ORDER BY 1"
  )

  return rows.map(({ day }) => day)
}

function dayOf(instant: number): string {
  const [date] = new Date(instant).toISOString().split('T')

  return `interaction_${date.replace(/-/g, '')}`
}

async function untilGone(day: string): Promise<void> {
  if ((await days()).includes(day)) await untilGone(day)
}

test.each(['ahead', 'behind'] as const)(
  'a host whose clock is a day %s stores what it is told, shows it, and so does a host whose clock is right',
  async (name) => {
    const { status, body } = await hosts[name].call(
      'POST',
      base,
      interactionOf(0)
    )
    const logs = `${base}/${body.id}/logs`
    const log = await hosts[name].call('POST', logs, logOf(1, name))
    const readings = await Promise.all(
      [hosts[name], hosts.right].map((host) =>
        host.call('GET', `${logs}/${log.body[0]?.id ?? log.body.id}`)
      )
    )

    expect([status, log.status]).toEqual([201, 201])
    expect(readings.map((reading) => reading.body.description)).toEqual([
      name,
      name,
    ])

    // And it goes on where the clock is right.
    const closed = await hosts.right.call('POST', `${base}/${body.id}/close`)

    expect(closed.status).toBeLessThan(300)
  }
)

test('a host whose clock is a day ahead deletes nothing that others still show', async () => {
  const { feedId: feed, skuId, interactionId } = keyOf(old.kept.interaction)
  const path = `/feeds/${feed}/skus/${skuId}/interactions/${interactionId}`

  // By its start each host has looked for what has expired.
  await untilGone(dayOf(NOW - 14 * DAY_MS))
  expect((await hosts.right.call('GET', path)).status).toBe(200)
  expect((await hosts.behind.call('GET', path)).status).toBe(200)
  // Its own readers are told by its own clock.
  expect((await hosts.ahead.call('GET', path)).status).toBe(410)
  expect(await days()).toContain(dayOf(NOW - 9.5 * DAY_MS))
})

test('a day that is missing is made by the first write, and readers find an empty one', async () => {
  const { right } = hosts
  const { body } = await right.call('POST', base, interactionOf(0))
  const missing = ['', 'log', 'evidence'].map((table) =>
    dayOf(Date.now()).replace('interaction', table || 'interaction')
  )

  await ask(databaseUrl, `DROP TABLE ${missing.join(', ')}`)

  const place = { feedId, skuId: '1', interactionId: body.id }
  const [one, found, page] = await Promise.all([
    right.call('GET', `${base}/${body.id}`),
    right.call('GET', '/search/interactions'),
    right.query(
      'query ($feedId: ID!, $skuId: ID!, $interactionId: ID!) { interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) { id } }',
      place
    ),
  ])

  expect([one.status, found.status]).toEqual([404, 200])
  expect(page.body.errors?.[0]?.extensions?.code).not.toBe('INTERNAL')

  const lost = await right.call(
    'POST',
    `${base}/${body.id}/logs`,
    logOf(0, 'x')
  )
  const next = await right.call('POST', `${base}/unified`, {
    ...interactionOf(1),
    logs: [logOf(3, 'Written again')],
  })

  expect([lost.status, next.status]).toEqual([404, 201])
  expect((await right.call('GET', `${base}/${next.body.id}`)).status).toBe(200)
  expect(await days()).toContain(missing[0])
})
