import { lineOf, report } from './fault'

describe('what is printed of a check', () => {
  it('is one line when nothing is wrong', () => {
    expect(report('Messages are whole', { seen: '3 files', faults: [] })).toBe(
      '✓ Messages are whole (3 files)'
    )
  })

  it('tells of each fault where it is, what it is and what to do', () => {
    const fault = { message: 'It is empty.', fix: 'Write it.' }
    const faults = [
      { file: 'messages/en.json', line: 7, ...fault },
      { file: 'messages/pt.json', ...fault },
    ]

    expect(report('Messages are whole', { seen: '3 files', faults })).toBe(
      `✗ Messages are whole (3 files)
    messages/en.json:7
      It is empty.
      Write it.
    messages/pt.json
      It is empty.
      Write it.`
    )
  })
})

test('a line is counted from 1, and is none where the piece is not', () => {
  expect(lineOf('a\nb\nc', 'b')).toBe(2)
  expect(lineOf('a\nb\nc', 'd')).toBeUndefined()
})
