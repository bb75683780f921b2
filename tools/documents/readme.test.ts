import { SETTINGS } from '../../host/config'
import { readText, tableRows } from './documents'

describe('README.md', () => {
  it('documents every setting of the host as the host has it', () => {
    const documented = tableRows(readText('README.md'), 'Configuration')
    const settings = SETTINGS.map((setting) => [
      `\`${setting.name}\``,
      setting.default && `\`${setting.default}\``,
      setting.meaning,
    ])

    expect(documented).toEqual(settings)
  })
})
