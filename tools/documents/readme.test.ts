import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { SETTINGS } from '../../host/settings'
import { startTestHost, TestHost } from '../../host/testing/startTestHost'
import { readText, shellCode, tableRows } from './documents'

const readme = readText('README.md')

describe('README.md', () => {
  it('documents every setting of the host as the host has it', () => {
    const documented = tableRows(readme, 'Configuration')
    const settings = SETTINGS.map((setting) => [
      `\`${setting.name}\``,
      setting.default && `\`${setting.default}\``,
      setting.meaning,
    ])

    expect(documented).toEqual(settings)
  })
})

describe('the commands of README.md for a connector', () => {
  let host: TestHost
  let printed: string

  beforeAll(async () => {
    host = await startTestHost()
    printed = await paste(shellCode(readme, 'Point a connector at it'))
  })

  afterAll(() => host.stop())

  /** What a shell prints that is given the code, for this host. */
  async function paste(code: string): Promise<string> {
    const ours = code.replaceAll('http://localhost:3000', host.url)
    const { stdout } = await promisify(execFile)('sh', ['-eu', '-c', ours])

    return stdout
  }

  it('are all taken by the host', () => {
    expect(printed).not.toContain('"requestId"')
    expect(printed).toContain('"acme.corner-shop"')
  })

  it('print the address of a failure, and then the success that mends it', async () => {
    const [, id] = /interactions\/([0-9A-F]{32})\n/.exec(printed)!
    const { body } = await host.query(
      `{ offer(feedId: "acme.corner-shop", skuId: "103") {
        status inventory openErrors { code }
        interactions { items { id result errors { code externalCode } } }
      } }`
    )

    expect(body.data.offer).toMatchObject({
      status: 'SYNCED',
      inventory: 126,
      openErrors: [],
    })
    expect(body.data.offer.interactions.items).toContainEqual({
      id,
      result: 'FAILURE',
      errors: [{ code: 'CTLG-006', externalCode: 'HTML' }],
    })
    expect(body.data.offer.interactions.items).toContainEqual(
      expect.objectContaining({ result: 'SUCCESS' })
    )
  })
})
