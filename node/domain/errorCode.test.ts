import { ERROR_CODES, Party } from './errorCode'

const SOLVED_BY: Record<Party, readonly string[]> = {
  seller: [
    'AUTH-001',
    'CTLG-001',
    'CTLG-002',
    'CTLG-003',
    'CTLG-004',
    'CTLG-005',
    'CTLG-006',
    'CTLG-007',
    'CTLG-008',
    'CTLG-009',
    'CTLG-010',
    'INVNT-001',
    'PRICE-001',
  ],
  connector: ['NTMAP-001'],
  channel: ['AUTH-002', 'CTLG-011', 'CTLG-012'],
}

test.each(Object.entries(SOLVED_BY))(
  'It is for the %s to solve %j',
  (party, expected) => {
    const found = ERROR_CODES.filter((code) => code.solvedBy === party)

    expect(found.map(({ id }) => id).sort()).toEqual(expected)
  }
)

test('Each of the 17 codes has one who has to act, and the seller is sent somewhere wherever it is theirs', () => {
  const all = Object.values(SOLVED_BY).flat()

  expect(all).toHaveLength(17)
  expect(ERROR_CODES.map(({ id }) => id).sort()).toEqual(all.sort())

  for (const { solvedBy, solutionLink } of ERROR_CODES) {
    expect(solvedBy === 'seller').toBe(solutionLink !== undefined)
  }
})
