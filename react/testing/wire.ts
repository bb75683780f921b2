import type { InteractionDetailsQuery } from '../data/schema.generated'

export type WireInteraction = InteractionDetailsQuery['interaction']
export type WireColumns = WireInteraction['logColumns']
export type WireIssue = WireInteraction['errors'][number]

/** A log as one thing; `wireColumns` writes it as the server does. */
export type WireLog = {
  id: string
  type: WireColumns['types'][number]
  date: string
  isDateOnly: boolean
  description: string
  agent: string
  hasEvidence: boolean
  errors: WireColumns['errors'][number]['errors']
}

const DAY_MS = 24 * 60 * 60 * 1000

/** An interaction as the server tells it: a successful price update, unless told otherwise. */
export function wireInteraction(
  parts: Partial<WireInteraction> = {}
): WireInteraction {
  const logColumns = parts.logColumns ?? wireColumns([wireLog()])

  return {
    id: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
    feedId: 'vtex.amazon',
    skuId: '405535',
    startDate: '2026-11-20T09:15:00.000Z',
    registeredAt: '2026-11-20T09:15:01.000Z',
    closedAt: '2026-11-20T09:15:07.000Z',
    expiresAt: new Date(Date.now() + 7.1 * DAY_MS).toISOString(),
    lastLogAt: '2026-11-20T09:15:06.000Z',
    source: 'SELLER',
    origin: 'PRICE',
    context: 'ONGOING',
    state: 'CLOSED',
    result: 'SUCCESS',
    newValue: null,
    errors: [],
    aftermath: null,
    openErrorCount: 0,
    previous: null,
    next: null,
    logCounts: countLogs(logColumns),
    agents: ['Amazon connector', 'VTEX Catalog'],
    offer: {
      status: 'SYNCED',
      externalOfferId: 'B07XJ8C8F5',
      channel: { name: 'Amazon', logo: 'https://example.com/amazon.png' },
      product: {
        productId: '73',
        name: 'Buzzlightyear G',
        imageUrl: 'https://example.com/buzz.png',
      },
    },
    ...parts,
    logColumns,
  }
}

/** Logs as columns: all there are, unless told after how many of how many they come. */
export function wireColumns(
  logs: WireLog[],
  after = 0,
  total = after + logs.length
): WireColumns {
  const positions = (isMeant: (log: WireLog) => boolean) =>
    logs.reduce<number[]>(
      (found, log, index) => (isMeant(log) ? [...found, index] : found),
      []
    )

  return {
    through: after + logs.length,
    total,
    ids: logs.map(({ id }) => id),
    types: logs.map(({ type }) => type),
    dates: logs.map(({ date }) => date),
    dateOnly: positions((log) => log.isDateOnly),
    descriptions: logs.map(({ description }) => description),
    agents: logs.map(({ agent }) => agent),
    withEvidence: positions((log) => log.hasEvidence),
    errors: positions((log) => log.errors.length > 0).map((index) => ({
      index,
      errors: logs[index].errors,
    })),
  }
}

export function wireLog(parts: Partial<WireLog> = {}): WireLog {
  return {
    id: '01935E6B2C007A3F9D52000000000001',
    type: 'INFO',
    date: '2026-11-20T09:15:02.000Z',
    isDateOnly: false,
    description: 'Price added to the queue',
    agent: 'Amazon connector',
    hasEvidence: false,
    errors: [],
    ...parts,
  }
}

export function wireIssue(parts: Partial<WireIssue> = {}): WireIssue {
  return {
    code: 'CTLG-006',
    externalCode: 'TOO_LONG',
    title: 'Descripción demasiado larga',
    description: 'The description has 4,210 characters, 2,000 are allowed.',
    date: '2026-11-20T09:15:05.000Z',
    origin: 'CATALOG',
    errorCode: {
      id: 'CTLG-006',
      solvedBy: 'SELLER',
      solutionLink:
        'http://{accountName}.myvtex.com/admin/Site/ProdutoForm.aspx?id={productId}',
    },
    aftermath: { fate: 'STILL_OPEN', by: null },
    ...parts,
  }
}

/** The logs of a long interaction, from position `from`. */
export function wireLogs(from: number, size: number): WireLog[] {
  return Array.from({ length: size }, (_, index) =>
    wireLog({
      id: `log-${from + index}`,
      description: `Step ${from + index}`,
    })
  )
}

function countLogs({ types, total }: WireColumns) {
  const count = (type: WireLog['type']) =>
    types.filter((other) => other === type).length

  return {
    total,
    success: count('SUCCESS'),
    info: count('INFO'),
    warning: count('WARNING'),
    failure: count('FAILURE'),
  }
}
