import { Fields } from '../storage/documents'
import { purgeSecretsIn } from './purgeSecrets'

const kept = new Map<string, Fields>()

const secrets = purgeSecretsIn({
  get: async (_, id) => (kept.has(id) ? { ...kept.get(id), id } : null),
  put: async (entity, id, fields) => {
    expect(entity).toBe('settings')
    kept.set(id, fields)
  },
  delete: async (_, id) => kept.delete(id),
})

beforeEach(() => kept.clear())

test('a secret is known again until it is forgotten', async () => {
  const secret = await secrets.create()

  expect(await secrets.isKept(secret)).toBe(true)
  await secrets.forget(secret)
  expect(await secrets.isKept(secret)).toBe(false)
})

test('one secret does not take the place of another', async () => {
  const [first, second] = [await secrets.create(), await secrets.create()]

  expect(first).not.toBe(second)
  expect(await secrets.isKept(first)).toBe(true)
  expect(await secrets.isKept(second)).toBe(true)
})

test('nothing that is kept tells a secret', async () => {
  const secret = await secrets.create()

  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify([...kept])).not.toContain(secret)
})

test('nothing that is kept is a secret, and nothing else is', async () => {
  const secret = await secrets.create()
  const [[id, { body }]] = kept
  const wrong = [
    '',
    `${secret}x`,
    secret.slice(1),
    secret.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    String(body),
    id,
    '../settings',
  ]

  for (const guess of wrong) {
    expect([guess, await secrets.isKept(guess)]).toEqual([guess, false])
  }
})

test('a document that was written over opens nothing', async () => {
  const secret = await secrets.create()
  const [[id]] = kept

  for (const body of [null, '', 'x', 'ff'.repeat(32)]) {
    kept.set(id, { body })
    expect(await secrets.isKept(secret)).toBe(false)
  }
})
