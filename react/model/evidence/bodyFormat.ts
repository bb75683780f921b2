import type { Body, BodyFormat, Pair } from './httpMessage'

/** A body whose format is told by its content type, else by how it begins. */
export function toBody(text: string, contentType = ''): Body {
  const format = formatOf(text, contentType)

  return format === 'form'
    ? { text, format, pairs: toPairs(text) }
    : { text, format }
}

/** The value of a header whatever the case of its name. */
export function headerOf(headers: Pair[], name: string): string | undefined {
  return headers.filter((one) => one.name.toLowerCase() === name)[0]?.value
}

/** The pairs of a query or a form, decoded as far as they can be. */
export function toPairs(text: string): Pair[] {
  if (!text) return []

  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=')

      return at === -1
        ? { name: decode(part), value: '' }
        : { name: decode(part.slice(0, at)), value: decode(part.slice(at + 1)) }
    })
}

/** The pairs after the question mark of an address. */
export function queryOf(url: string): Pair[] {
  const [address] = url.split('#')
  const at = address.indexOf('?')

  return at === -1 ? [] : toPairs(address.slice(at + 1))
}

// A form longer than this is no form that a person reads as a table.
const LONGEST_FORM = 100000

function formatOf(text: string, contentType: string): BodyFormat {
  const type = contentType.toLowerCase()
  const start = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, '')
    .trim()
  const isForm = text.length <= LONGEST_FORM && /^[^\s=&{[<]+=/.test(start)

  // What the text plainly is goes before what it is called: servers call their
  // pages of errors JSON, and connectors forget the header.
  if (/^[{[]/.test(start)) return 'json'
  if (/^<(!doctype html|html)\b/i.test(start)) return 'html'
  if (/^<[?!/A-Za-z_]/.test(start)) return /html/.test(type) ? 'html' : 'xml'
  if (/\bjson\b/.test(type)) return 'json'
  if (/x-www-form-urlencoded/.test(type) && isForm) return 'form'

  return 'text'
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch (error) {
    return text
  }
}
