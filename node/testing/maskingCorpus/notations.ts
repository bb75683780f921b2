/** Evidence as connectors write it, around one key and one value. Each writes the value as its notation demands. */

export type Notation = {
  readonly name: string
  readonly write: (key: string, value: string) => string
  /** Values that it can hold; all when absent. */
  readonly takes?: (value: string, key: string) => boolean
}

const json = (value: unknown) => JSON.stringify(value)
const uri = encodeURIComponent
const single = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`
const double = (text: string) => `"${text.replace(/["\\$`]/g, '\\$&')}"`
const ansi = (text: string) =>
  `$'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`
const xml = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
const literal = (text: string) =>
  `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`
const base64 = (text: string) => Buffer.from(text).toString('base64')
const cmd = (text: string) =>
  `^"${text.replace(/["\\]/g, '\\$&').replace(/["\\^&|<>%!]/g, '^$&')}^"`

const oneLine = (value: string) => !/[\r\n]/.test(value)
const header = (value: string, key: string) => oneLine(value) && isAscii(key)
const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text)
const plain = (value: string) => /^[\w./+=:-]*$/.test(value)
const element = (_: string, key: string) => /^[A-Za-z_][\w.-]*$/.test(key)
const identifier = (_: string, key: string) => /^[A-Za-z_]\w*$/.test(key)

const URL = 'https://api.market.example/items'

const offer = (key: string, value: unknown) => ({
  sku: '2000004',
  ean: '7891000315507',
  title: 'Ground coffee 500 g, 12" filter',
  [key]: value,
  price: 79.9,
  pictures: ['https://img.example/1.jpg'],
})

const notation = (
  name: string,
  write: Notation['write'],
  takes?: Notation['takes']
): Notation => ({ name, write, takes })

const IN_COMMANDS = [
  notation(
    'curl -H in single quotes',
    (k, v) =>
      `curl -X POST '${URL}' \\\n  -H 'Accept: */*' \\\n  -H ${single(`${k}: ${v}`)} \\\n  -d '{"a":1}'`,
    header
  ),
  notation(
    'curl -H in double quotes',
    (k, v) => `curl -H ${double(`${k}: ${v}`)} "${URL}"`,
    header
  ),
  notation(
    'curl -H in ANSI quotes',
    (k, v) => `curl ${URL} -H ${ansi(`${k}: ${v}`)}`,
    header
  ),
  notation(
    'curl --header with backslashes',
    (k, v) => `curl --header ${k}:\\ ${v.replace(/[^\w]/g, '\\$&')} ${URL}`,
    (v, k) => header(v, k) && isAscii(v)
  ),
  notation(
    'curl with quotes joined',
    (k, v) => `curl -H '${k}: '"${v}"'' ${URL}`,
    (v) => plain(v)
  ),
  notation(
    'curl --data with JSON',
    (k, v) =>
      `curl -X PUT ${URL} --data-raw ${single(JSON.stringify(offer(k, v), null, 2))}`
  ),
  notation(
    'curl -d with JSON in double quotes',
    (k, v) => `curl ${URL} -d ${double(json(offer(k, v)))}`
  ),
  notation(
    'curl -d with a form',
    (k, v) => `curl ${URL} -d ${single(`user=o'neil&${uri(k)}=${uri(v)}&x=1`)}`
  ),
  notation(
    'curl -d with a raw form',
    (k, v) => `curl ${URL} -d ${single(`${k}=${v}`)} -d b=2`,
    (v) => oneLine(v) && !/[&;,]/.test(v)
  ),
  notation(
    'curl --data-urlencode',
    (k, v) => `curl ${URL} --data-urlencode ${double(`${k}=${v}`)}`,
    (v) => oneLine(v) && !/[&;,]/.test(v)
  ),
  notation(
    'curl -F',
    (k, v) => `curl -F ${single(`${k}=${v}`)} -F 'file=@a.jpg' ${URL}`,
    (v) => oneLine(v) && !/[&;,]/.test(v)
  ),
  notation(
    'curl with a query',
    (k, v) => `curl '${URL}?page=1&${uri(k)}=${uri(v)}&x=1'`
  ),
  notation(
    'curl at the Windows prompt',
    (k, v) =>
      `curl ^"${URL}^" ^\r\n  -H ^"accept: */*^" ^\r\n  -H ${cmd(`${k}: ${v}`)} ^\r\n  --data-raw ${cmd('{"a":1}')}`,
    (v, k) => header(v, k) && !/[`]/.test(v)
  ),
  notation(
    'curl without line continuations',
    (k, v) => `curl -X POST ${URL}\n-H ${single(`${k}: ${v}`)}\n-d '{}'`,
    header
  ),
  notation(
    'PowerShell',
    (k, v) =>
      `Invoke-RestMethod -Uri "${URL}" -Headers @{ "Accept"="*/*"; ${json(k)}="${v.replace(/["`$]/g, '`$&')}" }`,
    (v) => oneLine(v) && !v.includes('\\')
  ),
  notation(
    'option of a command',
    (k, v) => `sync --shop 1 --${k} ${single(v)} --all`,
    (v, k) => oneLine(v) && /^[\w-]+$/.test(k)
  ),
]

const AS_HEADERS = [
  notation(
    'raw request',
    (k, v) =>
      `POST /items HTTP/1.1\r\nHost: api.market.example\r\n${k}: ${v}\r\nContent-Length: 12345\r\n\r\n{"a":1}`,
    header
  ),
  notation(
    'folded header',
    (k, v) =>
      `HTTP/1.1 200 OK\nServer: nginx\n${k}:\n ${v}\nDate: Mon, 23 Nov 2026 13:00:00 GMT`,
    header
  ),
  notation(
    'trace of curl',
    (k, v) =>
      `> GET /items HTTP/2\n> Host: api.market.example\n> ${k}: ${v}\n>\n< HTTP/2 200`,
    header
  ),
  notation(
    'lines as texts of a list',
    (k, v) =>
      json({ headers: ['Accept: */*', `${k}: ${v}`, 'Host: a.example'] }),
    header
  ),
  notation(
    'lines as one text',
    (k, v) => json({ raw: `Accept: */*\r\n${k}: ${v}\r\nHost: a.example` }),
    header
  ),
  notation('names and values', (k, v) =>
    json({
      headers: [
        { name: 'Accept', value: '*/*' },
        { name: k, value: v },
      ],
    })
  ),
  notation('values and names', (k, v) =>
    json({
      headers: [
        { value: v, name: k },
        { value: '*/*', name: 'Accept' },
      ],
    })
  ),
  notation('keys and values', (k, v) =>
    json([{ key: k, type: 'text', enabled: true, value: v }])
  ),
  notation('pairs', (k, v) =>
    json([
      ['Accept', '*/*'],
      [k, v],
    ])
  ),
  notation(
    'flat list',
    (k, v) =>
      json({ rawHeaders: ['Accept', '*/*', k, v, 'Host', 'a.example'] }),
    (v) => /[^a-z]/.test(v)
  ),
  notation('lists of values', (k, v) =>
    json({ headers: { accept: ['*/*'], [k]: [v] } })
  ),
  notation(
    'call that sets it',
    (k, v) => `request.setRequestHeader(${literal(k)}, ${literal(v)});`
  ),
]

const table = (sign: string) => (k: string, v: string) =>
  `sku${sign}${k}${sign}stock\n1${sign}${v}${sign}3\n2${sign}${v}${sign}0\n`

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) + 0xfee0)
  )

/** Notations of programs, tables and old mail, and keys that are written to be read by people alone. */
const AS_OTHERS = [
  notation(
    'block of YAML',
    (k, v) => `item:\n  ${k}: |-\n    ${v}\n  stock: 3`,
    header
  ),
  notation(
    'string over several lines',
    (k, v) => `sku = 1\n${k} = """${v}"""\nstock = 3`,
    (v, k) => plain(v) && identifier(v, k)
  ),
  notation('table of commas', table(','), (v, k) => plain(v) && isAscii(k)),
  notation('table of semicolons', table(';'), (v, k) => plain(v) && isAscii(k)),
  notation('table of tabs', table('\t'), (v, k) => plain(v) && isAscii(k)),
  notation('table of bars', table(' | '), (v, k) => plain(v) && isAscii(k)),
  notation(
    'JSON in a table',
    (k, v) => `id,body\n1,"${json(offer(k, v)).replace(/"/g, '""')}"`,
    plain
  ),
  notation(
    'var_dump',
    (k, v) =>
      `object(Shop)#1 (2) {\n  ["${k}":protected]=>\n  string(${v.length}) "${v}"\n  ["a"]=>\n  int(1)\n}`,
    plain
  ),
  notation(
    'struct of Go',
    (k, v) => `&{Sku:1 ${k}:${v} Stock:3}`,
    (v, k) => plain(v) && isAscii(k)
  ),
  notation(
    'class of Kotlin',
    (k, v) => `Credentials(user=a, ${k}=${v})`,
    (v, k) => plain(v) && identifier(v, k)
  ),
  notation(
    'matrix of an address',
    (k, v) => `${URL};${uri(k)}=${uri(v)}?page=1`,
    (v) => plain(v)
  ),
  notation(
    'variable with its type',
    (k, v) => `const ${k}: string = ${literal(v)};`,
    identifier
  ),
  notation(
    'comparison',
    (k, v) => `if (${k} === ${literal(v)}) return`,
    identifier
  ),
  notation(
    'strings that are joined',
    (k, v) => `{ ${json(k)}: ${json(v.slice(0, 9))} + ${json(v.slice(9))} }`,
    // What tells by its looks has none in pieces.
    (v, k) =>
      plain(v) &&
      /\D/.test(v) &&
      !/^(?:data|message|x-info|note|ref|document)$/i.test(k)
  ),
  notation(
    'quoted-printable',
    (k, v) =>
      `Content-Transfer-Encoding: quoted-printable\n\n${k}=3D${v.replace(/=/g, '=3D')}&x=3D1`,
    (v, k) => plain(v) && isAscii(k)
  ),
  notation(
    'escapes of octal digits',
    (k, v) => `\\042${k}\\042:\\042${v}\\042`,
    (v, k) => plain(v) && isAscii(k)
  ),
  notation(
    'key of full width',
    (k, v) => `{"${fullWidth(k)}":"${v}"}`,
    (v, k) => plain(v) && element(v, k)
  ),
  notation(
    'key with letters that are not seen',
    (k, v) => `{"${[...k].join('\u200b')}":"${v}"}`,
    (v, k) => plain(v) && element(v, k)
  ),
  notation(
    'key with soft hyphens',
    (k, v) => `${[...k].join('\u00ad')}=${v}`,
    (v, k) => plain(v) && element(v, k)
  ),
  notation(
    'typographic quotes',
    (k, v) => `{“${k}”: “${v}”}`,
    (v, k) => plain(v) && element(v, k)
  ),
]

const AS_DATA = [
  notation('JSON', (k, v) => json(offer(k, v))),
  notation('pretty JSON', (k, v) =>
    JSON.stringify({ items: [offer(k, v)] }, null, 2)
  ),
  notation('JSON in JSON', (k, v) =>
    json({ body: json(offer(k, v)), status: 200 })
  ),
  notation('JSON in JSON in JSON', (k, v) =>
    json({ message: json({ body: json(offer(k, v)) }) })
  ),
  notation(
    'JSON of escapes alone',
    (k, v) => `{"${escapes(k)}":"${escapes(v)}","a":1}`
  ),
  notation('JSON of ASCII alone', (k, v) =>
    json(offer(k, v)).replace(/[^\x20-\x7e]/g, escapes)
  ),
  notation('JSON with the slashes escaped', (k, v) =>
    json(offer(k, v)).replace(/\//g, '\\/')
  ),
  notation('JSON cut short', (k, v) =>
    json(offer('a', { [k]: v }))
      .split('"price"')[0]
      .slice(0, -3)
  ),
  notation('list of values', (k, v) => json({ [k]: [v, v] })),
  notation(
    'object of values',
    (k, v) => json({ [k]: { current: v, since: '2026-01-01' } }),
    (v) => !/^\d{4}$/.test(v)
  ),
  notation(
    'Python',
    (k, v) => `{'sku': '1', ${literal(k)}: u${literal(v)}, 'stock': None}`
  ),
  notation('PHP', (k, v) => `['sku' => '1', ${literal(k)} => ${literal(v)}]`),
  notation(
    'JavaScript',
    (k, v) => `{ sku: '1', ${k}: ${literal(v)}, stock: 3 }`,
    identifier
  ),
  notation(
    'Ruby',
    (k, v) => `{:sku=>"1", :${k}=>${json(v)}}`,
    (v, k) => identifier(v, k)
  ),
  notation(
    'map of Java',
    (k, v) => `{sku=1, ${k}=${v}, stock=3}`,
    (v, k) => plain(v) && isAscii(k)
  ),
  notation(
    'map of Go',
    (k, v) => `map[sku:1 ${k}:${v} stock:3]`,
    (v, k) => plain(v) && isAscii(k)
  ),
  notation(
    'print_r',
    (k, v) =>
      `Array\n(\n    [sku] => 1\n    [${k}] => ${v}\n    [stock] => 3\n)`,
    header
  ),
  notation(
    'YAML',
    (k, v) =>
      `item:\n  sku: 1\n  ${k}: ${literal(v).replace(/\\'/g, "''")}\n  stock: 3`
  ),
  notation(
    'plain YAML',
    (k, v) => `item:\n  sku: 1\n  ${k}: ${v}\n  stock: 3`,
    header
  ),
  notation(
    'YAML of names and values',
    (k, v) =>
      `env:\n  - name: SKU\n    value: 1\n  - name: ${k}\n    value: ${json(v)}`,
    (v, k) => header(v, k)
  ),
  notation('INI', (k, v) => `[market]\nuser = shop\n${k} = ${v}\n`, header),
  notation(
    'environment',
    (k, v) => `export SKU=1\nexport ${k}=${single(v)}\n`,
    identifier
  ),
  notation(
    'XML element',
    (k, v) =>
      `<?xml version="1.0"?><item><sku>1</sku><${k}>${xml(v)}</${k}></item>`,
    element
  ),
  notation(
    'XML element with a prefix',
    (k, v) =>
      `<soap:Header><wsse:${k} Type="text">${xml(v)}</wsse:${k}></soap:Header>`,
    element
  ),
  notation(
    'XML with CDATA',
    (k, v) => `<item><${k}><![CDATA[${v}]]></${k}></item>`,
    (v, k) => element(v, k) && !v.includes(']]>')
  ),
  notation(
    'XML attribute',
    (k, v) =>
      `<connection url="https://a.example" ${k}="${xml(v)}" retries="3"/>`,
    element
  ),
  notation(
    'XML attributes of name and value',
    (k, v) =>
      `<add key="sku" value="1"/><add key="${xml(k)}" value="${xml(v)}"/>`
  ),
  notation(
    'XML attributes of value and name',
    (k, v) => `<input type="hidden" value="${xml(v)}" name="${xml(k)}">`
  ),
  notation(
    'XML element with its name beside',
    (k, v) =>
      `<string name="${xml(k)}">${xml(v)}</string><string name="a">b</string>`
  ),
  notation(
    'XML elements of name and value',
    (k, v) => `<entry><name>${xml(k)}</name><value>${xml(v)}</value></entry>`
  ),
  notation(
    'property list',
    (k, v) =>
      `<dict>\n  <key>${xml(k)}</key>\n  <string>${xml(v)}</string>\n</dict>`
  ),
  notation('query', (k, v) => `GET /items?page=1&${uri(k)}=${uri(v)} HTTP/1.1`),
  notation('address in JSON', (k, v) =>
    json({ next: `${URL}?a=1&${uri(k)}=${uri(v)}&b=2`, total: 3 })
  ),
  notation(
    'fragment',
    (k, v) => `Location: https://app.example/#state=1&${uri(k)}=${uri(v)}&x=2`
  ),
  notation('form', (k, v) => `grant_type=x&${uri(k)}=${uri(v)}&scope=all`),
  notation(
    'form of fields in brackets',
    (k, v) => `user[name]=bob&user[${uri(k)}]=${uri(v)}`
  ),
  notation(
    'parts of a form',
    (k, v) =>
      `--x7\r\nContent-Disposition: form-data; name="sku"\r\n\r\n1\r\n--x7\r\nContent-Disposition: form-data; name="${k}"\r\nContent-Type: text/plain\r\n\r\n${v}\r\n--x7--`
  ),
  notation(
    'jar of cookies',
    (k, v) => `.vtex.example\tTRUE\t/\tFALSE\t0\t${k}\t${v}\n`,
    header
  ),
  notation(
    'connection string',
    (k, v) => `Server=db.example;Database=offers;${k}=${v};Encrypt=true`,
    (v) => plain(v)
  ),
  notation(
    'line of a log',
    (k, v) =>
      `2026-11-23T13:00:00Z INFO calling the channel ${k}=${v} attempt=3`,
    (v) => plain(v)
  ),
]

/** All notations. */
export const NOTATIONS: readonly Notation[] = [
  ...IN_COMMANDS,
  ...AS_HEADERS,
  ...AS_DATA,
  ...AS_OTHERS,
]

/** What a whole text may be put into once more. */
export const WRAPS: ReadonlyArray<{
  readonly name: string
  readonly write: (text: string) => string
}> = [
  { name: 'as it is', write: (text) => text },
  {
    name: 'among other lines',
    write: (text) =>
      `Chamada à API: não "passou"\n\n${text}\n\n(fim — 漢字 🔑)`,
  },
  {
    name: 'with the line ends of Windows',
    write: (text) => text.replace(/\r?\n/g, '\r\n'),
  },
  {
    name: 'in JSON',
    write: (text) => json({ level: 'info', payload: text, took: 12 }),
  },
  {
    name: 'in JSON with escapes',
    write: (text) =>
      json({ payload: text }).replace(/[^\x20-\x7e]|['&<>]/gu, escapes),
  },
  {
    name: 'in a query',
    write: (text) => `https://hook.example/?payload=${uri(text)}&n=1`,
  },
  {
    name: 'in a query, twice',
    write: (text) => `https://hook.example/?payload=${uri(uri(text))}&n=1`,
  },
  {
    name: 'in HTML',
    write: (text) =>
      `<pre class="call">${xml(text).replace(/'/g, '&#39;')}</pre>`,
  },
  {
    name: 'in hexadecimal digits',
    write: (text) => json({ body: Buffer.from(text).toString('hex') }),
  },
  {
    name: 'in base64',
    write: (text) => json({ body: base64(text), isBase64Encoded: true }),
  },
]

function escapes(text: string): string {
  return [...Array(text.length).keys()]
    .map(
      (index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`
    )
    .join('')
}
