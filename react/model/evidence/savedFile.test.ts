import { fileOfBody, fileOfText } from './savedFile'

const LOG = { feedId: 'vtex.amazon', skuId: '40/../5', logId: '01935E6B' }

test('a file is named by the offer and the log, with nothing a disk refuses', () => {
  expect(fileOfText(LOG, 'request', 'curl x')).toEqual({
    name: 'vtex.amazon-40_.._5-01935E6B-request.txt',
    type: 'text/plain;charset=utf-8',
    text: 'curl x',
  })
})

test.each([
  ['json', 'json'],
  ['xml', 'xml'],
  ['html', 'txt'],
  ['text', 'txt'],
] as const)('a body of %s is saved as .%s', (format, extension) => {
  expect(
    fileOfBody(LOG, 'response', { text: 'x', format }).name.split('.').pop()
  ).toBe(extension)
})
