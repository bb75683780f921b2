import en from '../../messages/en.json'
import { ERROR_CODES, errorCodeMessages } from './errorCodeMessages'

const MESSAGES: Record<string, string> = en

test('each of the 17 codes has its own words', () => {
  expect(ERROR_CODES).toHaveLength(17)
  ERROR_CODES.forEach((code) => {
    const { type, description, solution } = errorCodeMessages(code)

    expect(type).toContain(code)
    expect(MESSAGES[type]).toBeTruthy()
    expect(MESSAGES[description]).toBeTruthy()
    expect(solution === undefined || Boolean(MESSAGES[solution])).toBe(true)
  })
})

test('only the codes that a seller can do nothing about have no solution', () => {
  expect(
    ERROR_CODES.filter((code) => !errorCodeMessages(code).solution)
  ).toEqual(['AUTH-002', 'CTLG-011', 'NTMAP-001'])
})

test('a code that nobody knows is told as one that is not mapped', () => {
  expect(errorCodeMessages('ZZZ-999')).toEqual(errorCodeMessages('NTMAP-001'))
})
