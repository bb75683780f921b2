import { headerOf, queryOf, toBody } from './bodyFormat'
import type { HttpRequest, Pair } from './httpMessage'
import { isCurl, readCurl } from './readCurl'
import { readHead, sideOfReport } from './readHead'
import { readObject, textOfBody, toHeaderPairs } from './readObject'
import type { Work } from './work'

const METHODS =
  'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT|LINK|UNLINK|PROPFIND|SEARCH'

const REQUEST_LINE = new RegExp(
  `^(?:request:?\\s+)?(${METHODS})[ \\t]+(\\S+)(?:[ \\t]+HTTP/[\\d.]+)?[ \\t]*$`,
  'i'
)

const ADDRESS = /^https?:\/\/\S+$/i

/**
 * Reads a request out of evidence, however the connector wrote it. What cannot
 * be read is a body of plain text: nothing is thrown, nothing is left out.
 */
export function* readRequest(text: string): Work<HttpRequest> {
  try {
    if (isCurl(text)) return yield* readCurl(text)

    return readMessage(sideOfReport(text, '>') ?? text) ?? toText(text)
  } catch (error) {
    return toText(text)
  }
}

function readMessage(text: string): HttpRequest | undefined {
  const trimmed = text.replace(/^\s+/, '')
  const lineEnd = trimmed.indexOf('\n')
  const first = trimmed
    .slice(0, lineEnd === -1 ? 20000 : Math.min(lineEnd, 20000))
    .trim()

  const request = REQUEST_LINE.exec(first)

  if (!request && !ADDRESS.test(first)) return fromObject(trimmed)

  const { headers, body } = readHead(trimmed)
  const url = request ? request[2] : first

  return toRequest('http', request?.[1].toUpperCase(), url, headers, body)
}

function fromObject(text: string): HttpRequest | undefined {
  const found = readObject(text, ['request', 'req'])

  if (!found) return undefined

  const method = found.text('method', 'verb', 'httpMethod', 'type')
  const url = found.text('url', 'uri', 'endpoint', 'requestUri', 'path')

  // A body may have a field `url` of its own: a request has a method, or headers.
  if (!url || !(method || found.value('headers'))) return undefined
  if (method && !new RegExp(`^(${METHODS})$`, 'i').test(method))
    return undefined

  const params = toHeaderPairs(found.value('params', 'query', 'queryParams'))
  const request = toRequest(
    'json',
    method?.toUpperCase(),
    url,
    toHeaderPairs(found.value('headers')),
    textOfBody(found.value('body', 'data', 'payload', 'content', 'json'))
  )

  return { ...request, query: [...request.query, ...params] }
}

function toRequest(
  notation: HttpRequest['notation'],
  method: string | undefined,
  url: string,
  headers: Pair[],
  body: string
): HttpRequest {
  return {
    notation,
    method,
    url,
    query: queryOf(url),
    headers,
    body: body.trim()
      ? toBody(body, headerOf(headers, 'content-type'))
      : undefined,
    options: [],
    notes: [],
  }
}

function toText(text: string): HttpRequest {
  return {
    notation: 'text',
    query: [],
    headers: [],
    body: text.trim() ? toBody(text) : undefined,
    options: [],
    notes: [],
  }
}
