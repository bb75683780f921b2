import fc from 'fast-check'

import { LOG_TYPES } from './log'
import {
  isFiltered,
  NO_FILTER,
  readTimelineView,
  toggleType,
  writeTimelineView,
} from './timelineView'

const anyText = fc.string().map((text) => text.trim())
const anyId = fc.option(fc.stringMatching(/^[0-9A-F]+$/), { nil: undefined })

const anyView = fc.record({
  types: fc.subarray([...LOG_TYPES]),
  agents: fc.array(fc.string({ minLength: 1 })),
  withEvidence: fc.boolean(),
  text: anyText,
  showsRest: fc.boolean(),
  folds: fc.boolean(),
  logId: anyId,
  withId: anyId,
  follows: fc.boolean(),
  isPlain: fc.boolean(),
})

test('a view survives the address', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readTimelineView(writeTimelineView(view))).toEqual(view)
    })
  )
})

test('words that mean nothing change nothing', () => {
  expect(
    readTimelineView({ type: 'maybe', fold: 'yes', view: 'x', evidence: 'no' })
  ).toEqual(readTimelineView({}))
})

test('the view as it is at first takes all its parameters out of the address', () => {
  const written = writeTimelineView(readTimelineView({}))

  expect(Object.values(written)).toEqual(Array(10).fill(undefined))
})

test('no filter is about all logs, each part of one about some', () => {
  expect(isFiltered(NO_FILTER)).toBe(false)
  expect(isFiltered({ ...NO_FILTER, types: ['info'] })).toBe(true)
  expect(isFiltered({ ...NO_FILTER, agents: ['a'] })).toBe(true)
  expect(isFiltered({ ...NO_FILTER, withEvidence: true })).toBe(true)
  expect(isFiltered({ ...NO_FILTER, text: 'a' })).toBe(true)
})

test('a type is added, and taken away again', () => {
  fc.assert(
    fc.property(
      fc.subarray([...LOG_TYPES]),
      fc.constantFrom(...LOG_TYPES),
      (types, type) => {
        const toggled = toggleType(types, type)

        expect(toggled.indexOf(type) === -1).toBe(types.indexOf(type) !== -1)
        expect(toggleType(toggled, type)).toEqual(types)
      }
    )
  )
})
