import type { Context } from 'koa'
import type { BodyRoom } from '../../node/routes/body'
import { limitBodies } from './bodyLimit'

const FULL = { code: 'TOO_MANY_REQUESTS', facts: { retryAfterSeconds: 1 } }

/** A request that declares its length, and runs until it is answered. */
function aRequest(limit: ReturnType<typeof limitBodies>, length = '') {
  const ctx = { get: () => length } as unknown as Context & { room: BodyRoom }
  let answer: () => void = () => undefined
  const running = limit(
    ctx,
    () => new Promise<void>((resolve) => (answer = resolve))
  ) as Promise<void>

  return {
    running,
    arrive: (bytes: number) => ctx.room.take(bytes),
    answer: () => {
      answer()

      return running
    },
  }
}

test('a body that would not fit beside the others is refused before it is sent', async () => {
  const limit = limitBodies(100)
  const first = aRequest(limit, '60')

  await expect(aRequest(limit, '41').running).rejects.toMatchObject(FULL)
  await aRequest(limit, '40').answer()
  await first.answer()
  await aRequest(limit, '100').answer()
})

test('what arrives undeclared, or swells when it is unpacked, counts too', async () => {
  const limit = limitBodies(100)
  const first = aRequest(limit, '10')

  first.arrive(10)
  first.arrive(50)
  const second = aRequest(limit)

  second.arrive(40)
  expect(() => second.arrive(1)).toThrow(expect.objectContaining(FULL))
  await first.answer()
  second.arrive(59)
})

test('a body that is larger than any may be is left to who reads it', async () => {
  await aRequest(limitBodies(), '99999999999').answer()
})
