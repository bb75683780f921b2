import fc from 'fast-check'

import type { HttpResponse } from './httpMessage'
import { readResponse } from './readResponse'
import { finish } from './work'

const read = (text: string) => finish(readResponse(text))

const brief = ({ status, reason, headers, body }: HttpResponse) => ({
  status,
  reason,
  headers: headers.map(({ name, value }) => `${name}: ${value}`),
  body: body?.text,
})

const LIMITED = {
  status: 429,
  reason: 'Too Many Requests',
  headers: ['Retry-After: 3'],
  body: '{"a":1}',
}

test.each([
  ['HTTP', 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3\r\n\r\n{"a":1}'],
  ['HTTP/2, which has no word', 'HTTP/2 429\nRetry-After: 3\n\n{"a":1}'],
  [
    'HTTP without an empty line',
    'HTTP/1.1 429 Too Many Requests\nRetry-After: 3\n{"a":1}',
  ],
  [
    'a report of cURL',
    '* Trying\n> GET / HTTP/1.1\n>\n< HTTP/1.1 429 Too Many Requests\n< Retry-After: 3\n<\n{"a":1}',
  ],
  [
    'a report of cURL with its counts',
    '< HTTP/2 429\n< Retry-After: 3\n<\n{ [7 bytes data]\n* Connection left intact\n{"a":1}',
  ],
  [
    'a status and what follows',
    '429 Too Many Requests\nRetry-After: 3\n\n{"a":1}',
  ],
  [
    'JSON',
    '{"statusCode":429,"headers":{"Retry-After":"3"},"body":"{\\"a\\":1}"}',
  ],
  [
    'JSON within a field',
    '{"response":{"status":429,"statusText":"Too Many Requests","headers":[{"key":"Retry-After","value":3}],"data":"{\\"a\\":1}"}}',
  ],
  [
    'empty lines before',
    '\n\n  HTTP/1.1 429 Too Many Requests\nRetry-After: 3\n\n{"a":1}',
  ],
])('%s is read', (_, text) => {
  expect(brief(read(text))).toEqual(LIMITED)
  expect(read(text).body?.format).toBe('json')
})

test.each([
  ['429', 429, 'Too Many Requests'],
  ['429 Too Many Requests', 429, 'Too Many Requests'],
  ['HTTP 503', 503, 'Service Unavailable'],
  ['Status: 401', 401, 'Unauthorized'],
  ['HTTP status code: 500', 500, 'Internal Server Error'],
  ['429 (Throttled)', 429, 'Throttled'],
  ['299', 299, undefined],
  ['HTTP/1.1 204 No Content', 204, 'No Content'],
  ['HTTP/1.1 418 Sou um bule', 418, 'Sou um bule'],
])('%p is a status alone', (text, status, reason) => {
  expect(brief(read(text))).toEqual({
    status,
    reason,
    headers: [],
    body: undefined,
  })
})

test.each([
  ['{"status":"ok"}', 'json'],
  ['{"status":404,"error":"not found"}', 'json'],
  ['{"code":429}', 'json'],
  ['[1,2]', 'json'],
  ['<Error><Code>1</Code></Error>', 'xml'],
  ['<html><body>502</body></html>', 'html'],
  ['<!doctype html><p>x', 'html'],
  ['Connection reset by peer', 'text'],
  ['1234', 'text'],
  ['999', 'text'],
])('%p is a body alone', (text, format) => {
  expect(read(text)).toMatchObject({
    notation: 'text',
    status: undefined,
    body: { text, format },
  })
})

test('of several responses the last one is read, and it is said so', () => {
  const response = read(
    'HTTP/1.1 100 Continue\n\nHTTP/1.1 302 Found\nLocation: /b\n\nHTTP/1.1 200 OK\nA: b\n\nyes'
  )

  expect(brief(response)).toEqual({
    status: 200,
    reason: 'OK',
    headers: ['A: b'],
    body: 'yes',
  })
  expect(response.notes).toEqual(['several'])
})

test('what a body plainly is goes before what it is called', () => {
  expect(
    read(
      'HTTP/1.1 502 Bad Gateway\nContent-Type: application/json\n\n<html>x</html>'
    ).body?.format
  ).toBe('html')
  expect(
    read(
      'HTTP/1.1 200 OK\nContent-Type: application/x-www-form-urlencoded\n\na=1&b=2'
    ).body
  ).toMatchObject({ format: 'form', pairs: [{ name: 'a' }, { name: 'b' }] })
})

test('a response without a body has none', () => {
  expect(read('HTTP/1.1 204 No Content\nA: b\n\n').body).toBeUndefined()
  expect(read('')).toMatchObject({ notation: 'text', body: undefined })
})

test('nothing is ever thrown', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            'HTTP/1.1 ',
            '200',
            '\n',
            '\r\n',
            '< ',
            ': ',
            '{',
            '"',
            'status',
            '<',
            '\u0000'
          ),
          fc.string()
        )
      ),
      (parts) => {
        expect(read(parts.join(''))).toMatchObject({
          notation: expect.any(String),
        })
      }
    )
  )
})
