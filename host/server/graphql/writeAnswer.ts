/** Writes answers of GraphQL: what may be remembered by whom, and how it is packed. */
import type { Context } from 'koa'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isKnown } from '../../../node/middlewares/validator'
import { Answer } from './freshAnswer'
import { etagOf, KeptAnswer } from './keptAnswers'

/** What decides beside the address. */
const VARY = [
  'Accept',
  'Accept-Encoding',
  'Cookie',
  'X-VTEX-API-AppKey',
  'X-VTEX-API-AppToken',
  'VtexIdclientAutCookie',
]

/** Less is not worth the work. */
const COMPRESSED_FROM = 1024

/** Fast, as it is done while a person waits. */
const BROTLI_QUALITY = 4

const brotli = promisify(brotliCompress)

const CODINGS: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  gzip: promisify<Buffer, Buffer>(gzip),
}

/** An answer that no cache may keep. */
export function writeAnswer(ctx: Context, answer: Answer): void {
  const { status, headers, body } = answer

  ctx.status = status
  headers.forEach((value, name) => ctx.set(name, value))
  ctx.set('cache-control', 'no-store')
  ctx.body = body
}

/** A browser may keep what it asked for by GET, and asks each time whether it still stands. */
export async function writeKept(ctx: Context, answer: KeptAnswer) {
  const isGet = ctx.method === 'GET'

  ctx.status = 200
  answer.headers.forEach((value, name) => ctx.set(name, value))
  ctx.set('cache-control', isGet ? 'private, no-cache' : 'no-store')

  if (isGet) {
    ctx.vary(VARY)
    ctx.set('etag', etagOf(answer))

    if (isKnown(ctx.headers, etagOf(answer))) {
      ctx.status = 304

      return
    }
  }

  ctx.body = await packed(ctx, answer)
}

async function packed(ctx: Context, { body, compressed }: KeptAnswer) {
  const coding =
    body.length >= COMPRESSED_FROM &&
    ctx.headers['accept-encoding'] &&
    ctx.acceptsEncodings(...Object.keys(CODINGS), 'identity')

  if (!coding || coding === 'identity') {
    ctx.compress = false

    return body
  }

  const known = compressed.get(coding) ?? CODINGS[coding](body)

  compressed.set(coding, known)
  ctx.vary('Accept-Encoding')
  ctx.set('content-encoding', coding)

  return known
}
