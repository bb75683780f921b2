import type { Log } from '../log'
import type { ExportWriter } from './exportRun'
import type { Words } from './words'

/** So many errors of a log have columns of their own. */
const MOST_ERRORS = 5

// Without it, spreadsheets take UTF-8 for the signs of a western codepage.
const BYTE_ORDER_MARK = '\uFEFF'

// What makes a spreadsheet take a text for a formula, in both widths.
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * Logs as a table, one row each (RFC 4180, UTF-8). Errors stand in columns; a
 * log with more than five has the others in one cell.
 */
export function csvWriter(
  logs: Log[],
  hasEvidence: boolean,
  words: Words
): ExportWriter {
  const most = logs.reduce((max, { errors }) => Math.max(max, errors.length), 0)
  const columns = Math.min(most, MOST_ERRORS)

  return {
    head: () =>
      BYTE_ORDER_MARK +
      row(header(columns, most > columns, hasEvidence, words)),
    log: (log, evidence, index) =>
      row([
        String(index + 1),
        log.isDateOnly ? isoDay(log.at) : new Date(log.at).toISOString(),
        words.logType(log.type),
        log.description,
        log.agent,
        ...errorCells(log, columns, most > columns),
        log.id,
        words.say(log.hasEvidence ? 'yes' : 'no'),
        ...(hasEvidence
          ? [evidence?.request ?? '', evidence?.response ?? '']
          : []),
      ]),
    tail: () => '',
  }
}

function header(
  columns: number,
  hasMore: boolean,
  hasEvidence: boolean,
  { say }: Words
): string[] {
  const errors = Array.from({ length: columns }, (_, index) => {
    const error = `${say('error')} ${index + 1}`

    return [
      `${error}: ${say('code')}`,
      `${error}: ${say('title')}`,
      `${error}: ${say('description')}`,
    ]
  })

  return [
    say('number'),
    `${say('date')} (UTC)`,
    say('type'),
    say('description'),
    say('agent'),
    ...errors.reduce((all, some) => [...all, ...some], []),
    ...(hasMore ? [say('furtherErrors')] : []),
    say('log'),
    say('hasEvidence'),
    ...(hasEvidence ? [say('request'), say('response')] : []),
  ]
}

function errorCells(
  { errors }: Log,
  columns: number,
  hasMore: boolean
): string[] {
  const cells: string[] = []

  for (let index = 0; index < columns; index += 1) {
    const error = errors[index]

    cells.push(error?.code ?? '', error?.title ?? '', error?.description ?? '')
  }

  if (hasMore) {
    cells.push(
      errors
        .slice(columns)
        .map(({ code, description }) => `${code}: ${description}`)
        .join('\n')
    )
  }

  return cells
}

function row(cells: string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A cell. What a spreadsheet would reckon is told to be a text by an apostrophe. */
function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text

  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replace(/"/g, '""')}"`
    : harmless
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
