import type { Work } from './work'

/** In characters: which shell a command is written for shows soon. */
const TELLING = 20000

/** Mended by pieces of so many characters. */
const PIECE = 262144

/**
 * A command of Windows' cmd or PowerShell as a Unix shell would have it; any
 * other command as it is. A caret, or a backtick at the end of a line, is what
 * the backslash is there.
 */
export function* fromWindows(command: string): Work<string> {
  const start = command.slice(0, TELLING)

  if (/\^(\r?\n|")/.test(start)) return yield* byPieces(command, withoutCarets)

  return /[^`]`\r?\n/.test(start)
    ? yield* byPieces(command, withoutBackticks)
    : command
}

function withoutBackticks(piece: string): string {
  return piece.replace(/`\r?\n/g, ' ')
}

function withoutCarets(piece: string): string {
  return (
    piece
      // A line that is left empty stands for a line end within a value.
      .replace(/\^\r?\n\r?\n/g, '\u0003')
      .replace(/\^\r?\n/g, ' ')
      .replace(/\^([\s\S])/g, '$1')
      .replace(/\u0003/g, '\n')
  )
}

function* byPieces(
  command: string,
  mend: (piece: string) => string
): Work<string> {
  const pieces: string[] = []
  let from = 0

  while (from < command.length) {
    let to = Math.min(from + PIECE, command.length)

    // What belongs together ends in none of these.
    while (to < command.length && /[\^`\r\n]/.test(command[to - 1])) to += 1
    pieces.push(mend(command.slice(from, to)))
    from = to
    yield
  }

  return pieces.join('')
}
