/** Evidence and sentences without a secret, which masking leaves as they are. */

const json = (value: unknown) => JSON.stringify(value)

/** What calls and answers hold. */
export const HARMLESS_EVIDENCE: readonly string[] = [
  `curl -X PUT 'https://api.market.example/items/MLB1234567890123?variation=17' \\\n  -H 'Content-Type: application/json' \\\n  -H 'Accept: application/json; charset=utf-8' \\\n  -H 'Content-Length: 12345' \\\n  --data-raw '{"price":79.90,"title":"Café do O'\\''Neill 12\\" x 3"}'`,
  `HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\nX-RateLimit-Limit: 1000\r\nX-RateLimit-Remaining: 0\r\nVary: Authorization, Cookie\r\nContent-Length: 12345\r\nDate: Mon, 23 Nov 2026 13:00:00 GMT\r\nETag: "33a64df551425fcc55e4d42a148795d9f25f89d4"\r\n\r\n`,
  'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="market", error="invalid_token"\nWWW-Authenticate: Basic realm="Access to the market"\n\n',
  'Access-Control-Allow-Headers: Authorization, X-Api-Key, Cookie\nAccess-Control-Allow-Credentials: true\nAccess-Control-Max-Age: 600',
  json({
    id: '0192F8A1B2C3D4E5F60718293A4B5C6D',
    uuid: '2f1c6a50-6d2b-4a8b-9a53-0c8e6d0f9b11',
    at: '2026-11-23T13:00:00.123Z',
  }),
  json({
    skuId: '2000004',
    refId: 'CAFE-500',
    ean: '7891000315507',
    eans: ['4006381333931', '5901234123457'],
    gtin: '07891000315507',
    ncm: '09012100',
  }),
  json({
    sku: '52998224725',
    ean: '4111111111111111',
    upc: '036000291452',
    isbn: '9783161484100',
  }),
  json({
    price: 79.9,
    listPrice: 1234567890.12,
    stock: 1200,
    weight: 0.5,
    total: 4111.11,
    installments: '10 x R$ 129,90',
  }),
  json({
    orderId: '1309960575021-01',
    shipment: 'MLB-2000003508419013',
    timestamp: 1763902800000,
    phone: '+55 11 91234-5678',
    cep: '01310-100',
  }),
  json({
    usage: { prompt_tokens: 153, completion_tokens: 20, total_tokens: 173 },
    max_tokens: 4096,
    token_type: 'bearer',
    expires_in: 21600,
    tokenExpiresAt: '2026-11-23',
  }),
  json({
    password: null,
    token: '',
    secret: true,
    hasPassword: false,
    'api-key': '***',
    authorization: '[REDACTED]',
    cookie: undefined,
    session: false,
  }),
  json({
    passwordPolicy: 'at least 8 characters',
    authUrl: 'https://auth.market.example/login',
    cookieConsent: 'accepted',
    signatureMethod: 'HMAC-SHA256',
    cardBrand: 'visa',
  }),
  json({
    author: 'Machado de Assis',
    company: 'Pan American',
    spinning: 12,
    passenger: 3,
    pinned: 'yes',
    signed: 1,
    design: 'oak',
    secretariat: 'open',
  }),
  json({
    error: 'invalid_token',
    message: 'Invalid token: expired',
    status: 401,
    cause: [],
  }),
  json({
    message: 'Authorization: header is missing',
    fields: ['password', 'token', 'email'],
    required: ['name', 'secret'],
  }),
  json({
    errors: [
      { field: 'password', message: 'is required' },
      { name: 'token', type: 'string' },
      { key: 'cookie', code: 17 },
    ],
  }),
  json({
    parameters: [
      { in: 'header', name: 'Authorization', schema: { type: 'string' } },
    ],
  }),
  json({
    url: 'https://shop.example/cafe/p?idsku=2000004&utm_source=market#reviews',
    image: 'https://img.example/arquivos/ids/155392/cafe.jpg?v=638',
  }),
  json({
    html: '<p class="note">Torrado &amp; moído, 100% arábica &ndash; <b>500&nbsp;g</b></p>',
  }),
  json({
    path: 'C:\\data\\new\\table.csv',
    pattern: '^\\d{4}-\\d{2}$',
    emoji: '👩‍👩‍👧 漢字 עברית',
  }),
  json({
    body: json({
      title: 'Coffee "Gold"',
      attributes: [{ name: 'Color', value: 'Brown' }],
    }),
  }),
  json({
    picture:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  }),
  json({
    note: Buffer.from('Ground coffee, 500 g, dark roast').toString('base64'),
  }),
  json({
    token: '{{access_token}}',
    authorization: '${TOKEN}',
    password: '<password>',
    secret: '$CLIENT_SECRET',
  }),
  'curl "https://api.market.example/items" -H "Authorization: Bearer $TOKEN" -H "X-Api-Key: {{apiKey}}"',
  'curl -u "$USER_PASSWORD" -b cookies.txt -o answer.json https://api.market.example/items',
  '<?xml version="1.0"?><item xmlns:g="http://base.google.com/ns/1.0"><g:id>2000004</g:id><g:gtin>7891000315507</g:gtin><g:price>79.90 BRL</g:price></item>',
  '<form action="/login"><input type="password" name="password" required><label for="token">Token</label></form>',
  'item:\n  sku: 1\n  title: Ground coffee\n  tags: [coffee, tea]\n  token:\n    type: bearer\n',
  'page=1&idsku=2000004&sort=price&order=desc&q=caf%C3%A9%20500g',
  'sku;ean;price;stock\n2000004;7891000315507;79,90;12\n2000005;7891000315514;89,90;0\n',
  '2026-11-23T13:00:00Z INFO [offers] GET /items/MLB1234567890 200 in 153 ms (attempt 2 of 5)',
  'https://auth.market.example:8443/oauth/authorize?response_type=code&client_id=778&redirect_uri=https%3A%2F%2Fapp.example%2Fback',
  'git@github.com:vtex/offers.git and https://user@host.example/path',
  'Colour 4510 1200 3300 1001, sizes 38 39 40 41 42 43 44, dimensions 10 x 20 x 30',
]

/** What connectors say to people. */
export const HARMLESS_SENTENCES: readonly string[] = [
  'The description has 4,210 characters, and 4,000 are possible.',
  'Password: must not be empty',
  'Token: expired. Sign in to the channel again.',
  'Invalid token: the session of the seller has expired',
  'The access token of the seller could not be refreshed; tokens last for 6 hours.',
  'Basic authentication is no longer supported, use Bearer tokens',
  'Missing header: Authorization',
  'The header "Authorization" is missing; "Cookie" was ignored.',
  'Senha: campo obrigatório. Clave: no válida. Contraseña: demasiado corta.',
  'Authorization failed: the app key has no access to the account',
  'Secret Santa mug, set of 2: the brand is not allowed on the channel',
  'A pan of 28 cm, EAN 7891000315507, was refused: category MLB1234 needs the attribute PIN.',
  'CTLG-005.ERR_SKU_UNAVAILABLE: SKU 2000004 of the feed vtex.meli-classic has no stock',
  'The item MLB1234567890 was paused on 2026-11-23 at 13:00 (attempt 3 of 5)',
  'Credit card installments: 12 x without interest',
  'The digital signature, as the channel calls it: not needed',
  'Price 79.90 is 12% below 90.80; see https://help.example/prices?id=17',
  'CPF inválido. CNPJ: não informado.',
  'PIN code and OTP are not asked for here',
  '{"message":"Title too long","max":60}',
]
