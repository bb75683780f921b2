import { logOf } from '../../testing/logOf'
import { blocksOf, plainText } from './plainText'

const wording = {
  date: () => '09:15',
  type: () => 'Failure',
}

test('a log tells date, type and agent, then what happened and each error', () => {
  const log = logOf({
    description: 'Refused:\nsee below',
    agent: 'Amazon API',
    errors: [
      { code: 'CTLG-006.X', title: 'Too long', description: '9 of 5' },
      { code: 'CTLG-007', description: 'No brand' },
    ],
  })

  expect(plainText([log, logOf({ agent: '' })], wording)).toBe(
    [
      '09:15 | Failure | Amazon API',
      '    Refused:',
      '    see below',
      '    CTLG-006.X | Too long | 9 of 5',
      '    CTLG-007 | No brand',
      '09:15 | Failure',
      '    Price added to the queue',
    ].join('\n')
  )
})

test('a long timeline is told in blocks that miss nothing', () => {
  const positions = Array.from({ length: 1203 }, (_, index) => index * 2)
  const blocks = blocksOf(positions)

  expect(blocks.map((block) => block.length)).toEqual([500, 500, 203])
  expect(blocks.flat()).toEqual(positions)
})
