/**
 * Mercurius with its compiler, over the same contract and the same tables: a
 * resolver for what a query begins with and for lists of its own, a loader for
 * every relation, as its documentation says. It asks nobody who may read; errors
 * that are still open, and what became of them, are left out, as the interactions
 * that are asked for have none.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastify from 'fastify'
import mercurius from 'mercurius'
import { loaders, resolvers } from './mercuriusResolvers.mts'
import { tellPort } from './listening.mts'
import { planningPool } from './planningPool.mts'

const CONTRACT = join(dirname(fileURLToPath(import.meta.url)), '../../graphql')

/** What VTEX IO adds to every contract. */
const NATIVE = `
  enum IOAuthScope { PUBLIC PRIVATE }
  enum IOCacheControlScope { SEGMENT PUBLIC PRIVATE }
  directive @auth(scope: IOAuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
  directive @cacheControl(maxAge: Int, scope: IOCacheControlScope) on FIELD_DEFINITION
  directive @context(provider: String, sender: String) on FIELD
`

const contract = readdirSync(CONTRACT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readFileSync(join(CONTRACT, file), 'utf8'))

const pool = planningPool()

const account = process.env.ACCOUNT ?? ''
const app = fastify({ logger: false })

await app.register(mercurius, {
  schema: [NATIVE, ...contract].join('\n'),
  resolvers: resolvers(pool, account),
  loaders: loaders(pool, account),
  jit: 1,
})

const address = await app.listen({ port: 0, host: '127.0.0.1' })

tellPort(Number(new URL(address).port))
