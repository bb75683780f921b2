import {
  savedInteraction,
  savedIssue,
  savedLog,
  WORDS,
} from '../../testing/exporting'
import type { ReportedIssue } from './supportSummary'
import { CUT_AFTER, supportSummary } from './supportSummary'

const LINK = 'https://grocery1.myvtex.com/admin/offer-management/x'

const log = savedLog({
  id: 'L2',
  type: 'failure',
  at: Date.parse('2026-11-20T09:15:05.000Z'),
  description: 'The channel refused the offer',
  hasEvidence: true,
})

const summary = (...issues: ReportedIssue[]) =>
  supportSummary(
    {
      account: 'grocery1',
      link: LINK,
      interaction: savedInteraction(),
      issues,
    },
    WORDS
  )

test('it tells ids, code, result, times in UTC, agent and evidence', () => {
  const text = summary({
    issue: savedIssue(),
    log,
    evidence: { request: 'curl https://x.example', response: 'HTTP/1.1 400' },
  })

  expect(text).toBe(`## [supportTitle]: Buzz G

- \\[account\\]: \`grocery1\`
- \\[sku\\]: \`405535\`
- \\[channel\\]: Amazon (\`vtex.amazon\`)
- \\[externalOfferId\\]: \`B07XJ8C8F5\`
- \\[interaction\\]: \`01935E6B2C007A3F9D52A1B2C3D4E5F6\`
- \\[origin\\]: [price]
- \\[result\\]: [failure]
- \\[started\\]: 2026-11-20 09:15:00.000 UTC
- \\[closed\\]: 2026-11-20 09:15:07.000 UTC
- \\[link\\]: <${LINK}>

### 1. Description too long

- \\[code\\]: \`CTLG-006.TOO_LONG\`
- \\[meaning\\]: \\[meaning of CTLG-006\\]
- \\[solvedBy\\]: [seller]
- \\[origin\\]: [catalog]
- \\[date\\]: 2026-11-20 09:15:05.000 UTC
- \\[agent\\]: Connector
- \\[log\\]: \`L2\`

**\\[error\\]**

\`\`\`text
It has 4,210 characters.
\`\`\`

**\\[description\\]**

\`\`\`text
The channel refused the offer
\`\`\`

**\\[request\\]**

\`\`\`text
curl https://x.example
\`\`\`

**\\[response\\]**

\`\`\`text
HTTP/1.1 400
\`\`\``)
})

test('an issue whose log is not known is told all the same', () => {
  const text = summary({ issue: savedIssue({ title: undefined }) })

  expect(text).toContain('### 1. \\[kind of CTLG-006\\]')
  expect(text).toContain('[date\\]: 2026-11-20 09:15:05.000 UTC')
  expect(text).not.toContain('[agent\\]')
})

test('long evidence is cut, and that is said', () => {
  const text = summary({
    issue: savedIssue(),
    log,
    evidence: { request: 'a'.repeat(CUT_AFTER - 1) + '😀' + 'b'.repeat(9000) },
  })

  expect(text).toContain(`_[cut {"shown":2000,"total":11001}]_`)
  expect(text).not.toContain('b'.repeat(100))
  expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
})

test('marks of masked values are explained', () => {
  const evidence = { request: '-H "Authorization: __MASKED_TOKEN_33_64__"' }

  expect(summary({ issue: savedIssue(), log, evidence })).toMatch(/\[masked\]$/)
  expect(summary({ issue: savedIssue(), log })).not.toContain('[masked]')
})

const HOSTILE = [
  '```\n# Out of the fence\n[click](javascript:alert(1))',
  '`````',
  '</details><img src=x onerror=alert(1)>\n\n# Heading',
  '| a | b |\n|---|---|',
  '~~~\n```\n~~~',
  '\u202Eevil\u0000',
]

test.each(HOSTILE)('a connector cannot lay out the summary: %j', (text) => {
  const written = summary({
    issue: savedIssue({ title: text, description: text, code: text }),
    log: { ...log, agent: text, description: `${text}.`, id: text },
    evidence: { request: text, response: text },
  })

  const outside = outsideOfFences(written)

  expect(outside.filter((line) => /^#/.test(line))).toEqual([
    '## [supportTitle]: Buzz G',
    expect.stringMatching(/^### 1\. /),
  ])
  outside.forEach((line) => {
    const prose = withoutCode(line)

    expect(prose).not.toMatch(/(^|[^\\])<(?!https)/)
    expect(prose).not.toMatch(/(^|[^\\])\]\(/)
  })
  expect(written).not.toMatch(/[\u202E\u0000]/)
})

/** The lines that Markdown lays out. Fails when a fence is left open. */
function outsideOfFences(markdown: string): string[] {
  const outside: string[] = []
  let fence: string | undefined

  markdown.split('\n').forEach((line) => {
    const [ticks] = /^`{3,}/.exec(line) ?? [undefined]

    if (fence === undefined && ticks) fence = ticks
    else if (
      fence !== undefined &&
      ticks &&
      ticks.length >= fence.length &&
      line === ticks
    )
      fence = undefined
    else if (fence === undefined) outside.push(line)
  })
  expect(fence).toBeUndefined()

  return outside
}

function withoutCode(line: string): string {
  return line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '')
}
