import type { InteractionRef } from './aftermath'
import { fatesDiffer } from './aftermath'

const ref = (id: string): InteractionRef => ({
  id,
  startDate: '2026-11-20T14:02:00.000Z',
  origin: 'price',
  result: 'success',
})

test('one fate, or the same for all, need not be told for each', () => {
  expect(fatesDiffer([])).toBe(false)
  expect(fatesDiffer([{ fate: 'stillOpen' }])).toBe(false)
  expect(
    fatesDiffer([
      { fate: 'fixed', by: ref('1') },
      { fate: 'fixed', by: ref('1') },
    ])
  ).toBe(false)
})

test('another fate differs, and so does another fix', () => {
  expect(fatesDiffer([{ fate: 'stillOpen' }, { fate: 'unknown' }])).toBe(true)
  expect(
    fatesDiffer([
      { fate: 'fixed', by: ref('1') },
      { fate: 'fixed', by: ref('2') },
    ])
  ).toBe(true)
})
