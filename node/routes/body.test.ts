import { createServer, Server } from 'node:http'
import { AddressInfo, connect } from 'node:net'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'

import { Failure } from '../domain/errors'
import { MAX_BODY_BYTES, readJson, readText } from './body'

let server: Server
let url: string
let onRefused: (code: string) => void = () => undefined

beforeAll(async () => {
  server = createServer(async (request, response) => {
    try {
      response.end(JSON.stringify({ read: await readJson(request) }))
    } catch (error) {
      const { code, message } = error as Failure

      onRefused(code)
      response.end(JSON.stringify({ code, message }))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterAll(() => server.close())

async function post(
  body: string | Buffer,
  headers: Record<string, string> = { 'content-type': 'application/json' }
) {
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body as string)),
    headers,
  })

  return response.json()
}

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON;charset="UTF-8"',
  'application/vnd.vtex.ds.v10+json',
  'text/json',
])('a body of type %s is read', async (type) => {
  expect(await post('{"a":1}', { 'content-type': type })).toEqual({
    read: { a: 1 },
  })
})

test('a body without a type is read when it is JSON', async () => {
  expect(await post('[1]', {})).toEqual({ read: [1] })
})

test.each([
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  'application/json; charset=utf-16',
])('a body of type %s is refused', async (type) => {
  expect(await post('{"a":1}', { 'content-type': type })).toMatchObject({
    code: 'UNSUPPORTED_MEDIA_TYPE',
  })
})

test('a byte order mark before the document is let pass', async () => {
  expect(await post('\uFEFF{"a":1}')).toEqual({ read: { a: 1 } })
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a body packed by %s is read', async (encoding, pack) => {
  expect(await post(pack('{"a":1}'), { 'content-encoding': encoding })).toEqual(
    { read: { a: 1 } }
  )
})

test('a body packed in an unknown way is refused', async () => {
  expect(await post('{"a":1}', { 'content-encoding': 'zip-it' })).toMatchObject(
    { code: 'UNSUPPORTED_MEDIA_TYPE' }
  )
})

test('a body that is not packed as it says is refused', async () => {
  expect(await post('{"a":1}', { 'content-encoding': 'gzip' })).toMatchObject({
    code: 'BAD_INPUT',
  })
})

test('an empty body is refused', async () => {
  expect(await post(' \n')).toEqual({
    code: 'BAD_INPUT',
    message: 'The body is empty. Send a JSON document.',
  })
})

test('what is not JSON is told by its place, and never repeated', async () => {
  const answer = await post('{\n  "appToken": secret\n}')

  expect(answer).toEqual({
    code: 'BAD_INPUT',
    message: 'The body is not valid JSON at line 2, column 15.',
  })
})

test('a body of exactly the limit is read', async () => {
  const body = JSON.stringify('x'.repeat(MAX_BODY_BYTES - 2))

  expect(await post(body)).toEqual({ read: 'x'.repeat(MAX_BODY_BYTES - 2) })
})

test.each([
  ['told by its length', 'a'.repeat(MAX_BODY_BYTES + 1), {}],
  [
    'small until it is unpacked',
    gzipSync('a'.repeat(MAX_BODY_BYTES + 1)),
    { 'content-encoding': 'gzip' },
  ],
])('a body over the limit is refused, %s', async (_, body, headers) => {
  expect(await post(body, headers as Record<string, string>)).toEqual({
    code: 'BODY_TOO_LARGE',
    message:
      'The body is larger than 16777216 bytes (16 MiB). Send it in several calls.',
  })
})

/** The body packed, with some of its bytes, counted from its end, turned over. */
function spoilt(packed: Buffer, ...fromEnd: number[]): Buffer {
  for (const place of fromEnd) packed[packed.length - place] ^= 0xff

  return packed
}

test.each([
  ['deflate', spoilt(deflateSync(Buffer.alloc(MAX_BODY_BYTES + 1, 32)), 5, 2)],
  [
    'br',
    spoilt(
      brotliCompressSync(Buffer.alloc(MAX_BODY_BYTES + 50, 32), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 0 },
      }),
      1
    ),
  ],
])(
  'a body by %s that turns out broken beyond the limit is refused, and harms nobody else',
  async (encoding, body) => {
    const headers = { 'content-encoding': encoding }

    expect(await post(body, headers)).toMatchObject({ code: 'BODY_TOO_LARGE' })
    expect(await post('[1]')).toEqual({ read: [1] })
  }
)

test('a reader of text sets its own limit', async () => {
  const small = createServer(async (request, response) => {
    const read = readText(request, 3).catch(({ code }: Failure) => code)

    response.end(await read)
  })

  await new Promise<void>((done) => small.listen(0, '127.0.0.1', done))
  const { port } = small.address() as AddressInfo
  const send = async (body: string) => {
    const address = `http://127.0.0.1:${port}/`
    const response = await fetch(address, { method: 'POST', body })

    return response.text()
  }

  expect(await send('abc')).toBe('abc')
  expect(await send('abcd')).toBe('BODY_TOO_LARGE')
  small.close()
})

test('the connection serves the next request after a body in chunks over the limit', async () => {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  const chunk = `100000\r\n${'a'.repeat(0x100000)}\r\n`
  const answers = new Promise<string>((done, fail) => {
    let seen = ''

    socket.on('error', fail)
    socket.on('data', (data) => {
      seen += data
      if (seen.includes('"read"')) done(seen)
    })
  })

  socket.write(
    'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n'
  )
  for (let count = 0; count < 20; count += 1) socket.write(chunk)
  socket.write('0\r\n\r\n')
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}')

  expect(await answers).toMatch(/BODY_TOO_LARGE[^]*"read":\{\}/)
  socket.destroy()
})

test.each(['identity', 'gzip'])(
  'a caller that goes away in the middle of a body (%s) is not waited for',
  async (encoding) => {
    const refused = new Promise((done) => {
      onRefused = done
    })

    const socket = connect(Number(new URL(url).port), '127.0.0.1')

    socket.end(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-encoding: ${encoding}\r\n` +
        'content-length: 100\r\n\r\n{'
    )

    expect(await refused).toBe('BAD_INPUT')
  }
)
