/**
 * Fastify with a schema of the body, and one INSERT a request into a plain table:
 * what one would write for a log that has to be kept and nothing more. The
 * statement has a name, so that PostgreSQL prepares it once a connection.
 */
import { randomUUID } from 'node:crypto'
import fastify from 'fastify'
import pg from 'pg'
import { tellPort } from './listening.mts'

type Params = Readonly<Record<'feedId' | 'skuId' | 'interactionId', string>>

type Log = {
  readonly type: string
  readonly date?: string
  readonly description: string
  readonly agent?: string
  readonly data?: object
  readonly errors?: readonly object[]
  readonly evidence?: { readonly request?: string; readonly response?: string }
}

const text = { type: 'string' }

const LOG_SCHEMA = {
  type: 'object',
  required: ['type', 'description'],
  additionalProperties: false,
  properties: {
    type: { enum: ['success', 'info', 'warning', 'failure'] },
    date: { type: 'string', format: 'date-time' },
    description: text,
    agent: { type: 'string', maxLength: 200 },
    data: {
      type: 'object',
      additionalProperties: false,
      properties: {
        externalOfferId: text,
        inventory: { type: 'integer', minimum: 0 },
        salesPrice: text,
        currency: text,
        status: text,
      },
    },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['description'],
        additionalProperties: false,
        properties: {
          code: text,
          externalCode: text,
          title: text,
          description: text,
        },
      },
    },
    evidence: {
      type: 'object',
      additionalProperties: false,
      properties: { request: text, response: text },
    },
  },
}

const ANSWER_SCHEMA = {
  type: 'object',
  properties: { id: text, type: text, description: text, date: text },
}

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
})

const app = fastify({ logger: false })

app.post<{ Params: Params; Body: Log }>(
  '/feeds/:feedId/skus/:skuId/interactions/:interactionId/logs',
  { schema: { body: LOG_SCHEMA, response: { 201: ANSWER_SCHEMA } } },
  async (request, reply) => {
    const { feedId, skuId, interactionId } = request.params
    const { type, description, agent, data, errors, evidence } = request.body
    const id = randomUUID()
    const date = request.body.date ?? new Date().toISOString()

    await pool.query({
      name: 'insert-log',
      text: `INSERT INTO plain_log (
          id, feed_id, sku_id, interaction_id, type, date, description, agent,
          data, errors, request, response
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      values: [
        id,
        feedId,
        skuId,
        interactionId,
        type,
        date,
        description,
        agent,
        JSON.stringify(data),
        JSON.stringify(errors),
        evidence?.request,
        evidence?.response,
      ],
    })

    return reply.code(201).send({ id, type, description, date })
  }
)

await pool.query(`CREATE TABLE IF NOT EXISTS plain_log (
  id uuid PRIMARY KEY,
  feed_id text NOT NULL,
  sku_id text NOT NULL,
  interaction_id uuid NOT NULL,
  type text NOT NULL,
  date timestamptz NOT NULL,
  description text NOT NULL,
  agent text,
  data jsonb,
  errors jsonb,
  request text,
  response text
)`)

const address = await app.listen({ port: 0, host: '127.0.0.1' })

tellPort(Number(new URL(address).port))
