/**
 * Answers what never becomes a request, because it is no HTTP, too long in its
 * headers or too slow, in the form of all failures. It tells nobody, and no
 * log, a byte of what was sent.
 */
import { randomUUID } from 'node:crypto'
import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'

type Telling = { readonly status: string; readonly message: string }

const TELLINGS: Readonly<Record<string, Telling>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    message: 'The headers are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    message: 'The request did not arrive in time.',
  },
}

const MALFORMED: Telling = {
  status: '400 Bad Request',
  message: 'The request is not well-formed HTTP.',
}

export function answerClientErrors(server: Server, logger: Logger): void {
  const responses = new WeakMap<Duplex, ServerResponse>()

  server.on('request', ({ socket }, response) => {
    responses.set(socket, response)
  })

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const { code = '' } = error
    const response = responses.get(socket)
    const isAnswering = response?.headersSent && !response.writableFinished

    if (code === 'ECONNRESET' || !socket.writable || isAnswering) {
      socket.destroy()

      return
    }

    const { status, message } = TELLINGS[code] ?? MALFORMED
    const requestId = randomUUID()

    logger.info({ requestId, code }, 'Refused what is no whole request')
    socket.end(answerOf(status, message, requestId), () => socket.destroy())
  })
}

function answerOf(status: string, message: string, requestId: string): string {
  const body = JSON.stringify({
    code: 'BAD_INPUT',
    message,
    details: [],
    requestId,
  })

  return [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
