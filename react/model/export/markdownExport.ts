import type { Interaction } from '../interaction'
import type { Evidence, Log } from '../log'
import type { ExportWriter } from './exportRun'
import { cellCode, code, fence, inline } from './markdown'
import { utcText, utcTextOfLog } from './utc'
import type { Words } from './words'

export type MarkdownParts = {
  account: string
  /** The address of the interaction's page. */
  link: string
  savedAt: string
  interaction: Interaction
  logs: Log[]
  hasEvidence: boolean
}

/** An interaction for people: what came of it, its issues, its timeline, its evidence. */
export function markdownWriter(
  parts: MarkdownParts,
  words: Words
): ExportWriter {
  const { say } = words

  return {
    head: () =>
      [
        heading(parts, words),
        issues(parts.interaction, words),
        timeline(parts, words),
        parts.hasEvidence
          ? `## ${say('evidence')}\n\n${say('masked')}\n`
          : `${say('evidenceLeftOut')}\n`,
      ]
        .filter(Boolean)
        .join('\n'),
    log: (log, evidence, index) =>
      parts.hasEvidence ? evidenceOf(log, evidence, index, words) : '',
    tail: () => '',
  }
}

function heading(parts: MarkdownParts, words: Words): string {
  const { interaction, account, link, savedAt } = parts
  const { offer, skuId, feedId } = interaction
  const { say } = words

  return `# ${say('interaction')}: ${inline(offer.name ?? `SKU ${skuId}`)}

${list([
  [say('result'), `**${words.result(interaction.result)}**`],
  [
    say('today'),
    interaction.aftermath && words.fate(interaction.aftermath.fate),
  ],
  [say('account'), code(account)],
  [say('sku'), code(skuId)],
  [say('channel'), `${inline(offer.channel.name)} (${code(feedId)})`],
  [
    say('externalOfferId'),
    offer.externalOfferId && code(offer.externalOfferId),
  ],
  [say('interaction'), code(interaction.interactionId)],
  [say('origin'), words.origin(interaction.origin)],
  [say('started'), utcText(interaction.startDate)],
  [
    say('closed'),
    interaction.closedAt ? utcText(interaction.closedAt) : say('open'),
  ],
  [say('saved'), utcText(savedAt)],
  [say('link'), `<${link.replace(/[\s<>]/g, encodeURIComponent)}>`],
])}
`
}

function issues({ issues: all }: Interaction, words: Words): string {
  if (all.length === 0) return ''
  const { say } = words

  return `## ${say('issues')}

${all
  .map(
    (issue, index) => `### ${index + 1}. ${inline(
      issue.title ?? words.kind(issue.errorCodeId)
    )}

${list([
  [say('code'), code(issue.code)],
  [say('date'), utcText(issue.date)],
  [say('meaning'), inline(words.meaning(issue.errorCodeId))],
  [say('solvedBy'), words.party(issue.solvedBy)],
  [say('origin'), words.origin(issue.origin)],
  [say('today'), issue.aftermath && words.fate(issue.aftermath.fate)],
])}

${fence(issue.description, 'text')}
`
  )
  .join('\n')}`
}

function timeline({ logs, interaction }: MarkdownParts, words: Words): string {
  const { say } = words
  const isPart = logs.length < interaction.logTotal
  const columns = [
    say('number'),
    `${say('date')} (UTC)`,
    say('type'),
    say('description'),
    say('agent'),
    say('errors'),
  ]

  const rows = logs.map((log, index) =>
    row([
      String(index + 1),
      utcTextOfLog(log).replace(' UTC', ''),
      words.logType(log.type),
      inline(log.description),
      inline(log.agent),
      log.errors.map((error) => cellCode(error.code)).join(' '),
    ])
  )

  return `## ${say('timeline')}

${
  isPart
    ? `_${say('filtered', { shown: logs.length, total: interaction.logTotal })}_\n\n`
    : ''
}${row(columns.map(inline))}${row(columns.map(() => '---'))}${rows.join('')}`
}

function evidenceOf(
  log: Log,
  evidence: Evidence | undefined,
  index: number,
  { say, logType }: Words
): string {
  if (!evidence?.request && !evidence?.response) return ''
  const part = (title: string, text: string | undefined) =>
    text ? `**${title}**\n\n${fence(text, 'text')}\n\n` : ''

  return `
### ${index + 1}. ${logType(log.type)}, ${utcTextOfLog(log)}

${part(say('request'), evidence.request)}${part(
    say('response'),
    evidence.response
  )}`
}

function list(facts: Array<[string, string | undefined | false]>): string {
  return facts
    .filter(([, value]) => value)
    .map(([name, value]) => `- ${inline(name)}: ${value}`)
    .join('\n')
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |\n`
}
