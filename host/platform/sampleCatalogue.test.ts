import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  findSampleSku,
  SAMPLE_IMAGES_PATH,
  SAMPLE_SKUS,
} from './sampleCatalogue'

describe('the sample catalogue', () => {
  it('has an image of its own for each SKU', () => {
    for (const { ImageUrl } of SAMPLE_SKUS) {
      const file = ImageUrl.replace(SAMPLE_IMAGES_PATH, '')

      expect(existsSync(join(__dirname, 'images', file))).toBe(true)
    }

    expect(new Set(SAMPLE_SKUS.map((sku) => sku.ImageUrl)).size).toBe(
      SAMPLE_SKUS.length
    )
  })

  it('gives each SKU an EAN with a right check digit, one with leading zeros', () => {
    const eans = SAMPLE_SKUS.map((sku) => sku.AlternateIds.Ean ?? '')

    for (const ean of eans) {
      const sum = [...ean].reduce(
        (total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
        0
      )

      expect([ean, ean.length, sum % 10]).toEqual([ean, 13, 0])
    }

    expect(new Set(eans).size).toBe(eans.length)
    expect(eans.some((ean) => ean.startsWith('00'))).toBe(true)
  })

  it('has brands with the signs that careless addresses lose', () => {
    const brands = SAMPLE_SKUS.map((sku) => sku.BrandName)

    expect(brands).toContain('Grão & Cia')
    expect(brands).toContain('Vita+')
  })

  it('answers a SKU with whole addresses of its images, and null for another', () => {
    const sku = findSampleSku('103', 'http://localhost:3000')

    expect(sku?.NameComplete).toBe('Extra Virgin Olive Oil 500 ml')
    expect(sku?.ImageUrl).toBe(
      'http://localhost:3000/arquivos/sample/olive-oil.svg'
    )
    expect(findSampleSku('1', 'http://localhost:3000')).toBeNull()
  })
})
