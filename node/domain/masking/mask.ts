/**
 * Masks what must not be kept in a text: secrets and numbers of people. A text
 * that cannot be searched within the limits is masked as a whole.
 */
import { unwrapAll } from './base64'
import { DECODERS } from './decoders'
import { Effort, MAX_LENGTH, TooMuchWork } from './effort'
import { findersFor } from './finders'
import { Finding, isWorthMasking, putMarks, Span } from './finding'
import { withinStrings } from './jsonStrings'
import { isKnownHarmless, rememberHarmless } from './harmless'
import { KeyFinder } from './keys'
import { markOf } from './mark'
import { Reading } from './reading'
import { Mode } from './separated'

/** Layers of notations that are taken off: JSON in JSON in a form in a command has four. */
const MAX_DEPTH = 8

/** More than three are found in no honest text. */
const MAX_BASE64_DEPTH = 3

const MAX_READINGS = 64

/** What is masked is read again until nothing is found, so that masking twice is masking once. */
const MAX_ROUNDS = 4

/** Characters that are read between two steps: short texts take one. */
const STEP = 50_000

/** Yields where the work may pause, with how many characters were read since it last did. */
export type Steps<T> = Generator<number, T>

/** The text with marks in the place of what must not be kept. */
export function mask(text: string, keys: KeyFinder, mode: Mode): string {
  const steps = maskInSteps(text, keys, mode)
  let step = steps.next()

  while (!step.done) step = steps.next()

  return step.value
}

/** As `mask`, in steps of which none takes long. */
export function* maskInSteps(
  text: string,
  keys: KeyFinder,
  mode: Mode
): Steps<string> {
  if (isKnownHarmless(text, keys, mode)) return text

  const masked = yield* maskAnew(text, keys, mode)

  if (masked === text) rememberHarmless(text, keys, mode)

  return masked
}

function* maskAnew(text: string, keys: KeyFinder, mode: Mode): Steps<string> {
  const unread = markOf('UNREAD', text.length)

  if (text.length > MAX_LENGTH) return unread

  try {
    const effort = new Effort(text.length)
    let masked = text

    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const spans = yield* findSpans(masked, keys, mode, effort, 0)

      if (!spans.length) return masked
      masked = putMarks(masked, withinStrings(masked, spans))
    }

    return unread
  } catch (error) {
    // The engine has a limit of its own on what a pattern may go through.
    if (error instanceof TooMuchWork || error instanceof RangeError) {
      return unread
    }

    throw error
  }
}

function* findSpans(
  source: string,
  keys: KeyFinder,
  mode: Mode,
  effort: Effort,
  base64Depth: number
): Steps<readonly Span[]> {
  const spans: Span[] = []
  let read = 0

  for (const reading of readingsOf(source, effort)) {
    const { text } = reading

    for (const { find } of findersFor(text)) {
      for (const finding of find(text, keys, mode, effort)) {
        spans.push(toSpan(source, reading, finding))
      }

      read += text.length

      if (read >= STEP) {
        yield read
        read = 0
      }
    }

    for (const { start, end, text: inner } of unwrapAll(text)) {
      const found =
        base64Depth < MAX_BASE64_DEPTH
          ? yield* findSpans(inner, keys, mode, effort, base64Depth + 1)
          : []
      const [first] = found

      if (first) {
        spans.push(toSpan(source, reading, { start, end, kind: first.kind }))
      }
    }

    read += text.length
  }

  yield read

  return spans.filter(({ start, end }) =>
    isWorthMasking(source.slice(start, end))
  )
}

/**
 * The text as it stands, and as it reads with one layer less after the other.
 *
 * @throws `TooMuchWork` when there is always one layer more.
 */
function* readingsOf(source: string, effort: Effort): Generator<Reading> {
  const seen = new Set<string>([source])
  let layer = [Reading.of(source)]

  for (let depth = 0; layer.length; depth += 1) {
    const next: Reading[] = []

    for (const reading of layer) {
      effort.spend(reading.text.length)
      yield reading

      for (const decode of DECODERS) {
        const decoded = decode(reading)

        if (decoded && !seen.has(decoded.text)) {
          seen.add(decoded.text)
          next.push(decoded)
        }
      }
    }

    if (next.length && (depth === MAX_DEPTH || seen.size > MAX_READINGS)) {
      throw new TooMuchWork()
    }

    layer = next
  }
}

function toSpan(
  source: string,
  reading: Reading,
  { start, end, kind, quote }: Finding
): Span {
  return {
    start: reading.startOf(start),
    end: reading.endOf(end),
    kind,
    length: end - start,
    quote:
      quote === undefined
        ? ''
        : source.slice(reading.startOf(quote), reading.endOf(quote + 1)),
  }
}
