/** Tells whether anything of a secret is left in a text. */

const PIECE = 6

/** The pieces of the secret, in any notation, that the text holds and `without`, the same text without the secret, does not. */
export function leaksOf(
  hidden: string,
  text: string | Haystack,
  without: string
): readonly string[] {
  return piecesOf(hidden).filter(
    (piece) => text.includes(piece) && !without.includes(piece)
  )
}

const ESCAPE =
  /\\+u([\da-f]{4})|&#(\d{1,7});|&#x([\da-f]{1,6});|%(?:25)*([2-7][\da-f])/gi

/** The text without the escapes in which a secret could be left unseen. */
export function unescaped(text: string): string {
  return text.replace(
    ESCAPE,
    (_, unicode?: string, decimal?: string, hex?: string, percent?: string) =>
      String.fromCodePoint(
        decimal
          ? Number(decimal)
          : parseInt(unicode ?? hex ?? percent ?? 'fffd', 16)
      )
  )
}

/** A text of megabytes in which very many pieces are looked for. */
export class Haystack {
  private readonly runs = new Set<string>()

  constructor(private readonly text: string) {
    for (let at = 0; at + PIECE <= text.length; at += 1) {
      this.runs.add(text.slice(at, at + PIECE))
    }
  }

  includes(piece: string): boolean {
    return piece.length === PIECE
      ? this.runs.has(piece)
      : this.text.includes(piece)
  }
}

/** Every run of six characters of the secret, as it is and as it is written elsewhere; a shorter one whole. */
export function piecesOf(hidden: string): readonly string[] {
  const forms = [
    hidden,
    encodeURIComponent(hidden),
    JSON.stringify(hidden).slice(1, -1),
    Buffer.from(hidden).toString('base64').replace(/=+$/, ''),
  ]

  return [...new Set(forms.flatMap(runsOf))]
}

function runsOf(text: string): string[] {
  if (text.length <= PIECE) return [text]

  return Array.from({ length: text.length - PIECE + 1 }, (_, index) =>
    text.slice(index, index + PIECE)
  ).filter((run) => (run.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 3)
}
