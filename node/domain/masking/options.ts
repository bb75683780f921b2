/** Finds credentials in the options of curl, whose words the reading of a command has parted. */
import { Finding, isWorthMasking } from './finding'
import { WORD_END } from './reading'
import { piecesOf, runEnd } from './runs'

const OPTIONS =
  /\0(?:(-u|-U|--user|--proxy-user)|(-b|--cookie)|(--oauth2-bearer)|(-E|--cert|--proxy-cert))(?:[\0=]|(?<=\0-\w))(?=[^\0\r\n])/g

const ARGUMENT = piecesOf(String.raw`^\0\r\n`)

export function findOptions(text: string): Finding[] {
  if (!text.includes(WORD_END)) return []

  return Array.from(text.matchAll(OPTIONS)).flatMap((found) => {
    const [whole, user, cookie, bearer] = found
    const start = found.index + whole.length
    const end = runEnd(text, start, ARGUMENT)
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
