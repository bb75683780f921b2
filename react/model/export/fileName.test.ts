import { fileName } from './fileName'

const key = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

test('a file is named after channel, SKU and interaction', () => {
  expect(fileName(key, 'json')).toBe(
    'vtex.amazon_sku-405535_01935E6B2C007A3F9D52A1B2C3D4E5F6.json'
  )
  expect(fileName(key, 'markdown')).toMatch(/\.md$/)
  expect(fileName(key, 'csv')).toMatch(/\.csv$/)
})

test('an id cannot lead a file elsewhere', () => {
  expect(
    fileName({ ...key, feedId: '../../etc', skuId: 'a/b\\c:d*\u0000é' }, 'csv')
  ).toBe('etc_sku-a-b-c-d_01935E6B2C007A3F9D52A1B2C3D4E5F6.csv')
  expect(fileName({ ...key, feedId: '...' }, 'csv')).toMatch(/^-_sku/)
})
