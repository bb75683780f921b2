import fc from 'fast-check'

import { LOG_TYPES } from './log'
import {
  filterKey,
  isFiltered,
  NO_FILTER,
  readTimelineFilter,
  toggleType,
  writeTimelineFilter,
} from './timelineFilter'

const anyFilter = fc.record({
  types: fc.subarray([...LOG_TYPES]),
  agents: fc.array(fc.string({ minLength: 1 })),
  text: fc.string().map((text) => text.trim()),
})

test('a filter survives the address', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(readTimelineFilter(writeTimelineFilter(filter))).toEqual(filter)
    })
  )
})

test('words that are no type narrow nothing', () => {
  expect(readTimelineFilter({ type: 'maybe' })).toEqual(NO_FILTER)
})

test('no filter takes its parameters out of the address', () => {
  expect(writeTimelineFilter(NO_FILTER)).toEqual({
    type: undefined,
    agent: undefined,
    q: undefined,
  })
  expect(isFiltered(NO_FILTER)).toBe(false)
})

test('a type is added, and taken away again', () => {
  fc.assert(
    fc.property(anyFilter, fc.constantFrom(...LOG_TYPES), (filter, type) => {
      const toggled = toggleType(filter, type)

      expect(toggled.types.indexOf(type) === -1).toBe(
        filter.types.indexOf(type) !== -1
      )
      expect(toggleType(toggled, type)).toEqual(filter)
    })
  )
})

test('filters that leave the same logs have the same key, others do not', () => {
  const filter = { ...NO_FILTER, text: 'Queue' }

  expect(filterKey({ ...filter, text: 'queue' })).toBe(filterKey(filter))
  expect(filterKey({ ...filter, agents: ['a,b'] })).not.toBe(
    filterKey({ ...filter, agents: ['a', 'b'] })
  )
})
