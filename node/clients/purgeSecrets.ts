/**
 * Keeps the secrets by which the scheduler's call is known: only a hash of
 * each, in a document of its own, so that two installations at the same time do
 * not take each other's away.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

import { Documents } from '../storage/documents'

/** In which the scheduler's call brings its secret. */
export const PURGE_SECRET_HEADER = 'x-offer-management-purge'

export interface PurgeSecrets {
  /** A new secret, kept before it is told. */
  create(): Promise<string>
  isKept(secret: string): Promise<boolean>
  forget(secret: string): Promise<void>
}

const SECRET_BYTES = 32
const SECRET = /^[\w-]{43}$/

export function purgeSecretsIn(
  documents: Pick<Documents, 'get' | 'put' | 'delete'>
): PurgeSecrets {
  return {
    async create() {
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      const hash = hashOf(secret).toString('hex')

      await documents.put('settings', idOf(secret), { body: hash })

      return secret
    },

    async isKept(secret) {
      if (!SECRET.test(secret)) return false

      const kept = await documents.get('settings', idOf(secret), ['body'])
      const hash = Buffer.from(String(kept?.body ?? ''), 'hex')
      const own = hashOf(secret)

      return hash.length === own.length && timingSafeEqual(hash, own)
    },

    async forget(secret) {
      if (SECRET.test(secret)) {
        await documents.delete('settings', idOf(secret))
      }
    },
  }
}

/** Part of a hash of its own, from which the one that is compared cannot be told. */
function idOf(secret: string): string {
  const name = createHash('sha256').update(`purge-secret:${secret}`)

  return `purge-${name.digest('hex').slice(0, 40)}`
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
