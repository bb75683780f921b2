import { wireColumns, wireLog } from '../testing/wire'
import { toArrivals } from './timelineColumns'

const columns = (after: number) =>
  wireColumns(
    [
      wireLog({ id: 'a', date: '2026-11-20T00:00:00.000Z', isDateOnly: true }),
      wireLog({
        id: 'b',
        type: 'FAILURE',
        hasEvidence: true,
        errors: [
          {
            code: 'CTLG-006',
            externalCode: 'TOO_LONG',
            title: '',
            description: 'Too long',
          },
          {
            code: 'CTLG-007',
            externalCode: null,
            title: 'No brand',
            description: '',
          },
        ],
      }),
    ],
    after,
    9
  )

test('each log has what stands at its position in the columns', () => {
  const { logs, through, total } = toArrivals(columns(0))

  expect({ through, total }).toEqual({ through: 2, total: 9 })
  expect(logs).toEqual([
    expect.objectContaining({
      id: 'a',
      type: 'info',
      at: Date.UTC(2026, 10, 20),
      isDateOnly: true,
      hasEvidence: false,
      errors: [],
    }),
    expect.objectContaining({
      id: 'b',
      type: 'failure',
      isDateOnly: false,
      hasEvidence: true,
      errors: [
        {
          code: 'CTLG-006.TOO_LONG',
          title: undefined,
          description: 'Too long',
        },
        { code: 'CTLG-007', title: 'No brand', description: '' },
      ],
    }),
  ])
})

test('logs are numbered in order of arrival, from 1, whichever come', () => {
  const seqs = (after: number) =>
    toArrivals(columns(after)).logs.map(({ seq }) => seq)

  expect(seqs(0)).toEqual([1, 2])
  expect(seqs(5)).toEqual([6, 7])
})
