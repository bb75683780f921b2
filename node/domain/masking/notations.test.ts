/** Calls as they are found in the wild, each once, beside the corpus. */
import { keyFinder } from './keys'
import { mask } from './mask'

const SECRET = 'Zq9xK3vT8wPr5mN2'
const KEYS = keyFinder([])

test.each([
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
  expect(wrapped).not.toContain(SECRET)
  expect(JSON.parse(wrapped).text).toContain('__MASKED_')
})
