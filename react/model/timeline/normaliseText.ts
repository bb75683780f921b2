/** Texts are compared by so many characters; a connector may send megabytes. */
const COMPARED = 2000

/** Parts of a text that vary, in the order in which they are looked for. */
const VARIABLE: Array<
  [RegExp, (found: string, ...groups: string[]) => string]
> = [
  [/\bhttps?:\/\/[^\s"'<>()]+/g, withoutIds],
  [
    /\b(http|status(?:[ _-]?code)?|code|código|error|erro)((?:\/\d(?:\.\d)?)?[\s:="'#(]{0,4})([1-5]\d\d)(?![\p{L}\p{N}_])/gu,
    (_, word, between, status) => `${word}${between}${inLetters(status)}`,
  ],
  [/"[^"]*"|“[^”]*”|«[^»]*»|`[^`]*`/g, valueWithStatus],
  // An apostrophe within a word quotes nothing.
  [
    /(^|[^\p{L}\p{N}])'([^']*)'(?![\p{L}\p{N}])/gu,
    (_, before, quoted) => before + valueWithStatus(quoted),
  ],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g, () => '{n}'],
  [/[\p{L}\p{N}_]+/gu, (word) => (/\p{N}/u.test(word) ? '{n}' : word)],
  // What joins numbers, such as a time of day, may join more or fewer.
  [/\{n\}(?:[.,:/-]\{n\})+/g, () => '{n}'],
  [/\s+/g, () => ' '],
]

/**
 * A text without what differs from one attempt at a thing to the next: case,
 * spaces, numbers, ids, quoted values, and what follows the site in addresses.
 * An HTTP status stays: an attempt refused for coming too soon and one that met
 * a server out of order are not the same. Two texts are similar when this leaves
 * the same of both.
 */
export function normaliseText(text: string): string {
  return VARIABLE.reduce(
    (left, [pattern, stand]) => left.replace(pattern, stand),
    text.slice(0, COMPARED).toLowerCase()
  ).trim()
}

/** Site and path of an address; what tells one thing from another is left out. */
function withoutIds(address: string): string {
  return address
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => (/[\d%]|.{24}/.test(part) ? '{n}' : part))
    .join('/')
}

/** What a quoted value leaves: a status that is named in it, such as `{ecj}`. */
function valueWithStatus(quoted: string): string {
  return ['{value}', ...(quoted.match(/\{[a-j]{3}\}/g) ?? [])].join('')
}

/** A number without digits, which would be left out: 429 is `{ecj}`. */
function inLetters(digits: string): string {
  return `{${digits.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)])}}`
}
