import { ConfigError } from './config'
import { explain } from './startFailure'

test('Every fault of the configuration has a line', () => {
  expect(
    explain(new ConfigError(['PORT must be a number.', 'HOST too.']))
  ).toBe('The configuration is wrong:\n  PORT must be a number.\n  HOST too.')
})

test.each([
  [{ code: 'EADDRINUSE', port: 3000 }, /port 3000 is taken.*PORT/],
  [{ code: 'EACCES', port: 80 }, /port 80 may not.*PORT/],
  [{ code: 'EADDRNOTAVAIL', address: '10.9.9.9' }, /10\.9\.9\.9.*HOST/],
  [new Error('The data folder is in use.'), /did not start: The data folder/],
])('%p is explained by what to do', (error, expected) => {
  expect(explain(error)).toMatch(expected)
})

test('No stack is told', () => {
  expect(explain(new TypeError('broken'))).not.toContain('at ')
})
