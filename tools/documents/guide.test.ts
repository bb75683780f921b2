import { MAX_PAGE_SIZE } from '../../node/domain/page'
import { MAX_KEY_LENGTH, MAX_MASKED_KEYS } from '../../node/domain/settings'
import { RESOURCE } from '../../node/middlewares/resource'
import { MAX_BODY_BYTES } from '../../node/routes/body'
import { MAX_ERRORS, MAX_LOGS } from '../../node/routes/decode/log'
import { readText, tableRows } from './documents'

const guide = readText('docs/README.md')
const manifest = JSON.parse(readText('manifest.json'))

describe('docs/README.md', () => {
  it('names the settings as the Admin shows them', () => {
    const { properties } = manifest.settingsSchema
    const titles = Object.values<{ title: string }>(properties).map(
      ({ title }) => `**${title}**`
    )

    const named = tableRows(guide, 'Configuration')
      .map(([name]) => name)
      .filter((name) => name.startsWith('**'))

    expect(named).toEqual(titles)
  })

  it('names the role that is asked for', () => {
    expect(guide).toContain(`\`${RESOURCE.resourceCode}\``)
  })

  it('names calls that there are', () => {
    const { routes } = JSON.parse(readText('node/service.json'))
    const paths = Object.values<{ path: string }>(routes).map(({ path }) =>
      path
        .replace('/_v/offer-management/api/sent-offers', '')
        .replace(':interactionId', '{id}')
        .replace(/:(\w+)/g, '{$1}')
    )

    const calls = tableRows(guide, 'Configuration').flatMap(([call]) =>
      [...call.matchAll(/^`POST (.+)`$/g)].map(([, path]) => path)
    )

    expect(calls.length).toBeGreaterThan(4)
    expect(paths).toEqual(expect.arrayContaining(calls))
  })

  it('tells the limits of the code', () => {
    const limits = new Map(
      tableRows(guide, 'Limits').map(([what, limit]) => [what, limit])
    )

    const count = (number: number) => number.toLocaleString('en')

    expect(limits.get('One request')).toBe(`${MAX_BODY_BYTES / 1024 ** 2} MB`)
    expect(limits.get('Logs in one request')).toBe(count(MAX_LOGS))
    expect(limits.get('Errors of one log')).toBe(count(MAX_ERRORS))
    expect(limits.get('A page of a search')).toBe(`${MAX_PAGE_SIZE} results`)
    expect(guide).toContain(
      `up to ${MAX_MASKED_KEYS} of ${MAX_KEY_LENGTH} characters`
    )
  })
})
