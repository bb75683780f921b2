/** The addresses of documents. */
import Router from '@koa/router'
import type { Context } from 'koa'
import { randomUUID } from 'node:crypto'
import { Fields, Key } from './documentRows'
import { Documents, Outcome, Write } from './documents'
import { badRequest } from './refusals'
import {
  answered,
  fieldsOf,
  placeOf,
  readObject,
  schemaOf,
  whereOf,
} from './requests'
import { Schemas } from './schemas'

type Parts = {
  readonly documents: Documents
  readonly schemas: Schemas
  readonly maxDocumentBytes: number
  /** What is answered when a document does not fit; nothing tells what it is there. */
  readonly unfitStatus: () => number
}

const STATUS: Readonly<Record<Exclude<Outcome, 'unfit'>, number>> = {
  created: 201,
  changed: 200,
  same: 304,
}

export function documentRoutes(parts: Parts): Router {
  const { documents, schemas } = parts
  const router = new Router()

  const write = async (
    ctx: Context,
    mode: Write['mode'],
    idOf: (fields: Fields) => string
  ) => {
    const place = placeOf(ctx)
    const where = whereOf(ctx)
    const schema = await schemaOf(ctx, schemas, place)
    const fields = await readObject(ctx, parts.maxDocumentBytes)
    const key = { ...place, id: idOf(fields) }
    const outcome = await documents.write(key, { fields, mode, where, schema })

    answer(ctx, key, outcome)
  }

  const answer = (ctx: Context, key: Key, outcome: Outcome) => {
    ctx.status = outcome === 'unfit' ? parts.unfitStatus() : STATUS[outcome]
    if (ctx.status === 304 || ctx.status === 204) return

    ctx.body =
      outcome === 'unfit' && ctx.status >= 400
        ? { Message: 'The document does not fit.' }
        : toReference(key)
  }

  router.post('/documents', (ctx) =>
    write(ctx, 'create', (fields) =>
      fields.id === undefined ? randomUUID() : bodyId(fields)
    )
  )
  router.put('/documents', (ctx) => write(ctx, 'replace', bodyId))
  router.patch('/documents', (ctx) => write(ctx, 'change', bodyId))

  const pathId = (ctx: Context) => (fields: Fields) => {
    const { id } = ctx.params

    if (fields.id === undefined || fields.id === id) return id

    throw badRequest('The body names another document.')
  }

  router.put('/documents/:id', (ctx) => write(ctx, 'replace', pathId(ctx)))
  router.patch('/documents/:id', (ctx) => write(ctx, 'change', pathId(ctx)))

  router.get('/documents/:id', async (ctx) => {
    const place = placeOf(ctx)
    const schema = await schemaOf(ctx, schemas, place)
    const fields = await documents.get({ ...place, id: ctx.params.id })

    ctx.body = answered(fields, fieldsOf(ctx), place, schema?.defaults ?? [])
  })

  router.delete('/documents/:id', async (ctx) => {
    await documents.delete({ ...placeOf(ctx), id: ctx.params.id })
    ctx.status = 204
  })

  return router
}

function bodyId({ id }: Fields): string {
  if (typeof id === 'string' && id) return id

  throw badRequest('The body names no document.')
}

function toReference({ account, entity, id }: Key) {
  return {
    Id: `${entity}-${id}`,
    Href: `http://api.vtex.com/${account}/dataentities/${entity}/documents/${id}`,
    DocumentId: id,
  }
}
