import type { ExportWriter } from '../model/export/exportRun'
import type { Words } from '../model/export/words'
import type { Interaction, Issue } from '../model/interaction'
import type { Evidence, Log } from '../model/log'

/** A failed price update with two issues and three logs. */
export function savedInteraction(
  parts: Partial<Interaction> = {}
): Interaction {
  return {
    feedId: 'vtex.amazon',
    skuId: '405535',
    interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
    startDate: '2026-11-20T09:15:00.000Z',
    closedAt: '2026-11-20T09:15:07.000Z',
    expiresAt: '2026-11-30T09:15:01.000Z',
    source: 'seller',
    origin: 'price',
    context: 'ongoing',
    result: 'failure',
    issues: [savedIssue()],
    aftermath: { fate: 'stillOpen' },
    openErrorCount: 1,
    logCounts: { success: 0, info: 1, warning: 0, failure: 1 },
    logTotal: 2,
    agents: ['Connector'],
    offer: {
      status: 'error',
      name: 'Buzz G',
      productId: '73',
      externalOfferId: 'B07XJ8C8F5',
      channel: { name: 'Amazon', logo: '' },
    },
    ...parts,
  }
}

export function savedIssue(parts: Partial<Issue> = {}): Issue {
  return {
    code: 'CTLG-006.TOO_LONG',
    errorCodeId: 'CTLG-006',
    title: 'Description too long',
    description: 'It has 4,210 characters.',
    date: '2026-11-20T09:15:05.000Z',
    origin: 'catalog',
    solvedBy: 'seller',
    solutionLink:
      'http://{accountName}.myvtex.com/admin/Site/ProdutoForm.aspx?id={productId}',
    aftermath: { fate: 'stillOpen' },
    ...parts,
  }
}

export function savedLog(parts: Partial<Log> = {}): Log {
  return {
    id: 'L1',
    seq: 1,
    type: 'info',
    at: Date.parse('2026-11-20T09:15:02.000Z'),
    isDateOnly: false,
    description: 'Price added to the queue',
    agent: 'Connector',
    hasEvidence: false,
    errors: [],
    ...parts,
  }
}

/** What a writer makes of some logs. */
export function written(
  writer: ExportWriter,
  logs: Log[],
  evidence: Record<string, Evidence> = {}
): string {
  return [
    writer.head(),
    ...logs.map((log, index) => writer.log(log, evidence[log.id], index)),
    writer.tail(),
  ].join('')
}

/** Each word as its own name in brackets. */
export const WORDS: Words = {
  say: (word, values) =>
    `[${word}${values ? ` ${JSON.stringify(values)}` : ''}]`,
  origin: (origin) => `[${origin}]`,
  result: (result) => `[${result}]`,
  logType: (type) => `[${type}]`,
  party: (party) => `[${party}]`,
  fate: (fate) => `[${fate}]`,
  meaning: (code) => `[meaning of ${code}]`,
  kind: (code) => `[kind of ${code}]`,
}
