import type { MessageId } from './messageId'

/** The codes of the catalogue, each with messages of its own. */
export const ERROR_CODES = [
  'AUTH-001',
  'AUTH-002',
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
  'CTLG-011',
  'CTLG-012',
  'INVNT-001',
  'NTMAP-001',
  'PRICE-001',
]

const NOT_MAPPED = 'NTMAP-001'

/** What a seller can do nothing about. */
const UNSOLVABLE = ['AUTH-002', 'CTLG-011', NOT_MAPPED]

export type ErrorCodeMessages = {
  /** Short name of the kind. */
  type: MessageId
  description: MessageId
  /** Absent when the seller can do nothing. */
  solution?: MessageId
}

/** What tells of a code in the reader's language; of one nobody knows, as of one not mapped. */
export function errorCodeMessages(errorCodeId: string): ErrorCodeMessages {
  const known =
    ERROR_CODES.indexOf(errorCodeId) === -1 ? NOT_MAPPED : errorCodeId

  const message = (part: string) =>
    `admin/offer-management.error-code.${known}.${part}` as MessageId

  return {
    type: message('type'),
    description: message('description'),
    solution:
      UNSOLVABLE.indexOf(known) === -1 ? message('solution') : undefined,
  }
}
