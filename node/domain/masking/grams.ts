/**
 * Three letters of each of many words. One look at each character of a text
 * tells by them which of the words it cannot hold, and where the others may be.
 */

/** As many letters are compared, the first of each word. */
const LENGTH = 3

/** Characters are put into classes, of which 0 has what is no letter or digit. */
const BITS = 5
const ALL_BITS = (1 << (BITS * LENGTH)) - 1
const DIGITS = [27, 28, 29, 30]
const ACCENTED = 31

/** By the lower half of the code: what is not of Latin-1 may be taken for a letter. */
const CLASS_OF = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code).toLowerCase()

  if (/\d/.test(char)) return DIGITS[code % DIGITS.length]
  if (code >= 0xc0) return ACCENTED

  return /[a-z]/.test(char) ? char.charCodeAt(0) - 96 : 0
})

/** A character of each class. */
const ONE_OF_EACH = Array.from(new Set(CLASS_OF), (one) =>
  CLASS_OF.indexOf(one)
)

/** Up to sixteen lists of words. The words begin with a letter of Latin-1 or a digit, and have no others. */
export class Grams {
  /** By the classes of the letters, a bit for each list. */
  private readonly lists = new Uint16Array(ALL_BITS + 1)

  constructor(lists: ReadonlyArray<readonly string[]>) {
    for (const [index, words] of lists.entries()) {
      for (const word of words) this.add(word, 1 << index)
    }
  }

  /** A bit for each list of which the text may hold a word. */
  listsIn(text: string): number {
    const { lists } = this
    let found = 0
    let gram = 0

    for (let at = 0; at < text.length; at += 1) {
      gram = next(gram, text.charCodeAt(at))
      found |= lists[gram]
    }

    // Words may be shorter than what is compared.
    for (let more = 1; more < LENGTH; more += 1) {
      gram = next(gram, 0)
      found |= lists[gram]
    }

    return found
  }

  /** Where the first word may begin at `from` or behind; -1 when there is none. */
  firstIn(text: string, from: number): number {
    const { lists } = this
    const end = text.length + LENGTH - 1
    let gram = 0

    for (let at = from; at < end; at += 1) {
      gram = next(gram, at < text.length ? text.charCodeAt(at) : 0)

      if (lists[gram]) return at - LENGTH + 1
    }

    return -1
  }

  private add(word: string, bit: number): void {
    let grams = [0]

    for (let at = 0; at < LENGTH; at += 1) {
      const codes = at < word.length ? [word.charCodeAt(at)] : ONE_OF_EACH

      grams = grams.flatMap((gram) => codes.map((code) => next(gram, code)))
    }

    for (const gram of grams) this.lists[gram] |= bit
  }
}

function next(gram: number, code: number): number {
  return ((gram << BITS) | CLASS_OF[code & 0xff]) & ALL_BITS
}
