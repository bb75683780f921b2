import { SETTINGS } from '../../host/settings'
import { ERROR_TABLE } from '../../node/middlewares/errorTable'
import { readText } from './documents'

test('docs/scaling.md names settings and errors that there are', () => {
  const known = [
    ...SETTINGS.map(({ name }) => name),
    ...Object.keys(ERROR_TABLE),
  ]
  const named = [
    ...readText('docs/scaling.md').matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g),
  ].map(([, name]) => name)

  expect(named).toContain('DATABASE_URL')
  expect(known).toEqual(expect.arrayContaining(named))
})
