/**
 * Finds passwords in the options of programs that ask for them, and behind
 * words that stand before one by their grammar: SQL, netrc, files of settings.
 */
import { Finding, isWorthMasking } from './finding'
import { MaskKind } from './mark'
import { matchesOf } from './matches'

type Rule = {
  readonly kind: MaskKind
  readonly pattern: RegExp
  /** Is in every text in which it finds anything, and in few others. */
  readonly hint: RegExp
}

/** The last group is the value, and the last of what is found but for a quote. */
const WORD = String.raw`(?:"([^"\r\n]{1,512})|'([^'\r\n]{1,512})|([^\s"'\\\0;|&]{1,512}))`
const ARGUMENTS = String.raw`[^\r\n|;&]{0,400}?[ \t\0]`

const rule = (
  kind: MaskKind,
  hint: RegExp,
  pattern: string,
  flags = 'gi'
): Rule => ({ kind, hint, pattern: new RegExp(pattern + WORD, flags) })

const RULES: readonly Rule[] = [
  rule(
    'PASSWORD',
    /sshpass/,
    String.raw`(?<![\w-])sshpass[ \t]{1,4}-p[ \t]{0,4}`,
    'g'
  ),
  rule(
    'PASSWORD',
    /mysql|mariadb/,
    String.raw`(?<![\w-])(?:mysql|mariadb)\w{0,16}(?=[ \t])${ARGUMENTS}-p(?![ \t\w-]*=)`,
    'g'
  ),
  rule(
    'PASSWORD',
    /login|mongo/,
    String.raw`(?<![\w-])(?:(?:docker|podman|oc|az|helm registry)[ \t]login|mongo\w{0,12})(?=[ \t])${ARGUMENTS}-p[ \t]{1,4}`,
    'g'
  ),
  rule(
    'PASSWORD',
    /redis-cli/,
    String.raw`(?<![\w-])redis-cli(?=[ \t])${ARGUMENTS}-a[ \t]{1,4}`,
    'g'
  ),
  rule(
    'PASSWORD',
    /smbclient/,
    String.raw`(?<![\w-])smbclient(?=[ \t])${ARGUMENTS}(?:-U[ \t]{0,4}|--user=)[\w.\\/-]{1,64}%`,
    'g'
  ),
  rule(
    'PASSWORD',
    /pass:/,
    String.raw`(?<![\w-])-pass(?:in|out)?[ \t]{1,4}pass:`,
    'g'
  ),
  rule(
    'PASSWORD',
    /identified/i,
    String.raw`\bidentified\s{1,8}(?:with\s{1,8}[\w"']{1,64}\s{1,8})?by\s{1,8}(?:password\s{1,8})?`
  ),
  rule(
    'PASSWORD',
    /login\s/,
    String.raw`(?<![\w-])login[ \t\r\n]{1,40}\S{1,128}[ \t\r\n]{1,40}password[ \t]{1,8}`,
    'g'
  ),
  rule(
    'PASSWORD',
    /(?:basicauth|credentials?)\(/i,
    String.raw`(?:basicauth|credentials?)\(\s{0,40}(?:"[^"\r\n]{0,128}"|'[^'\r\n]{0,128}')\s{0,8},\s{0,40}(?=["'])`
  ),
  rule(
    'PASSWORD',
    /auth\s?=/,
    String.raw`(?<![\w-])auth\s?=\s?\((?:"[^"\r\n]{0,128}"|'[^'\r\n]{0,128}')\s{0,8},\s{0,8}(?=["'])`,
    'g'
  ),
  rule(
    'PASSWORD',
    /requirepass|masterauth/i,
    String.raw`(?<![\w-])(?:requirepass|masterauth)[ \t]{1,8}`
  ),
]

const ANY_HINT = new RegExp(RULES.map(({ hint }) => hint.source).join('|'), 'i')

/** In the hint of each rule is one of these. */
export const DIRECTIVE_SIGNS =
  'shp|ysq|iad|ogi|ngo|dis|mbc|ass|ied|uth|ede'.split('|')

export function findDirectives(text: string): Finding[] {
  if (!ANY_HINT.test(text)) return []

  return RULES.filter(({ hint }) => hint.test(text)).flatMap(
    ({ kind, pattern }) =>
      matchesOf(text, pattern).flatMap((found) => {
        const value = found[1] ?? found[2] ?? found[3]
        const end = found.index + found[0].length

        return isWorthMasking(value)
          ? [{ start: end - value.length, end, kind }]
          : []
      })
  )
}
