/** Finds credentials in the options of curl, whose words the reading of a command has parted. */
import { Finding, isWorthMasking } from './finding'
import { matchesOf } from './matches'
import { WORD_END } from './reading'
import { piecesOf, runEnd } from './runs'
import { isQuote } from './values'

const OPTIONS =
  /\0(?:(-[a-zA-Z]{0,8}[uU](?=\0)|-u|-U|-a(?=\0)|--user|--proxy-user|--auth(?=\0))|(-[a-zA-Z]{0,8}b(?=\0)|-b|--cookie)|(--oauth2-bearer)|(-E|--cert|--proxy-cert))(?:[\0=]|(?<=\0-\w))(?=[^\0\r\n])/g

const ARGUMENT = piecesOf(String.raw`^\0\r\n`)

export function findOptions(text: string): Finding[] {
  if (!text.includes(WORD_END)) return []

  return matchesOf(text, OPTIONS).flatMap((found) => {
    const [whole, user, cookie, bearer] = found
    const from = found.index + whole.length
    const to = runEnd(text, from, ARGUMENT)
    // Quotes that are escaped were left by the shell.
    const start = isQuote(text[from]) ? from + 1 : from
    const end = start > from && text[to - 1] === text[from] ? to - 1 : to
    const argument = text.slice(start, end)
    // A cookie without an equals sign is the name of a file; a file has its password behind a colon.
    const value =
      user || bearer
        ? argument
        : cookie
          ? argument.includes('=')
            ? argument
            : ''
          : (/(?<!^[A-Za-z]):([^\\/].{0,4000})$/.exec(argument)?.[1] ?? '')

    if (!isWorthMasking(value)) return []

    return [
      {
        start: end - value.length,
        end,
        kind: user
          ? 'BASIC_AUTH'
          : cookie
            ? 'COOKIE'
            : bearer
              ? 'TOKEN'
              : 'PASSWORD',
      },
    ]
  })
}
