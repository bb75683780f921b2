/** Calls as they are found in the wild, each once, beside the corpus. */
import { WILD } from '../../testing/maskingCorpus'
import { keyFinder } from './keys'
import { mask } from './mask'

const SECRET = 'Zq9xK3vT8wPr5mN2'
const WORD = 'hunterrabbit'
const KEYS = keyFinder([])

const wild = WILD.map((text) =>
  text.replaceAll('§', SECRET).replaceAll('¤', WORD)
)

test.each([
  ...wild,
  `Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/s3/aws4_request, Signature=${SECRET}ab`,
  `Authorization: Digest username="bob", realm="x", response="${SECRET}"`,
  `Authorization: OAuth oauth_consumer_key="k1", oauth_token="${SECRET}"`,
  `curl --user "shop:${SECRET}" https://x`,
  `curl -ushop:${SECRET} https://x`,
  `curl --user=shop:${SECRET} x`,
  `curl -sSu shop:${SECRET} x`,
  `curl --proxy-user a:${SECRET} x`,
  `curl --oauth2-bearer ${SECRET} x`,
  `curl -b "sid=${SECRET}; x=1" x`,
  `curl -E cert.pem:${SECRET} x`,
  `curl -H"Authorization: Bearer ${SECRET}" x`,
  `curl -HX-Api-Key:${SECRET} x`,
  `wget --header="Authorization: Bearer ${SECRET}" x`,
  `wget --password=${SECRET} x`,
  `http POST x X-Api-Key:${SECRET} password=${SECRET}`,
  `http -a shop:${SECRET} x`,
  `fetch("https://x", { "headers": { "cookie": "a=${SECRET}" }, "body": "{\\"password\\":\\"${SECRET}\\"}" })`,
  `axios.defaults.headers.common['Authorization'] = 'Token ${SECRET}'`,
  `req.Header.Set("Authorization", "Bearer "+"${SECRET}")`,
  `new AuthenticationHeaderValue("Bearer", "${SECRET}");`,
  `machine api.x.com login bob password ${SECRET}`,
  `redis://:${SECRET}@host:6379`,
  `amqp://guest:p@ss${SECRET}@h`,
  `{"Authorization":{"S":"Bearer ${SECRET}"}}`,
  `{"env":[{"name":"API_TOKEN","valueFrom":null,"value":"${SECRET}"}]}`,
  `{"type":"password","value":"${SECRET}"}`,
  `{"password":{"value":"${SECRET}"}}`,
  `{"cookies":[{"name":"sid","value":"${SECRET}","path":"/"}]}`,
  `Set-Cookie: vtex_session=${SECRET}; path=/; HttpOnly\r\nX-Request-Id: 1`,
  `<wsse:UsernameToken><wsse:Password Type="x">${SECRET}</wsse:Password></wsse:UsernameToken>`,
  `<Password>\n  ${SECRET}\n</Password>`,
  `<credential><user>a</user><pass>${SECRET}</pass></credential>`,
  `<item key="secret"><value>${SECRET}</value></item>`,
  `<input type="password" name="x" value="${SECRET}">`,
  `Password:\t${SECRET}`,
  `the password is ${SECRET}, said the channel`,
  `password->${SECRET}`,
  `PASSWORD=${SECRET} node index.js`,
  `redirect=https%3A%2F%2Fx%3Ftoken%3D${SECRET}%26a%3D1`,
  `token%253D${SECRET}`,
  Buffer.from(`<password>${SECRET}</password>`, 'utf16le').toString('base64'),
  `eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..${SECRET}.${SECRET}.${SECRET}`,
  `client_id=1&client_secret=${SECRET}&code=1`,
  `--b\nContent-Disposition: form-data; name=password\n\n${SECRET}\n--b--`,
  `Content-Disposition: form-data; name="token"; filename="t.txt"\r\nContent-Type: text/plain\r\n\r\n${SECRET}\r\n--x`,
  `{authorization:${SECRET},b:2}`,
  `password[]=${SECRET}`,
  `{"query":"mutation { login(password: \\"${SECRET}\\") }","variables":{"token":"${SECRET}"}}`,
  `"token":'${SECRET}'`,
  `auth=${SECRET}`,
])('nothing is left in %s', (text) => {
  const masked = mask(text, KEYS, 'evidence')
  const wrapped = mask(JSON.stringify({ text }), KEYS, 'evidence')

  expect(masked).not.toBe(text)
  expect(masked).not.toContain(SECRET)
  expect(masked).not.toContain(WORD)
  expect(wrapped).not.toContain(SECRET)
  expect(wrapped).not.toContain(WORD)
  expect(JSON.parse(wrapped).text).toContain('__MASKED_')
})

test.each([
  `x-api-key ${SECRET}`,
  `The token is ${SECRET}.`,
  `token ${SECRET} was refused`,
  `the token, ${SECRET}, is not valid`,
  `Token for the seller (${SECRET}) expired`,
  `the access token of the shop is ${SECRET}`,
  `senha do usuário: ${SECRET}`,
  `sua senha é ${SECRET}`,
  `la clave del usuario es ${SECRET}`,
  `Called https://a.example/?key=${SECRET} and https://a.example/cb?code=${SECRET}`,
  `Refused: mysql -p${SECRET}`,
  `{"invalid_token":"${SECRET}","token_label":"${SECRET}"}`,
])('a sentence tells no secret that looks like one: %s', (text) => {
  expect(mask(text, KEYS, 'prose')).not.toContain(SECRET)
  expect(mask(text, KEYS, 'evidence')).not.toContain(SECRET)
})

test('a value that ends like the name of a key is a value', () => {
  const text = `set('X-Api-AppKey', 'JIEKGI0CIML0PW')`

  expect(mask(text, KEYS, 'evidence')).not.toContain('JIEKGI0CIML0PW')
})

describe('only marks are taken for marks', () => {
  test.each([
    `token=__MASKED_${SECRET}_1_8__`,
    'token=__MASKED_HUNTERRABBIT_1_8__',
    'token=__MASKED_TOKEN_8472618472_MORE__',
    `token=__MASKED_TOKEN_1_8__${SECRET}`,
    `token=__MASKED_TOKEN_1_8__ ${SECRET}`,
    `{"token":"__MASKED_TOKEN_1_8__.${SECRET}"}`,
    `{"token":"${WORD}__MASKED_TOKEN_1_8__"}`,
    `__MASKED_TOKEN_1_8__password=${WORD}`,
    `{"password__MASKED_TOKEN_1_8__":"${WORD}"}`,
    `Authorization: __MASKED_TOKEN_1_8__:${WORD}`,
  ])('%s', (text) => {
    expect(mask(text, KEYS, 'evidence')).not.toMatch(
      new RegExp(`${SECRET}|${WORD}|HUNTERRABBIT|8472618472`)
    )
  })
})

describe('a secret at the end of a string of JSON', () => {
  test.each([
    `curl https://a.example -H 'Authorization: Bearer ${SECRET}'`,
    `curl https://a.example -u shop:${SECRET}`,
    `GET /x HTTP/1.1\nX-Api-Key: ${SECRET}`,
    `a=1\r\npassword=two words ${SECRET}`,
    `--token ${SECRET}`,
    `token: |\n  ${SECRET}`,
  ])('takes nothing of what follows it: %s', (request) => {
    const rest = { status: 401, response: 'ok "then"' }

    for (const text of [
      JSON.stringify({ request, ...rest }),
      `HTTP/1.1 401\r\n\r\n${JSON.stringify({ request, ...rest })}`,
    ]) {
      const masked = mask(text, KEYS, 'evidence')

      expect(masked).not.toContain(SECRET)
      expect(JSON.parse(masked.slice(masked.indexOf('{')))).toMatchObject(rest)
    }

    const inJson = JSON.stringify({
      body: JSON.stringify({ request, ...rest }),
    })
    const { body } = JSON.parse(mask(inJson, KEYS, 'evidence'))

    expect(body).not.toContain(SECRET)
    expect(JSON.parse(body)).toMatchObject(rest)
  })
})
