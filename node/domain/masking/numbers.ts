/** Finds the numbers of payment cards, and of people and companies of Brazil, by their check digits. */
import { Finding } from './finding'
import { matchesOf } from './matches'
import { charSet, findRun } from './runs'

/** Digits that stand alone, in one piece or in the groups of a card. */
const DIGITS =
  /(?<![\p{L}\d]|\d\.)(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{11,19})(?![\p{L}\d]|\.\d)/gu

/** Without looking around, which finds sooner that there is none. */
const MAYBE_GROUPS = /\d{4}[ -]\d{4}/
const DIGIT = charSet(String.raw`\d`)

const MAYBE_CPF = /\d{3}\.\d{3}\.\d{3}-\d{2}/
const CPF = /(?<![\p{L}\d])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\p{L}\d])/gu

const MAYBE_CNPJ = /\..{3}\/.{4}-\d{2}/
const CNPJ =
  /(?<![\p{L}\d])[A-Z\d]{2}\.[A-Z\d]{3}\.[A-Z\d]{3}\/[A-Z\d]{4}-\d{2}(?![\p{L}\d])/giu

const DIGIT_OR_CAPITAL = charSet(String.raw`A-Z\d`)
const PLAIN_CNPJ = /(?<![\p{L}\d-])(?=\d*[A-Z])[A-Z\d]{12}\d{2}(?![\p{L}\d-])/gu

/** Visa, Mastercard, Amex, Diners, Discover, JCB, UnionPay, Maestro, Elo, Hipercard, Troy, RuPay. */
const ISSUERS = /^(?:4|5[0-9]|2[2-7]|3[04-9]|6[0-9]|8[12]|9792)/

/** Names under which a number is that of a product. */
const PRODUCT_NAME =
  /(?:ean\d*|gtin\d*|barcode|codigo[_-]?de[_-]?barras|upc|isbn\d*|ncm|sku|sku[_-]?id|ref[_-]?id|product[_-]?id|item[_-]?id)s?["'\]]{0,2}\s{0,4}(?:[:=>]|=>)\s{0,4}["'[]{0,2}$/i

export function findNumbers(text: string): Finding[] {
  return [
    ...(MAYBE_CPF.test(text) ? matchesOf(text, CPF) : []).map((found) =>
      wholeOf(found, 'CPF')
    ),
    ...(MAYBE_CNPJ.test(text) ? matchesOf(text, CNPJ) : []).map((found) =>
      wholeOf(found, 'CNPJ')
    ),
    ...(findRun(text, DIGIT_OR_CAPITAL, 14) < 0 ? [] : findPlainCnpj(text)),
    ...(findRun(text, DIGIT, 11) < 0 && !MAYBE_GROUPS.test(text)
      ? []
      : findDigits(text)),
  ]
}

function findPlainCnpj(text: string): Finding[] {
  return matchesOf(text, PLAIN_CNPJ)
    .filter(({ index, 0: whole }) => isCnpj(whole) && !isOfProduct(text, index))
    .map((found) => wholeOf(found, 'CNPJ'))
}

function findDigits(text: string): Finding[] {
  return matchesOf(text, DIGITS).flatMap(({ index, 0: whole }) => {
    const kind = kindOfDigits(whole.replace(/\D/g, ''))

    if (!kind || isOfProduct(text, index)) return []

    const end = index + whole.length

    return [{ start: index, end, kind, ...quoteOfNumber(text, index, end) }]
  })
}

function wholeOf(
  { index, 0: whole }: RegExpExecArray,
  kind: 'CPF' | 'CNPJ'
): Finding {
  return { start: index, end: index + whole.length, kind }
}

/** A number of JSON has no quotes; its mark gets those of the key before it. */
function quoteOfNumber(
  text: string,
  start: number,
  end: number
): Pick<Finding, 'quote'> {
  const isNumber =
    /[:,[]\s{0,8}$/.test(text.slice(Math.max(0, start - 9), start)) &&
    /^\s*[,}\]]/.test(text.slice(end, end + 9))
  const before = text.slice(Math.max(0, start - 200), start)
  const quote = isNumber ? before.lastIndexOf('"') : -1

  return quote < 0 ? {} : { quote: start - before.length + quote }
}

function kindOfDigits(digits: string): 'CARD' | 'CPF' | 'CNPJ' | null {
  if (digits.length === 11) return isCpf(digits) ? 'CPF' : null
  if (digits.length === 14 && isCnpj(digits)) return 'CNPJ'

  return isCard(digits) ? 'CARD' : null
}

/** An EAN of 13 digits is taken for one: cards of that length are no longer made. */
function isCard(digits: string): boolean {
  return (
    digits.length >= 13 &&
    ISSUERS.test(digits) &&
    luhn(digits) &&
    !(digits.length === 13 && isEan(digits))
  )
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1)

    return total + (value > 9 ? value - 9 : value)
  }, 0)

  return sum % 10 === 0
}

function isEan(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce(
      (total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
      0
    )

  return sum % 10 === 0
}

function isCpf(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false

  return [9, 10].every((length) => {
    const sum = [...digits.slice(0, length)].reduce(
      (total, digit, index) => total + Number(digit) * (length + 1 - index),
      0
    )

    return ((sum * 10) % 11) % 10 === Number(digits[length])
  })
}

/** Letters count by their code, as the form of 2026 has it; digits as themselves. */
function isCnpj(text: string): boolean {
  if (/^(.)\1*$/.test(text)) return false

  return [12, 13].every((length) => {
    const sum = [...text.slice(0, length)].reduce(
      (total, char, index) =>
        total + (char.charCodeAt(0) - 48) * (((length - 1 - index) % 8) + 2),
      0
    )
    const rest = sum % 11

    return Number(text[length]) === (rest < 2 ? 0 : 11 - rest)
  })
}

function isOfProduct(text: string, at: number): boolean {
  return PRODUCT_NAME.test(text.slice(Math.max(0, at - 40), at))
}
