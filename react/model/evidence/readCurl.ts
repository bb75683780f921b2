import { headerOf, queryOf, toBody } from './bodyFormat'
import type { CurlOption } from './curlOptions'
import { optionOf, takesValue } from './curlOptions'
import type { Body, HttpRequest, Pair, ReadingNote } from './httpMessage'
import { shellWords } from './shellWords'
import { fromWindows } from './windowsCommand'
import type { Work } from './work'

/** An option of the command with its value, or a word that is none. */
type Argument = { option: CurlOption | 'word'; name: string; value: string }

const COMMAND = /^\s*(?:[$>#]\s+)?(?:\S*[\\/])?curl(?:\.exe)?(?=\s)/i

/** Whether a text is a cURL command. */
export function isCurl(text: string): boolean {
  return COMMAND.test(text.slice(0, 300))
}

/** Reads a cURL command, in whichever shell's notation it was written. */
export function* readCurl(text: string): Work<HttpRequest> {
  const { words, isClosed } = yield* shellWords(
    yield* fromWindows(text.replace(COMMAND, ''))
  )

  const end = words.findIndex((word) => /^(\||;|&&|>|\|\|)$/.test(word))
  const all = toArguments(end === -1 ? words : words.slice(0, end))
  const valuesOf = (...options: Array<Argument['option']>) =>
    all.filter(({ option }) => options.indexOf(option) !== -1)

  const headers = toHeaders(all)
  const isGet = valuesOf('get').length > 0
  const data = valuesOf('data', 'dataUrlencode', 'json')
  const joined = joinData(data)
  const address = valuesOf('url', 'word')[0]?.value
  const url =
    address !== undefined && isGet && joined
      ? `${address}${address.indexOf('?') === -1 ? '?' : '&'}${joined}`
      : address

  const body = isGet ? undefined : toCurlBody(all, joined, headers)
  const notes: ReadingNote[] = []

  if (!isClosed) notes.push('unclosed')
  if (namesFile(all)) notes.push('file')
  if (end !== -1 || valuesOf('word').length > (valuesOf('url').length ? 0 : 1))
    notes.push('more')

  return {
    notation: 'curl' as const,
    method: methodOf(all, isGet),
    url,
    query: url === undefined ? [] : queryOf(url),
    headers,
    body,
    options: valuesOf('other', 'otherWithValue').map(({ name, value }) =>
      value ? `${name} ${value}` : name
    ),
    notes,
  }
}

function toArguments(words: string[]): Argument[] {
  const all: Argument[] = []
  let at = 0

  // The value of an option is the rest of its word, or else the next word.
  const take = (name: string, option: CurlOption, rest: string | undefined) => {
    const isOwn = !takesValue(option) || rest !== undefined

    all.push({
      option,
      name,
      value: isOwn ? (rest ?? '') : (words[at + 1] ?? ''),
    })
    if (!isOwn) at += 1
  }

  while (at < words.length) {
    const word = words[at]
    const long = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word)

    if (long) {
      take(`--${long[1]}`, optionOf(long[1]), long[2])
    } else if (/^-[^-\s]/.test(word)) {
      let letter = 1

      while (letter < word.length) {
        const option = optionOf(word[letter])
        const rest = takesValue(option) ? word.slice(letter + 1) : ''

        take(`-${word[letter]}`, option, rest || undefined)
        letter = takesValue(option) ? word.length : letter + 1
      }
    } else if (word.trim() !== '' && word !== '-' && word !== '--') {
      all.push({ option: 'word', name: '', value: word })
    }
    at += 1
  }

  return all
}

function toHeaders(all: Argument[]): Pair[] {
  return all.reduce<Pair[]>((headers, { option, value }) => {
    if (option === 'header') return [...headers, toHeader(value)]
    if (option === 'agent') return [...headers, { name: 'User-Agent', value }]
    if (option === 'referer') return [...headers, { name: 'Referer', value }]
    // Without an equals sign it is the name of a file.
    if (option === 'cookie') return [...headers, { name: 'Cookie', value }]

    return headers
  }, [])
}

function toHeader(text: string): Pair {
  const at = text.search(/[:;]/)

  return at === -1
    ? { name: text.trim(), value: '' }
    : { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }
}

function methodOf(all: Argument[], isGet: boolean): string {
  const has = (...options: Array<Argument['option']>) =>
    all.some(({ option }) => options.indexOf(option) !== -1)

  const [asked] = all.filter(({ option }) => option === 'method').reverse()

  if (asked?.value) return asked.value.toUpperCase()
  if (has('head')) return 'HEAD'
  if (isGet) return 'GET'
  if (has('data', 'dataUrlencode', 'json', 'form')) return 'POST'

  return has('upload') ? 'PUT' : 'GET'
}

function joinData(data: Argument[]): string {
  return data
    .map(({ option, value }) =>
      option === 'dataUrlencode' ? encodeData(value) : value
    )
    .join(data.some(({ option }) => option === 'json') ? '' : '&')
}

function encodeData(value: string): string {
  const at = value.indexOf('=')

  return at === -1
    ? encode(value)
    : `${value.slice(0, at)}${at === 0 ? '' : '='}${encode(value.slice(at + 1))}`
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch (error) {
    return text
  }
}

function toCurlBody(
  all: Argument[],
  joined: string,
  headers: Pair[]
): Body | undefined {
  const fields = all.filter(({ option }) => option === 'form')
  const isJson = all.some(({ option }) => option === 'json')

  if (fields.length > 0) {
    return {
      text: fields.map(({ value }) => value).join('\n'),
      format: 'form',
      pairs: fields.map(({ value }) => {
        const at = value.indexOf('=')

        return at === -1
          ? { name: value, value: '' }
          : { name: value.slice(0, at), value: value.slice(at + 1) }
      }),
    }
  }

  if (!joined) return undefined

  return toBody(
    joined,
    headerOf(headers, 'content-type') ??
      // What cURL sends when it is told nothing else.
      (isJson ? 'application/json' : 'application/x-www-form-urlencoded')
  )
}

/** Whether the body is what a file holds that the command names. */
function namesFile(all: Argument[]): boolean {
  return all.some(
    ({ option, name, value }) =>
      option === 'upload' ||
      (option === 'data' && name !== '--data-raw' && /^@/.test(value)) ||
      (option === 'json' && /^@/.test(value)) ||
      (option === 'form' &&
        name !== '--form-string' &&
        /^[^=]*=[@<]/.test(value))
  )
}
