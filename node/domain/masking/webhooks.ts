/** Finds addresses whose path is the secret: who has one can write to the channel. */
import { Finding, isWorthMasking } from './finding'
import { matchesOf } from './matches'

const WEBHOOKS = [
  String.raw`hooks\.slack(?:-gov)?\.com/[a-z]{1,16}/(?:[A-Z0-9]{1,16}/){0,3}`,
  String.raw`discord(?:app)?\.com/api/(?:v\d+/)?webhooks/\d{1,24}/`,
  String.raw`office(?:365)?\.com/webhook\w{0,4}/[\w@-]{1,128}/IncomingWebhook/`,
  String.raw`api\.telegram\.org/(?:file/)?bot\d{1,16}(?::|%3A)`,
  String.raw`hooks\.zapier\.com/hooks/(?:catch|standard)/\d{1,16}/`,
  String.raw`hook\.(?:[a-z]{2}\d\.)?(?:make|integromat)\.com/`,
  String.raw`chat\.googleapis\.com/v1/spaces/\w{1,32}/messages\?key=`,
]

const ADDRESS = new RegExp(
  `(?:${WEBHOOKS.join('|')})([\\w%-]{6,512}(?:/[\\w%-]{1,512}){0,3})`,
  'g'
)

export function findWebhooks(text: string): Finding[] {
  return matchesOf(text, ADDRESS).flatMap(({ index, 0: whole, 1: secret }) => {
    const end = index + whole.length

    return isWorthMasking(secret)
      ? [{ start: end - secret.length, end, kind: 'SECRET' as const }]
      : []
  })
}
