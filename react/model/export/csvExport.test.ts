import { savedLog, WORDS, written } from '../../testing/exporting'
import { csvWriter } from './csvExport'

const csv = (
  logs: Array<ReturnType<typeof savedLog>>,
  evidence?: Parameters<typeof written>[2]
) => written(csvWriter(logs, evidence !== undefined, WORDS), logs, evidence)

test('it begins with the mark of UTF-8 and headers, a row a log, lines end as RFC 4180 has it', () => {
  expect(csv([savedLog(), savedLog({ id: 'L2', isDateOnly: true })])).toBe(
    '\uFEFF[number],[date] (UTC),[type],[description],[agent],[log],[hasEvidence]\r\n' +
      '1,2026-11-20T09:15:02.000Z,[info],Price added to the queue,Connector,L1,[no]\r\n' +
      '2,2026-11-20,[info],Price added to the queue,Connector,L2,[no]\r\n'
  )
})

test('commas, quotes and line ends stay within their cell', () => {
  const [, row] = records(
    csv([savedLog({ description: 'a,"b"\r\nc\nd', agent: ' padded ' })])
  )

  expect(row[3]).toBe('a,"b"\r\nc\nd')
  expect(row[4]).toBe(' padded ')
})

test('errors stand in columns of their own, those after the fifth in one', () => {
  const error = (number: number) => ({
    code: `C-${number}`,
    title: `T${number}`,
    description: `D${number}`,
  })

  const [header, first, second] = records(
    csv([
      savedLog({ errors: [1, 2, 3, 4, 5, 6, 7].map(error) }),
      savedLog({ errors: [error(1)] }),
    ])
  )

  expect(header.slice(5, 9)).toEqual([
    '[error] 1: [code]',
    '[error] 1: [title]',
    '[error] 1: [description]',
    '[error] 2: [code]',
  ])
  expect(header[20]).toBe('[furtherErrors]')
  expect(first.slice(17, 21)).toEqual(['C-5', 'T5', 'D5', 'C-6: D6\nC-7: D7'])
  expect(second.slice(5, 10)).toEqual(['C-1', 'T1', 'D1', '', ''])
  expect(first).toHaveLength(header.length)
  expect(second).toHaveLength(header.length)
})

test.each([
  '=HYPERLINK("https://evil.example")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\uFF1D1+1',
])('%j is no formula to a spreadsheet, wherever it stands', (text) => {
  const hostile = savedLog({
    id: text,
    description: text,
    agent: text,
    errors: [{ code: text, title: text, description: text }],
  })

  const [, row] = records(
    csv([hostile], { [text]: { request: text, response: text } })
  )

  row.forEach((cell) => expect(cell).not.toMatch(/^[=+\-@\t\r\n\uFF1D]/))
  expect(row.filter((cell) => cell === `'${text}`)).toHaveLength(8)
})

test('evidence stands in the last columns when it is asked for', () => {
  const [header, row] = records(
    csv([savedLog({ hasEvidence: true })], {
      L1: { request: 'curl x', response: undefined },
    })
  )

  expect(header.slice(-2)).toEqual(['[request]', '[response]'])
  expect(row.slice(-3)).toEqual(['[yes]', 'curl x', ''])
})

/** Reads a table back as a spreadsheet does. */
function records(text: string): string[][] {
  const all: string[][] = [[]]
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g
  const body = text.slice(1)
  let found = field.exec(body)

  while (found) {
    const [, cell, end] = found

    all[all.length - 1].push(
      cell[0] === '"' ? cell.slice(1, -1).replace(/""/g, '"') : cell
    )
    if (end === '\r\n') all.push([])
    found = field.exec(body)
  }

  return all.slice(0, -1)
}
