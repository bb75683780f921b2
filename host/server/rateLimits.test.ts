import type { Context } from 'koa'
import { Failure } from '../../node/domain/errors'
import { Instant, plus, SECOND_MS } from '../../node/domain/instant'
import { NOW } from '../../node/testing/factories'
import { startTestHost } from '../testing/startTestHost'
import { limitRate } from './rateLimits'

const context = {} as Context
const answer = async () => undefined

/** What came of a request: when to come again, or null when it was let through. */
async function retryAfter(
  limit: ReturnType<typeof limitRate>,
  next: () => Promise<unknown> = answer
): Promise<number | null> {
  try {
    await limit(context, next)

    return null
  } catch (error) {
    const { code, facts } = error as Failure

    expect(code).toBe('TOO_MANY_REQUESTS')

    return facts.retryAfterSeconds ?? 0
  }
}

test('Without a limit everything is let through', async () => {
  const limit = limitRate({}, () => NOW)

  expect(await retryAfter(limit)).toBeNull()
})

test('As many requests run at once as allowed, and one more when one has ended', async () => {
  const limit = limitRate({ concurrent: 1 }, () => NOW)
  let end: () => void = () => undefined
  const running = retryAfter(
    limit,
    () => new Promise<void>((resolve) => (end = resolve))
  )

  expect(await retryAfter(limit)).toBe(1)
  end()
  expect(await running).toBeNull()
  expect(await retryAfter(limit)).toBeNull()
})

test('A request that fails makes room too', async () => {
  const limit = limitRate({ concurrent: 1 }, () => NOW)
  const failing = limit(context, () => Promise.reject(new Error('no')))

  await expect(failing).rejects.toThrow('no')
  expect(await retryAfter(limit)).toBeNull()
})

test('A minute takes as many requests as allowed, and tells when the next may come', async () => {
  let now: Instant = NOW
  const limit = limitRate({ perMinute: 2 }, () => now)

  expect(await retryAfter(limit)).toBeNull()
  expect(await retryAfter(limit)).toBeNull()
  expect(await retryAfter(limit)).toBe(30)

  now = plus(now, 30 * SECOND_MS)
  expect(await retryAfter(limit)).toBeNull()
  expect(await retryAfter(limit)).toBe(30)
})

test('What was not used is not saved up beyond a minute', async () => {
  let now: Instant = NOW
  const limit = limitRate({ perMinute: 1 }, () => now)

  now = plus(now, 3600 * SECOND_MS)
  expect(await retryAfter(limit)).toBeNull()
  expect(await retryAfter(limit)).toBe(60)
})

test('The limits of the host hold its routes, and are told in the form of all failures', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  const host = await startTestHost({ REQUESTS_AT_ONCE: '5' })
  const { listFeeds } = host.store

  Object.assign(host.store, {
    listFeeds: async (account: string) => {
      await gate

      return listFeeds(account)
    },
  })

  const path = '/api/sent-offers/feeds?an=grocery1'
  const answers = Array.from({ length: 6 }, () => host.call('GET', path))
  const refused = await Promise.race(answers)

  expect([refused.status, refused.body.code]).toEqual([
    429,
    'TOO_MANY_REQUESTS',
  ])
  expect(refused.headers.get('retry-after')).toBe('1')

  release()
  const statuses = (await Promise.all(answers)).map(({ status }) => status)

  expect(statuses.filter((status) => status === 200)).toHaveLength(5)
  await host.stop()
})
