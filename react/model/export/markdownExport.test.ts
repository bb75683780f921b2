import {
  savedInteraction,
  savedIssue,
  savedLog,
  WORDS,
  written,
} from '../../testing/exporting'
import type { MarkdownParts } from './markdownExport'
import { markdownWriter } from './markdownExport'

const report = (parts: Partial<MarkdownParts> = {}) => {
  const whole: MarkdownParts = {
    account: 'grocery1',
    link: 'https://grocery1.myvtex.com/admin/x',
    savedAt: '2026-11-21T00:00:00.000Z',
    interaction: savedInteraction(),
    logs: [
      savedLog(),
      savedLog({
        id: 'L2',
        seq: 2,
        type: 'failure',
        hasEvidence: true,
        errors: [{ code: 'CTLG-006.TOO_LONG', description: 'Too long' }],
      }),
    ],
    hasEvidence: false,
    ...parts,
  }

  return written(markdownWriter(whole, WORDS), whole.logs, {
    L2: { request: 'curl `x`', response: '```' },
  })
}

test('it tells result, issues and timeline, in UTC', () => {
  const text = report()

  expect(text).toContain('# [interaction]: Buzz G')
  expect(text).toContain('result\\]: **[failure]**')
  expect(text).toContain('### 1. Description too long')
  expect(text).toContain('solvedBy\\]: [seller]')
  expect(text).toContain(
    '| 1 | 2026-11-20 09:15:02.000 | [info] | Price added to the queue | Connector |  |\n' +
      '| 2 | 2026-11-20 09:15:02.000 | [failure] | Price added to the queue | Connector | `CTLG-006.TOO_LONG` |\n'
  )
  expect(text).toContain('[evidenceLeftOut]')
  expect(text).not.toContain('curl')
})

test('with evidence, each call stands in fences of its own', () => {
  const text = report({ hasEvidence: true })

  expect(text).toContain('### 2. [failure], 2026-11-20 09:15:02.000 UTC')
  expect(text).toContain('```text\ncurl `x`\n```')
  expect(text).toContain('````text\n```\n````')
  expect(text).not.toContain('### 1. [info]')
})

test('an interaction without issues has no heading for them', () => {
  expect(
    report({ interaction: savedInteraction({ result: 'success', issues: [] }) })
  ).not.toContain('[issues]')
})

test('that a filter left logs out is said', () => {
  expect(
    report({ interaction: savedInteraction({ logTotal: 4310 }) })
  ).toContain('_[filtered {"shown":2,"total":4310}]_')
  expect(report()).not.toContain('[filtered')
})

test('a log stays one row of the table, whatever is in it', () => {
  const hostile = 'a | b\n| c |\n# d <img src=x> `e'
  const text = report({
    logs: [
      savedLog({
        description: hostile,
        agent: hostile,
        errors: [{ code: 'X|Y`\n# Z', description: hostile }],
      }),
    ],
    interaction: savedInteraction({
      issues: [savedIssue({ title: hostile })],
    }),
  })

  const rows = text.split('\n').filter((line) => /^\|/.test(line))

  expect(rows).toHaveLength(3)
  rows
    .slice(0, 1)
    .concat(rows.slice(-1))
    .forEach((row) => {
      expect(row.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(7)
    })
})
