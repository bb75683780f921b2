import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { startTestHost, TestHost } from '../../host/testing/startTestHost'
import { readText, ROOT, shellCode } from './documents'

const linking = readText('docs/linking.md')

describe('the first interaction of docs/linking.md', () => {
  let host: TestHost

  beforeAll(async () => {
    host = await startTestHost()
  })

  afterAll(() => host.stop())

  it('opens an error of the offer, at the address it has in VTEX IO', async () => {
    const code = shellCode(linking, 'The first interaction')
      .replace('https://{workspace}--{account}.myvtex.com', host.url)
      .replace('{account}', 'grocery1')
      .replace('{key}', 'vtexappkey-grocery1-LOCAL')
      .replace('{token}', 'local')
      .replace('{sku}', '103')

    const { stdout } = await promisify(execFile)('sh', ['-eu', '-c', code])
    const { body } = await host.query(
      `{ offer(feedId: "acme.corner-shop", skuId: "103") {
        status openErrors { code externalCode }
      } }`
    )

    expect(stdout).not.toContain('"requestId"')
    expect(body.data.offer).toEqual({
      status: 'ERROR',
      openErrors: [{ code: 'CTLG-006', externalCode: 'HTML' }],
    })
  })
})

test('docs/linking.md names all that holds the vendor', () => {
  const { vendor } = JSON.parse(readText('manifest.json'))
  const [, paths] =
    /grep -rl sellertools (.+) \|/.exec(shellCode(linking, 'Link it')) ?? []

  const holding = execFileSync(
    'git',
    [
      'grep',
      '-l',
      vendor,
      '--',
      'manifest.json',
      'admin',
      'docs/README.md',
    ].concat(['graphql', 'messages', 'node', 'public', 'react']),
    { cwd: ROOT, encoding: 'utf8' }
  )
    .trim()
    .split('\n')
    .filter((file) => !file.endsWith('.test.ts'))
    // Only the name of what is stored, which the document says may stay.
    .filter((file) => file !== 'node/clients/masterData.ts')

  expect(holding).not.toHaveLength(0)
  for (const file of holding) {
    expect([
      file,
      paths?.split(' ').some((path) => file.startsWith(path)),
    ]).toEqual([file, true])
  }
})
