import fc from 'fast-check'

import type { HttpRequest } from './httpMessage'
import { readRequest } from './readRequest'
import { finish } from './work'

const read = (text: string) => finish(readRequest(text))

/** What matters of a request, in few words. */
const brief = ({ method, url, headers, body }: HttpRequest) => ({
  method,
  url,
  headers: headers.map(({ name, value }) => `${name}: ${value}`),
  body: body?.text,
})

const URL = 'https://api.example.com/items/1'
const JSON_TYPE = 'Content-Type: application/json'
const POSTED = {
  method: 'POST',
  url: URL,
  headers: [JSON_TYPE],
  body: '{"a":"b c"}',
}

describe('cURL is read', () => {
  test.each([
    [
      'with single quotes',
      `curl -X POST '${URL}' -H '${JSON_TYPE}' -d '{"a":"b c"}'`,
    ],
    [
      'with double quotes',
      `curl -X POST "${URL}" -H "${JSON_TYPE}" -d "{\\"a\\":\\"b c\\"}"`,
    ],
    [
      'with lines that go on',
      `curl -X POST '${URL}' \\\n  -H '${JSON_TYPE}' \\\n  --data-raw '{"a":"b c"}'`,
    ],
    [
      'with lines of Windows that go on',
      `curl -X POST '${URL}' \\\r\n  -H '${JSON_TYPE}' \\\r\n  -d '{"a":"b c"}'\r\n`,
    ],
    [
      'in the words of cmd',
      `curl -X POST "${URL}" ^\r\n  -H "${JSON_TYPE}" ^\r\n  --data-raw "{\\"a\\":\\"b c\\"}"`,
    ],
    [
      'as browsers copy it for cmd',
      `curl ^"${URL}^" ^\n  -X ^"POST^" ^\n  -H ^"${JSON_TYPE}^" ^\n  --data-raw ^"^{^\\^"a^\\^":^\\^"b c^\\^"^}^"`,
    ],
    [
      'in the words of PowerShell',
      `curl.exe -X POST '${URL}' \`\n  -H '${JSON_TYPE}' \`\n  -d '{"a":"b c"}'`,
    ],
    [
      "with $'..'",
      `curl -X POST '${URL}' -H '${JSON_TYPE}' --data-raw $'{"a":"b\\u0020c"}'`,
    ],
    [
      'with --request=',
      `curl --request=POST --url=${URL} --header='${JSON_TYPE}' --data='{"a":"b c"}'`,
    ],
    [
      'with long names',
      `curl --location --request POST --url '${URL}' --header '${JSON_TYPE}' --data-binary '{"a":"b c"}'`,
    ],
    [
      'with values glued to options',
      `curl -sSL -XPOST ${URL} -H'${JSON_TYPE}' -d'{"a":"b c"}'`,
    ],
    ['with the address last', `curl -H '${JSON_TYPE}' -d '{"a":"b c"}' ${URL}`],
    [
      'with the address in between',
      `curl -H '${JSON_TYPE}' ${URL} -d '{"a":"b c"}'`,
    ],
    [
      'after a prompt',
      `$ curl -X POST ${URL} -H '${JSON_TYPE}' -d '{"a":"b c"}'`,
    ],
    [
      'with its path',
      `/usr/bin/curl ${URL} -H '${JSON_TYPE}' -d '{"a":"b c"}'`,
    ],
    [
      'with options that say nothing here',
      `curl -k --compressed -s -o out.json --max-time 30 ${URL} -H '${JSON_TYPE}' -d '{"a":"b c"}'`,
    ],
    ['in capitals', `CURL -X post ${URL} -H '${JSON_TYPE}' -d '{"a":"b c"}'`],
  ])('%s', (_, text) => {
    expect(brief(read(text))).toEqual(POSTED)
    expect(read(text)).toMatchObject({
      notation: 'curl',
      notes: [],
      body: { format: 'json' },
    })
  })

  test('with --json, which says POST and JSON by itself', () => {
    expect(read(`curl --json '{"a":1}' ${URL}`)).toMatchObject({
      method: 'POST',
      body: { text: '{"a":1}', format: 'json' },
    })
  })

  test('with a form, its pairs decoded', () => {
    expect(
      read(`curl ${URL} -d grant_type=x -d 'name=caf%C3%A9+au lait'`).body
    ).toEqual({
      text: 'grant_type=x&name=caf%C3%A9+au lait',
      format: 'form',
      pairs: [
        { name: 'grant_type', value: 'x' },
        { name: 'name', value: 'café au lait' },
      ],
    })
  })

  test('with --data-urlencode', () => {
    expect(
      read(`curl ${URL} --data-urlencode 'q=a&b c' --data-urlencode '=x y'`)
        .body
    ).toMatchObject({ text: 'q=a%26b%20c&x%20y' })
  })

  test('with the fields of -F', () => {
    expect(
      read(`curl ${URL} -F 'title=Buzz; G' -F image=@buzz.png`)
    ).toMatchObject({
      method: 'POST',
      notes: ['file'],
      body: {
        format: 'form',
        pairs: [
          { name: 'title', value: 'Buzz; G' },
          { name: 'image', value: '@buzz.png' },
        ],
      },
    })
  })

  test('with -G, which moves the data into the address', () => {
    expect(
      read(`curl -G ${URL}?a=1 -d b=2 --data-urlencode 'c=3 4'`)
    ).toMatchObject({
      method: 'GET',
      url: `${URL}?a=1&b=2&c=3%204`,
      query: [
        { name: 'a', value: '1' },
        { name: 'b', value: '2' },
        { name: 'c', value: '3 4' },
      ],
    })
  })

  test('with -I, -T, and with nothing but an address', () => {
    expect(read(`curl -I ${URL}`).method).toBe('HEAD')
    expect(read(`curl -T data.xml ${URL}`)).toMatchObject({
      method: 'PUT',
      notes: ['file'],
    })
    expect(brief(read(`curl ${URL}`))).toEqual({
      method: 'GET',
      url: URL,
      headers: [],
      body: undefined,
    })
  })

  test('with cookie, agent, referer and user', () => {
    const request = read(
      `curl -b 'a=1; b=2' -A 'Connector/2' -e https://x.example -u __MASKED_BASIC_AUTH_9_16__ ${URL}`
    )

    expect(brief(request).headers).toEqual([
      'Cookie: a=1; b=2',
      'User-Agent: Connector/2',
      'Referer: https://x.example',
    ])
    expect(request.options).toEqual(['-u __MASKED_BASIC_AUTH_9_16__'])
  })

  test('with the query of its address, as it is meant', () => {
    expect(
      read(`curl 'https://x.example/a?sku=1%2F2&sku=3&flag&bad=%zz#part'`).query
    ).toEqual([
      { name: 'sku', value: '1/2' },
      { name: 'sku', value: '3' },
      { name: 'flag', value: '' },
      { name: 'bad', value: '%zz' },
    ])
  })

  test('with nothing in it expanded, as no shell ever sees it', () => {
    expect(
      brief(read(`curl ${URL}/*?x={1,2} -H "X: $HOME \`id\` $(id)" -d 'a # b'`))
    ).toEqual({
      method: 'POST',
      url: `${URL}/*?x={1,2}`,
      headers: ['X: $HOME `id` $(id)'],
      body: 'a # b',
    })
  })

  test('with quotes within quotes, as shells write them', () => {
    expect(
      read(`curl ${URL} -d '{"t":"it'\\''s"}' -H 'A: "x"'`).body?.text
    ).toBe(`{"t":"it's"}`)
  })

  test('with a header that has no value', () => {
    expect(
      brief(read(`curl ${URL} -H 'Accept:' -H 'X-Empty;'`)).headers
    ).toEqual(['Accept: ', 'X-Empty: '])
  })

  test('to where it was cut, and says so', () => {
    const request = read(`curl -X POST '${URL}' -d '{"a":"b`)

    expect(brief(request)).toMatchObject({ url: URL, body: '{"a":"b' })
    expect(request.notes).toEqual(['unclosed'])
  })

  test('to the end of the command, and says that more follows', () => {
    const request = read(`curl ${URL} | jq .`)

    expect(brief(request)).toMatchObject({ method: 'GET', url: URL })
    expect(request.notes).toEqual(['more'])
  })

  test.each([
    ["'", (text: string) => text],
    ['"', (text: string) => text.replace(/["\\]/g, '\\$&')],
    ["$'", (text: string) => text.replace(/['\\]/g, '\\$&')],
  ])('with a body of megabytes within %s', (quote, escape) => {
    const body = JSON.stringify({
      items: Array.from({ length: 9000 }, (_, id) => ({ id, t: 'a"b\\c' })),
    })

    const close = quote[quote.length - 1]
    const text = `curl ${URL} -d ${quote}${escape(body)}${close} -H '${JSON_TYPE}'`

    const request = brief(read(text))

    expect(request.body === body).toBe(true)
    expect(request).toEqual({ ...POSTED, body: request.body })
  })
})

describe('a request is read', () => {
  const HTTP = { ...POSTED, url: '/items/1' }

  test.each([
    ['as HTTP', `POST /items/1 HTTP/1.1\r\n${JSON_TYPE}\r\n\r\n{"a":"b c"}`],
    ['without a version', `POST /items/1\n${JSON_TYPE}\n\n{"a":"b c"}`],
    ['without an empty line', `POST /items/1\n${JSON_TYPE}\n{"a":"b c"}`],
    [
      'out of a report of cURL',
      `* Connected to x\n> POST /items/1 HTTP/2\n> ${JSON_TYPE}\n>\n`,
    ],
  ])('%s', (_, text) => {
    const { notation, ...request } = read(text)

    expect(notation).toBe('http')
    expect(brief({ notation, ...request })).toEqual(
      /^\*/.test(text) ? { ...HTTP, body: undefined } : HTTP
    )
  })

  test('as HTTP with headers on several lines', () => {
    expect(
      brief(read('GET /x HTTP/1.1\nX-Long: one,\n  two\nHost: a.example\n\n'))
        .headers
    ).toEqual(['X-Long: one, two', 'Host: a.example'])
  })

  test.each([
    [
      'flat',
      {
        method: 'post',
        url: URL,
        headers: { 'Content-Type': 'application/json' },
        body: { a: 'b c' },
      },
    ],
    [
      'with a text as its body',
      {
        verb: 'POST',
        uri: URL,
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        data: '{\n  "a": "b c"\n}',
      },
    ],
    [
      'within a field',
      {
        request: {
          method: 'POST',
          url: URL,
          headers: { 'Content-Type': ['application/json'] },
          payload: { a: 'b c' },
        },
      },
    ],
  ])('as JSON, %s', (_, object) => {
    const request = read(JSON.stringify(object))

    expect(request.notation).toBe('json')
    expect(brief(request)).toEqual({ ...POSTED, body: '{\n  "a": "b c"\n}' })
  })

  test('as JSON with parameters', () => {
    expect(
      read(`{"method":"GET","url":"${URL}?a=1","params":{"b":2}}`).query
    ).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
    ])
  })

  test('as an address alone', () => {
    expect(brief(read(`${URL}?a=1`))).toEqual({
      method: undefined,
      url: `${URL}?a=1`,
      headers: [],
      body: undefined,
    })
  })

  test.each([
    [
      'a payload with an address',
      '{"url":"https://x.example","name":"Buzz"}',
      'json',
    ],
    ['XML', '<?xml version="1.0"?><a/>', 'xml'],
    ['a page', '<!DOCTYPE html><html></html>', 'html'],
    ['words', 'Explanation 1', 'text'],
    ['words about cURL', 'curl failed to connect', 'text'],
    ['a verb that is no method', 'SELL /x HTTP/1.1', 'text'],
  ])('as the body that it is: %s', (_, text, format) => {
    const request = read(text)

    if (/^curl/.test(text)) return expect(request.url).toBe('failed')

    expect(request).toMatchObject({ notation: 'text', body: { text, format } })

    return undefined
  })

  test('without ever throwing, and without losing the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'curl ',
              '-',
              '--',
              'X',
              '-d ',
              '-H ',
              "'",
              '"',
              '\\',
              '\n',
              '$',
              '^',
              '{',
              '}',
              ':',
              '<',
              '> ',
              'POST ',
              'HTTP/1.1',
              '__proto__',
              '\u202e',
              '\u0000'
            ),
            fc.string()
          )
        ),
        (parts) => {
          const text = parts.join('')

          expect(read(text)).toMatchObject({ notation: expect.any(String) })
        }
      )
    )
  })
})
