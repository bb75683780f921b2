import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readText, ROOT } from './documents'

const METADATA = 'public/metadata'
const LANGUAGES = ['en-US', 'es-AR', 'pt-BR']

/** The form that VTEX's guide on distribution gives these files. */
const texts = LANGUAGES.map((language) => ({
  language,
  text: JSON.parse(readText(`${METADATA}/messages/${language}.json`)),
  licence: readText(`${METADATA}/licenses/${language}.md`),
}))

/** Width, height and kind of colour, from the head of a PNG. */
function readPng(path: string) {
  const file = readFileSync(join(ROOT, path))

  expect([path, file.toString('latin1', 1, 4)]).toEqual([path, 'PNG'])

  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    isOpaque: file[25] === 2,
  }
}

function picturesOf(device: string): string[] {
  const folder = `${METADATA}/images/screenshots/${device}`

  return readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`)
}

/** Beside what `npm run check:io` asks of it. */
describe('the page in the App Store', () => {
  it.each(texts)(
    'has an overview of the length VTEX asks for in $language',
    ({ text }) => {
      expect(text.overview.length).toBeGreaterThanOrEqual(250)
      expect(text.overview.length).toBeLessThanOrEqual(400)
    }
  )

  it.each(texts)('breaks lines in $language by its own sign', ({ text }) => {
    expect(JSON.stringify(text)).not.toMatch(/(?<!\\)\\n/)
  })

  it('asks for support where the manifest does', () => {
    const { billingOptions } = JSON.parse(readText('manifest.json'))

    for (const { text } of texts) {
      expect(text.support).toEqual(billingOptions.support)
    }
  })

  it('says as much in one language as in another', () => {
    const [first, ...others] = texts.map(({ text }) => ({
      keys: Object.keys(text),
      features: text.features.length,
    }))

    for (const other of others) expect(other).toEqual(first)
  })

  it.each(texts)('names the licence whole in $language', ({ licence }) => {
    const [, ...terms] = readText('LICENSE').trim().split('\n\n')

    expect(terms).toHaveLength(4)
    for (const paragraph of terms) expect(licence).toContain(paragraph)
  })

  it('has a square icon without transparent parts', () => {
    expect(readPng(`${METADATA}/images/icon.png`)).toEqual({
      width: 1024,
      height: 1024,
      isOpaque: true,
    })
  })

  it.each(['desktop', 'mobile'])(
    'shows pictures of one size on %s',
    (device) => {
      const sizes = picturesOf(device).map((path) => {
        const { width, height } = readPng(path)

        return `${width} x ${height}`
      })

      expect(new Set(sizes).size).toBe(1)
    }
  )

  it('is quick to load', () => {
    const heavy = ['desktop', 'mobile']
      .flatMap(picturesOf)
      .filter((path) => statSync(join(ROOT, path)).size > 500_000)

    expect(heavy).toEqual([])
  })
})
