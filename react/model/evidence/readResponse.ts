import { headerOf, toBody } from './bodyFormat'
import type { HttpResponse, Pair, ReadingNote } from './httpMessage'
import { readHead, sideOfReport } from './readHead'
import { readObject, textOfBody, toHeaderPairs } from './readObject'
import { reasonOf } from './statusReasons'
import type { Work } from './work'

const STATUS_LINE = /^HTTP\/[\d.]+[ \t]+(\d{3})(?:[ \t]+(.*))?$/i

// "429", "429 Too Many Requests", "HTTP 429", "Status code: 429".
const BARE_STATUS =
  /^(?:http\s+|(?:http\s*)?status(?:\s*code)?\s*[:=]?\s*|code\s*[:=]\s*)?([1-5]\d{2})(?:\s*[-:,]?\s*\(?([A-Za-z][\w '’/-]{0,60}?)\)?)?\s*[.:]?$/i

/**
 * Reads a response out of evidence, however the connector wrote it. What cannot
 * be read is a body of plain text: nothing is thrown, nothing is left out.
 */
// eslint-disable-next-line require-yield
export function* readResponse(text: string): Work<HttpResponse> {
  try {
    return readMessage(sideOfReport(text, '<') ?? text)
  } catch (error) {
    return toResponse('text', undefined, undefined, [], text)
  }
}

function readMessage(text: string): HttpResponse {
  const trimmed = text.replace(/^\s+/, '')
  const lineEnd = trimmed.indexOf('\n')
  const first = trimmed
    .slice(0, lineEnd === -1 ? 20000 : Math.min(lineEnd, 20000))
    .trim()

  if (STATUS_LINE.test(first)) return readHttp(trimmed)

  const bare = BARE_STATUS.exec(first)

  if (bare) {
    const rest = lineEnd === -1 ? '' : trimmed.slice(lineEnd + 1)
    const { headers, body } = readHead(`-\n${rest}`)

    return toResponse('http', Number(bare[1]), bare[2], headers, body)
  }

  return (
    fromObject(trimmed) ?? toResponse('text', undefined, undefined, [], text)
  )
}

function readHttp(text: string): HttpResponse {
  let head = readHead(text)
  const notes: ReadingNote[] = []

  // Before the answer itself: "100 Continue", an open tunnel, a redirection.
  while (STATUS_LINE.test(head.body.slice(0, 200).split(/\r?\n/)[0].trim())) {
    head = readHead(head.body.replace(/^\s+/, ''))
    notes[0] = 'several'
  }

  const [, status, reason] = STATUS_LINE.exec(head.startLine.trim()) ?? []

  return {
    ...toResponse('http', Number(status), reason, head.headers, head.body),
    notes,
  }
}

function fromObject(text: string): HttpResponse | undefined {
  const found = readObject(text, ['response', 'res'])

  if (!found) return undefined

  const status = Number(
    found.text('statusCode', 'status', 'status_code', 'httpStatus', 'code')
  )

  const isResponse =
    found.value('headers') !== undefined ||
    found.value('body', 'data', 'content') !== undefined

  // A body may have a field `status` of its own, beside what it tells.
  if (!(status >= 100 && status < 600) || !isResponse) return undefined

  return toResponse(
    'json',
    status,
    found.text('statusText', 'statusMessage', 'reason', 'reasonPhrase'),
    toHeaderPairs(found.value('headers')),
    textOfBody(found.value('body', 'data', 'content'))
  )
}

function toResponse(
  notation: HttpResponse['notation'],
  status: number | undefined,
  reason: string | undefined,
  headers: Pair[],
  body: string
): HttpResponse {
  return {
    notation,
    status,
    reason: reason?.trim() || (status ? reasonOf(status) : undefined),
    headers,
    body: body.trim()
      ? toBody(body, headerOf(headers, 'content-type'))
      : undefined,
    notes: [],
  }
}
