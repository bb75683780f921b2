/** What a place of a text stands in. What was looked back over once is not again. */
import { Effort } from './effort'
import { WORD_END } from './reading'
import { isQuote } from './values'

const FIELD_CHAR = /[\w.%+*~[\]=&',;:!()@$-]/

export class Surroundings {
  private lookedFrom = -1
  private looked: string | null = null
  private fieldsTo = -1
  private isForm = false
  private readonly isCommand: boolean

  constructor(
    private readonly text: string,
    private readonly effort: Effort
  ) {
    this.isCommand = text.includes(WORD_END)
  }

  /** Whether only fields stand between the key and the beginning of its word or line. */
  isInForm(at: number): boolean {
    const { text, fieldsTo } = this

    if (text[at - 1] !== '&') return false

    let start = at - 1

    while (
      start > 0 &&
      start > fieldsTo &&
      at - start < 4096 &&
      FIELD_CHAR.test(text[start - 1])
    ) {
      start -= 1
    }

    this.effort.spend(at - start)
    this.isForm =
      start <= fieldsTo
        ? this.isForm
        : start === 0 || /[\0\n]/.test(text[start - 1])
    this.fieldsTo = at

    return this.isForm
  }

  /** The quote of the string in which the place is, as far as its word tells. */
  stringAround(at: number): string | null {
    const { text, lookedFrom } = this
    let place = at - 1

    while (place >= 0 && place > lookedFrom - 1 && place > at - 2048) {
      const char = text[place]

      if (isQuote(char) && !(this.isCommand && char !== '"')) {
        return this.remember(at, char)
      }

      if (/[\s\0<>]/.test(char)) return this.remember(at, null)

      place -= 1
    }

    this.effort.spend(at - place)

    return place <= lookedFrom && lookedFrom <= at
      ? this.remember(at, this.looked)
      : this.remember(at, null)
  }

  private remember(at: number, quote: string | null): string | null {
    this.lookedFrom = at
    this.looked = quote

    return quote
  }
}
