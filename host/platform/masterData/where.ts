/**
 * Reads the filters of Master Data. Only what its documentation shows is
 * understood: whatever else may work there is refused here, so that nothing
 * comes to rely on it.
 */
import { badRequest } from './refusals'

export type Operator = '=' | '<>' | '<' | '>'

/** A condition on one field. */
export type Leaf =
  | {
      readonly kind: 'compare'
      readonly field: string
      readonly operator: Operator
      /** With `*` it is a pattern. */
      readonly value: string
    }
  | {
      readonly kind: 'between'
      readonly field: string
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'isNull'
      readonly field: string
      readonly not: boolean
    }

export type Condition =
  | Leaf
  | {
      readonly kind: 'every' | 'some'
      readonly of: readonly Condition[]
    }

type Token = {
  readonly kind: 'sign' | 'word' | 'text' | 'end'
  readonly text: string
  readonly at: number
}

const TOKEN = /\s*(?:([()]|<>|[<>=])|"([^"]*)"|([^\s()<>="]+))/y

const FIELD = /^[A-Za-z_][\w-]*$/

const OPERATORS: readonly string[] = ['=', '<>', '<', '>']

/** Parentheses inside parentheses are one level too deep. */
const MAX_DEPTH = 1

/** @throws Refusal that names the place. */
export function parseWhere(text: string): Condition {
  const tokens = tokensOf(text)
  let next = 0

  const peek = () => tokens[next]
  const take = () => tokens[next++]

  const takeWord = (word: string) => {
    const token = take()

    if (token.kind !== 'word' || token.text !== word) {
      throw unexpected(token, `"${word}"`)
    }
  }

  const takeValue = (): string => {
    const token = take()

    if (token.kind === 'text' && token.text.includes('*')) {
      throw unexpected(token, 'a value without * between quotes')
    }
    if (token.kind === 'word' || (token.kind === 'text' && token.text)) {
      return token.text
    }

    throw unexpected(token, 'a value')
  }

  const simple = (): Condition => {
    const name = take()
    const field = name.text

    if (name.kind !== 'word' || !FIELD.test(field)) {
      throw unexpected(name, 'the name of a field')
    }

    const sign = take()

    if (sign.kind === 'sign' && OPERATORS.includes(sign.text)) {
      const operator = sign.text as Operator
      const at = peek()
      const value = takeValue()

      if (operator !== '=' && value.includes('*')) {
        throw unexpected(at, `a value without * after ${operator}`)
      }

      return { kind: 'compare', field, operator, value }
    }

    if (sign.kind === 'word' && sign.text === 'between') {
      const from = takeValue()

      takeWord('AND')

      return { kind: 'between', field, from, to: takeValue() }
    }

    if (sign.kind === 'word' && sign.text === 'is') {
      const not = peek().text === 'not'

      if (not) take()
      takeWord('null')

      return { kind: 'isNull', field, not }
    }

    throw unexpected(sign, 'one of = <> < > between is')
  }

  const part = (depth: number): Condition => {
    if (peek().kind !== 'sign' || peek().text !== '(') return simple()

    if (depth === MAX_DEPTH) throw unexpected(peek(), 'one level of nesting')

    take()
    const inner = expression(depth + 1)
    const end = take()

    if (end.kind !== 'sign' || end.text !== ')') throw unexpected(end, '")"')

    return inner
  }

  const expression = (depth: number): Condition => {
    const parts = [part(depth)]
    let joint: string | null = null

    while (peek().kind === 'word') {
      const token = take()

      if (token.text !== 'AND' && token.text !== 'OR') {
        throw unexpected(token, '"AND" or "OR"')
      }
      // Nothing tells which of the two would bind closer.
      if (joint !== null && joint !== token.text) {
        throw unexpected(token, `parentheses, or "${joint}"`)
      }

      joint = token.text
      parts.push(part(depth))
    }

    if (joint === null) return parts[0]

    return { kind: joint === 'AND' ? 'every' : 'some', of: parts }
  }

  const whole = expression(0)

  if (peek().kind !== 'end') throw unexpected(peek(), 'the end')

  return whole
}

/** A filter in the address, such as `status=error`. */
export function parseFilter(field: string, value: string): Condition {
  if (!FIELD.test(field)) throw badRequest(`There is no field "${field}".`)
  if (value === '') throw badRequest(`The filter of "${field}" is empty.`)

  return { kind: 'compare', field, operator: '=', value }
}

/** Its comparisons, however deep. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  return 'of' in condition ? condition.of.flatMap(leavesOf) : [condition]
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length

  TOKEN.lastIndex = 0

  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(text)

    if (!found) throw notUnderstood(at, 'a quote that is closed')

    const [, sign, quoted, word] = found

    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at })
    else if (quoted !== undefined) {
      tokens.push({ kind: 'text', text: quoted, at })
    } else tokens.push({ kind: 'word', text: word, at })
  }

  return [...tokens, { kind: 'end', text: '', at: end }]
}

function unexpected(token: Token, wanted: string) {
  return notUnderstood(token.at, wanted)
}

function notUnderstood(at: number, wanted: string) {
  return badRequest(
    `The filter is not understood at position ${at}: ${wanted} is expected.`
  )
}
