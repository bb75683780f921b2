import { at, idAt } from '../testing/offerStory'
import { parseId, parseIdStart, registeredAt } from './id'

const ID = '0195A0B1C2D37E4F8A9B0C1D2E3F4A5B'

describe('an id', () => {
  it('tells the instant of its making', () => {
    const made = at('2026-03-01T12:00:00.123Z')

    expect(registeredAt(idAt(made))).toBe(made)
  })

  it.each([ID, ID.toLowerCase(), '0195a0b1-c2d3-7e4f-8a9b-0c1d2e3f4a5b'])(
    '%s is written in one form',
    (text) => {
      expect(parseId(text)).toBe(ID)
    }
  )

  it.each([
    ['too short', ID.slice(1)],
    ['of another version', ID.replace('7E4F', '4E4F')],
    ['of another variant', ID.replace('8A9B', '0A9B')],
    ['not hexadecimal', ID.replace('A', 'G')],
    ['empty', ''],
  ])('is none when it is %s', (_, text) => {
    expect(parseId(text)).toBeNull()
  })

  it.each(['0', '0195A0B1C2', '0195a0b1-c2', ID.toLowerCase()])(
    'begins with %s in its one form',
    (text) => {
      expect(ID.startsWith(String(parseIdStart(text)))).toBe(true)
    }
  )

  it.each([
    ['is longer than an id', `${ID}0`],
    ['is not hexadecimal', 'G'],
    ['is a ligature of hexadecimal digits', '\ufb00'],
    ['is empty', ''],
    ['is hyphens alone', '-'],
  ])('begins with no text that %s', (_, text) => {
    expect(parseIdStart(text)).toBeNull()
  })
})
