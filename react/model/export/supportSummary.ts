import type { Interaction, Issue } from '../interaction'
import type { Evidence, Log } from '../log'
import { code, fence, inline } from './markdown'
import { utcText, utcTextOfLog } from './utc'
import type { Words } from './words'

/** So much of a text serves whoever helps; the rest stays behind the link. */
export const CUT_AFTER = 2000

/** An issue with what is known of where it came from. */
export type ReportedIssue = {
  issue: Issue
  /** The log that reported it; absent when it is not known. */
  log?: Log
  evidence?: Evidence
}

export type SupportCase = {
  account: string
  /** The address of the interaction's page. */
  link: string
  interaction: Interaction
  issues: ReportedIssue[]
}

/**
 * What somebody who helps needs to know of some issues of an interaction, as
 * Markdown. All times are in UTC; evidence has its secrets masked as it comes.
 */
export function supportSummary(
  { account, link, interaction, issues }: SupportCase,
  words: Words
): string {
  const { offer, skuId, feedId, interactionId, closedAt } = interaction
  const { say } = words

  return blocks([
    `## ${say('supportTitle')}: ${inline(offer.name ?? `SKU ${skuId}`)}`,
    list([
      [say('account'), code(account)],
      [say('sku'), code(skuId)],
      [say('channel'), `${inline(offer.channel.name)} (${code(feedId)})`],
      [
        say('externalOfferId'),
        offer.externalOfferId === undefined
          ? undefined
          : code(offer.externalOfferId),
      ],
      [say('interaction'), code(interactionId)],
      [say('origin'), words.origin(interaction.origin)],
      [say('result'), words.result(interaction.result)],
      [say('started'), utcText(interaction.startDate)],
      [say('closed'), closedAt ? utcText(closedAt) : say('open')],
      [say('link'), `<${link.replace(/[\s<>]/g, encodeURIComponent)}>`],
    ]),
    ...issues.map((reported, index) => writeIssue(reported, index + 1, words)),
    issues.some(({ evidence }) => hasMarks(evidence)) && say('masked'),
  ])
}

function writeIssue(
  { issue, log, evidence }: ReportedIssue,
  number: number,
  words: Words
): string {
  const { say } = words

  return blocks([
    `### ${number}. ${inline(issue.title ?? words.kind(issue.errorCodeId))}`,
    list([
      [say('code'), code(issue.code)],
      [say('meaning'), inline(words.meaning(issue.errorCodeId))],
      [say('solvedBy'), words.party(issue.solvedBy)],
      [say('origin'), words.origin(issue.origin)],
      [say('date'), log ? utcTextOfLog(log) : utcText(issue.date)],
      [say('agent'), log?.agent ? inline(log.agent) : undefined],
      [say('log'), log ? code(log.id) : undefined],
    ]),
    text(say('error'), issue.description, words),
    log && log.description !== issue.description
      ? text(say('description'), log.description, words)
      : false,
    evidence?.request && text(say('request'), evidence.request, words),
    evidence?.response && text(say('response'), evidence.response, words),
  ])
}

function text(title: string, content: string, words: Words): string {
  if (content === '') return ''
  const isCut = content.length > CUT_AFTER

  return blocks([
    `**${inline(title)}**`,
    fence(isCut ? whole(content.slice(0, CUT_AFTER)) : content, 'text'),
    isCut &&
      `_${words.say('cut', { shown: CUT_AFTER, total: content.length })}_`,
  ])
}

// Half of a character that takes two units is no character.
function whole(part: string): string {
  return part.replace(/[\uD800-\uDBFF]$/, '')
}

function hasMarks(evidence: Evidence | undefined): boolean {
  return /__MASKED_[A-Z_]+_\d+_/.test(
    `${evidence?.request ?? ''} ${evidence?.response ?? ''}`
  )
}

function list(facts: Array<[string, string | undefined]>): string {
  return facts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `- ${inline(name)}: ${value}`)
    .join('\n')
}

function blocks(parts: Array<string | false | undefined>): string {
  return parts.filter(Boolean).join('\n\n')
}
